using System.Net;
using ChatOps.Application.Observability;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Health;

/// <summary>
/// Tries the front door as somebody outside does: its public address, a connection of its own each time. Every try is a
/// metric, whatever came of it, and is
/// counted in its month; where it cannot be counted, the function fails.
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
    /// <summary>The front door's name among what is watched.</summary>
    public const string Name = "FrontDoor";

    /// <summary>100 or 0: its average is the availability in percent.</summary>
    public const string AvailabilityMetric = "FrontDoorAvailability";

    /// <summary>Until the whole answer was there, or until the probe gave up.</summary>
    public const string LatencyMetric = "FrontDoorLatency";

    /// <summary>Longer than this nobody waits; a cold start fits into it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // A kept connection would go on working where a new caller meets nothing.
    private readonly HttpClient http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>How long this probe waits.</summary>
    public TimeSpan Patience { get; init; } = Limit;

    /// <summary>Tries it once.</summary>
    /// <exception cref="OperationCanceledException">The caller's time ran out before the probe's.</exception>
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

    [LoggerMessage(LogEvents.FrontDoorUnwell, LogLevel.Error, "The front door at {Url} is not well. {Failure}")]
    private partial void LogFailed(string url, string failure);
}
