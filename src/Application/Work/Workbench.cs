using ChatOps.Application.Observability;
using ChatOps.Domain;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Work;

/// <summary>
/// Claims, runs and removes the work items of a request or resource, one worker at a time. Messages therefore arrive in
/// order, and after a crash at most one effect is in doubt until the claim expires and the item runs again.
/// </summary>
/// <typeparam name="T">The owner of the work items.</typeparam>
/// <param name="store">Reads and changes the owners.</param>
/// <param name="handlers">One handler for each kind.</param>
/// <param name="stage">The claims' duration.</param>
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
    // Owners have a handful of work items; the limit stops an endless loop.
    private const int MostAtOnce = 50;
    private readonly Backoff backoff = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    private readonly Dictionary<WorkKind, IWorkHandler<T>> byKind = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>Runs every work item of one owner that is due.</summary>
    /// <returns>True if none failed. Failed work items stay stored and become due again.</returns>
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

    // The worker with the claim checks again before it leaves, so work items that are added meanwhile run too.
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
                : throw new InvalidOperationException($"No handler exists for work items of the kind {item.Kind}.");
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
        "{Kind} of {RequestId} failed (attempt {Attempt}); next attempt at {Until}"
    )]
    private partial void LogFailed(
        Exception exception,
        WorkKind kind,
        string requestId,
        int attempt,
        DateTimeOffset until
    );
}

/// <summary>Reads and changes the owners of work items for <see cref="Workbench{T}"/>.</summary>
internal interface IMovable<T>
    where T : class
{
    /// <summary>Returns the owner as last written; null if there is none.</summary>
    Task<T?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Applies a transition to the stored owner.</summary>
    /// <returns>The stored owner; null if it didn't change.</returns>
    Task<T?> MoveAsync(string id, Func<T, Transition<T>> transition, CancellationToken cancellationToken);
}
