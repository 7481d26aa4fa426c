using ChatOps.Application.Observability;
using ChatOps.Domain;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>
/// Runs the work items that requests and resources have. Each is claimed, carried out, and taken off the list, in that
/// order: two workers do not do it twice, and what a crash interrupted is taken up again when the claim has run out. Of
/// one request or resource only one worker does anything at a time: what people hear comes in its order, and a crash
/// leaves at most one effect in doubt.
/// </summary>
/// <typeparam name="T">What has the work items.</typeparam>
/// <param name="store">How it is read and moved.</param>
/// <param name="handlers">One for each kind.</param>
/// <param name="stage">How long a claim lasts.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class Workbench<T>(
    IMovable<T> store,
    IEnumerable<IWorkHandler<T>> handlers,
    StageOptions stage,
    TimeProvider time,
    ILogger logger
)
    where T : class, IHasWork<T>
{
    // There is a handful of things to do; the bound keeps a fault from becoming a loop.
    private const int MostAtOnce = 50;
    private readonly Backoff backoff = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    private readonly Dictionary<WorkKind, IWorkHandler<T>> byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>Runs every item of one owner that is due now.</summary>
    /// <returns>True where nothing failed; what failed stays on the list for later.</returns>
    public async Task<bool> DoDueAsync(string id, CancellationToken cancellationToken)
    {
        var clean = true;
        for (var count = 0; count < MostAtOnce; count++)
        {
            var owner = await store.FindAsync(id, cancellationToken);
            var now = time.GetUtcNow();
            if (
                owner is null
                || owner.IsClaimed(now)
                || owner.Work.FirstOrDefault(item => item.DueAt <= now) is not { } next
            )
            {
                return clean;
            }

            clean &= await DoAsync(owner, next, now, cancellationToken);
        }

        return clean;
    }

    // The claim's worker looks again before it leaves, so nothing that comes up meanwhile is forgotten.
    private async Task<bool> DoAsync(T owner, WorkItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claimed = await store.MoveAsync(
            owner.Id,
            current =>
                !current.IsClaimed(now)
                && current.Work.FirstOrDefault(item.IsSameAs) is { } present
                && present.DueAt <= now
                    ? current.Claim(present, now + stage.ClaimFor)
                    : Transition<T>.None,
            cancellationToken
        );
        if (claimed is null)
        {
            return true;
        }

        using var correlation = logger.BeginCorrelation(owner.CorrelationId);
        Func<T, Transition<T>> completion;
        var clean = true;
        try
        {
            completion = byKind.TryGetValue(item.Kind, out var handler)
                ? await handler.DoAsync(claimed, item, cancellationToken)
                : throw new InvalidOperationException($"Nobody does work of the kind {item.Kind}.");
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var until = time.GetUtcNow() + backoff.After(item.Attempts + 1);
            LogFailed(exception, item.Kind, owner.Id, item.Attempts + 1, until);
            var error = IncomingText.Literal($"{exception.GetType().Name}: {exception.Message}").Cleaned;
            completion = current => current.Postpone(item, until, error[..Math.Min(error.Length, 500)]);
            clean = false;
        }

        await store.MoveAsync(owner.Id, completion, cancellationToken);
        return clean;
    }

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

/// <summary>How a <see cref="Workbench{T}"/> reads and moves what has the work items.</summary>
internal interface IMovable<T>
    where T : class
{
    /// <summary>Returns the state as last written; null where there is none.</summary>
    Task<T?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Applies a transition to the state as it is at the moment of writing.</summary>
    /// <returns>The state as this call wrote it; null where it did not move.</returns>
    Task<T?> MoveAsync(string id, Func<T, Transition<T>> transition, CancellationToken cancellationToken);
}
