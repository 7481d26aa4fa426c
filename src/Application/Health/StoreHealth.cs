using ChatOps.Application.Observability;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Health;

/// <summary>
/// Checks that the store can be read, with one small read by key. Errors go to the log because the endpoint is public.
/// </summary>
public sealed partial class StoreHealth(IHealthStore store, ILogger<StoreHealth> logger) : IHealthCheck
{
    /// <summary>The longest time that the check may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await store.FindStateAsync(FrontDoorProbe.Name, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnreadable(exception);
            return HealthCheckResult.Unhealthy("The store cannot be read.");
        }
    }

    [LoggerMessage(LogEvents.StoreUnreadable, LogLevel.Error, "The store cannot be read")]
    private partial void LogUnreadable(Exception exception);
}
