using ChatOps.Fulfillment;

namespace ChatOps.Playground.Hosting;

/// <summary>Runs the sweep every second, instead of every minute as on AWS.</summary>
internal sealed partial class SweepLoop(FulfillmentFunctions functions, ILogger<SweepLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // By the real clock, which moving the product's time doesn't affect.
        using var timer = new PeriodicTimer(Pace);
        do
        {
            try
            {
                await functions.InvokeAsync(FulfillmentFunctions.SweepName, ReadOnlyMemory<byte>.Empty, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogEvents.SweepFailed, LogLevel.Error, "A sweep failed; the next one follows in a second")]
    private partial void LogFailed(Exception exception);
}
