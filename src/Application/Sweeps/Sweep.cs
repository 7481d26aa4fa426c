using ChatOps.Application.Observability;
using ChatOps.Application.Requests;
using ChatOps.Application.Watches;
using ChatOps.Application.Work;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Sweeps;

/// <summary>Finds what is due, by the index, and does it: timers, orders to look at, and whatever a crash left undone.
/// Then lets the watches look.</summary>
public sealed partial class Sweep(
    IRequestStore store,
    DueWork work,
    IEnumerable<IWatch> watches,
    TimeProvider time,
    ILogger<Sweep> logger
)
{
    private const int Batch = 100;

    // Each request waits for SNS, Service Catalog or Slack most of the time.
    private const int Parallel = 8;

    /// <summary>One round: everything that is due at its start, longest due first.</summary>
    /// <returns>How many requests and resources it looked at.</returns>
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
                    // One request that cannot be handled must not keep the others waiting; it stays due.
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

    [LoggerMessage(LogEvents.WatchFailed, LogLevel.Error, "{Watch} could not look; the next sweep tries again")]
    private partial void LogWatchFailed(Exception exception, string watch);

    [LoggerMessage(LogEvents.SweepFailed, LogLevel.Error, "The sweep could not handle {RequestId}")]
    private partial void LogFailed(Exception exception, string requestId);
}
