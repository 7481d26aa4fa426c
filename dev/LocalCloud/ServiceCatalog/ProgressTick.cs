using Microsoft.Extensions.Hosting;

namespace ChatOps.LocalCloud.ServiceCatalog;

/// <summary>Advances orders and events between reads.</summary>
internal sealed class ProgressTick(AccountFactory factory, LifecycleEvents events, TimeProvider time)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            factory.Advance();
            await events.DeliverDueAsync(stoppingToken);
        }
    }
}
