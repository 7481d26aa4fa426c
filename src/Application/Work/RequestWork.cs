using ChatOps.Application.Observability;
using ChatOps.Application.Requests;
using ChatOps.Domain;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>
/// Does what requests left to be done. Each piece is claimed, carried out, and taken off the list, in that order: two
/// workers do not do it twice,
/// and what a crash interrupted is taken up again when the claim has run out. Of one request only one worker does
/// anything at a time: what people hear
/// comes in its order, and a crash leaves at most one effect of which nobody knows whether it happened.
/// </summary>
public sealed partial class RequestWork(
    IRequestStore store,
    IEnumerable<IWorkHandler> handlers,
    StageOptions stage,
    TimeProvider time,
    ILogger<RequestWork> logger
)
{
    // A request has a handful of things to do; the bound keeps a fault from becoming a loop.
    private const int MostAtOnce = 50;
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    private readonly Dictionary<WorkKind, IWorkHandler> byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>Does everything about one request that is due now.</summary>
    /// <returns>True where nothing failed; what failed stays on the list for later.</returns>
    public async Task<bool> DoDueAsync(string id, CancellationToken cancellationToken)
    {
        var clean = true;
        for (var count = 0; count < MostAtOnce; count++)
        {
            var request = await store.FindAsync(id, cancellationToken);
            var now = time.GetUtcNow();
            if (
                request is null
                || IsTaken(request, now)
                || request.Work.FirstOrDefault(item => item.DueAt <= now) is not { } next
            )
            {
                return clean;
            }

            clean &= await DoAsync(request, next, now, cancellationToken);
        }

        return clean;
    }

    private async Task<bool> DoAsync(
        Request request,
        WorkItem item,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var claim = await store.ChangeAsync(
            request.Id,
            current =>
                !IsTaken(current, now)
                && current.Work.FirstOrDefault(item.IsSameAs) is { } present
                && present.DueAt <= now
                    ? current.Claim(present, now + stage.ClaimFor)
                    : Transition.None,
            cancellationToken
        );
        if (!claim.Moved)
        {
            return true;
        }

        using var correlation = logger.BeginCorrelation(request.Origin.EventId);
        Func<Request, Transition> completion;
        var clean = true;
        try
        {
            completion = byKind.TryGetValue(item.Kind, out var handler)
                ? await handler.DoAsync(claim.Request!, item, cancellationToken)
                : throw new InvalidOperationException($"Nobody does work of the kind {item.Kind}.");
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var until = time.GetUtcNow() + Backoff.After(item.Attempts + 1);
            LogFailed(exception, item.Kind, request.Id, item.Attempts + 1, until);
            var error = IncomingText.Literal($"{exception.GetType().Name}: {exception.Message}").Cleaned;
            completion = current => current.Postpone(item, until, error[..Math.Min(error.Length, 500)]);
            clean = false;
        }

        await store.ChangeAsync(request.Id, completion, cancellationToken);
        return clean;
    }

    // Whoever is at it looks again before he leaves, so nothing that comes up meanwhile is forgotten.
    private static bool IsTaken(Request request, DateTimeOffset now) =>
        request.Work.Any(item => item.ClaimedUntil > now);

    [LoggerMessage(
        LogEvents.WorkFailed,
        LogLevel.Warning,
        "{Kind} of {RequestId} failed (try {Attempt}); next at {Until}"
    )]
    private partial void LogFailed(
        Exception exception,
        WorkKind kind,
        string requestId,
        int attempt,
        DateTimeOffset until
    );
}
