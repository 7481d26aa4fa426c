using ChatOps.Application.Observability;
using ChatOps.Application.Requests;
using ChatOps.Application.Watches;
using ChatOps.Application.Work;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Sweeps;

/// <summary>
/// Runs due work items, which includes timers, orders to follow and items that a
/// crash interrupted. Then it runs the watches.
/// </summary>
public sealed partial class Sweep(
    IRequestStore store,
    DueWork work,
    IEnumerable<IWatch> watches,
    TimeProvider time,
    ILogger<Sweep> logger
)
{
    private const int Batch = 100;

    // Each one mostly waits for SNS, Service Catalog or Slack.
    private const int Parallel = 8;

    /// <summary>Handles everything that is due at its start, the earliest first.</summary>
    /// <returns>The number of requests and resources.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await store.DueAsync(time.GetUtcNow(), Batch, cancellationToken);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (id, token) =>
            {
                try
                {
                    await work.DoDueAsync(id, token);
                }
                catch (Exception exception)
                    when (exception is not OperationCanceledException || !token.IsCancellationRequested)
                {
                    // One failing request must not block the others; it stays due.
                    LogFailed(exception, id);
                }
            }
        );
        foreach (var watch in watches)
        {
            try
            {
                await watch.CheckAsync(cancellationToken);
            }
            catch (Exception exception)
                when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogWatchFailed(exception, watch.GetType().Name);
            }
        }

        return due.Count;
    }

    [LoggerMessage(LogEvents.WatchFailed, LogLevel.Error, "{Watch} failed; the next sweep tries again")]
    private partial void LogWatchFailed(Exception exception, string watch);

    [LoggerMessage(LogEvents.SweepFailed, LogLevel.Error, "The sweep could not handle {RequestId}")]
    private partial void LogFailed(Exception exception, string requestId);
}
