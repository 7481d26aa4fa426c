using ChatOps.Fulfillment;

namespace ChatOps.Playground.Hosting;

/// <summary>Runs the probe every minute, as on AWS, after the bot is built.</summary>
internal sealed partial class ProbeLoop(FulfillmentFunctions functions, BotAddress bot, ILogger<ProbeLoop> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Built.WaitAsync(stoppingToken);

        // By the real clock, which moving the product's time doesn't affect.
        using var timer = new PeriodicTimer(Pace);
        do
        {
            try
            {
                await functions.InvokeAsync(FulfillmentFunctions.Probe, ReadOnlyMemory<byte>.Empty, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogEvents.ProbeFailed, LogLevel.Error, "A probe failed; the next one follows in a minute")]
    private partial void LogFailed(Exception exception);
}
