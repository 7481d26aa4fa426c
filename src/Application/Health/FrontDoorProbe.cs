using System.Net;
using ChatOps.Application.Observability;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Health;

/// <summary>
/// Probes the public address of the API with a new connection each time. Every probe becomes a metric and is counted in
/// its month; if the count fails, so does the function.
/// </summary>
public sealed partial class FrontDoorProbe(
    StageOptions stage,
    HealthLog health,
    IHealthStore store,
    Metrics metrics,
    TimeProvider time,
    ILogger<FrontDoorProbe> logger
) : IDisposable
{
    /// <summary>The front door's name in the health history.</summary>
    public const string Name = "FrontDoor";

    /// <summary>100 or 0; its average is the availability in percent.</summary>
    public const string AvailabilityMetric = "FrontDoorAvailability";

    /// <summary>The time until the whole answer arrived or the probe gave up.</summary>
    public const string LatencyMetric = "FrontDoorLatency";

    /// <summary>The longest time a caller would wait. It includes a cold start.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // A pooled connection could still work when new callers can't connect.
    private readonly HttpClient http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>How long this probe waits.</summary>
    public TimeSpan Patience { get; init; } = Limit;

    /// <summary>Probes once.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled before the probe ended.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var started = time.GetTimestamp();
        var failure = await TryAsync(cancellationToken);
        metrics.Put(AvailabilityMetric, failure is null ? 100 : 0, MetricUnit.Percent);
        metrics.Put(LatencyMetric, time.GetElapsedTime(started).TotalMilliseconds, MetricUnit.Milliseconds);
        if (failure is not null)
        {
            LogFailed(stage.PublicUrl, failure);
        }

        await store.CountAsync(YearMonth.Of(at), failure is null, cancellationToken);
        await health.ObserveAsync(Name, failure is null, at, failure ?? "It answers.", cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.GetAsync($"{stage.PublicUrl}/health", either.Token);
            return response.StatusCode == HttpStatusCode.OK ? null : $"It answered {(int)response.StatusCode}.";
        }
        catch (HttpRequestException exception)
        {
            return $"It cannot be reached: {exception.HttpRequestError}.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"It did not answer within {Patience.TotalSeconds:0.#} seconds.";
        }
    }

    [LoggerMessage(LogEvents.FrontDoorUnwell, LogLevel.Error, "The front door at {Url} failed a probe. {Failure}")]
    private partial void LogFailed(string url, string failure);
}
