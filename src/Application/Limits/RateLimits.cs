using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Observability;
using ChatOps.Domain.People;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Limits;

/// <summary>
/// Limits each caller's calls within a window, to protect the resources that all
/// callers share (Lex, the queue, the store).
/// </summary>
/// <remarks>
/// It fails open: if counting fails or takes too long, the call is allowed and a warning logged. Otherwise an outage of
/// the store would block every caller; API Gateway's throttle and the queue's concurrency still apply.
/// </remarks>
public sealed partial class RateLimits
{
    private readonly RateLimitOptions options;
    private readonly IRateLimitStore? store;
    private readonly TimeProvider time;
    private readonly ILogger<RateLimits> logger;

    /// <summary>Creates the limits of a stage.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="store">The counters; null only without limits.</param>
    /// <param name="time">The clock that determines the window.</param>
    /// <param name="logger">Logs calls that couldn't be counted.</param>
    /// <exception cref="ArgumentException">There are limits but no store.</exception>
    public RateLimits(RateLimitOptions options, IRateLimitStore? store, TimeProvider time, ILogger<RateLimits> logger)
    {
        if (store is null && (options.PerKey ?? options.PerSlackUser) is not null)
        {
            throw new ArgumentException(
                "There are rate limits, but the host has added no store for the counters.",
                nameof(store)
            );
        }

        (this.options, this.store, this.time, this.logger) = (options, store, time, logger);
    }

    /// <summary>Counts one call of an API key.</summary>
    /// <param name="name">The key's name.</param>
    /// <param name="ownLimit">The key's own limit; null for the stage's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<RateVerdict> CountKeyAsync(string name, int? ownLimit, CancellationToken cancellationToken) =>
        CountAsync($"key:{name.ToUpperInvariant()}", ownLimit ?? options.PerKey, cancellationToken);

    /// <summary>Counts one action of a Slack user.</summary>
    public Task<RateVerdict> CountSlackUserAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        CountAsync($"slack:{teamId}:{userId}", options.PerSlackUser, cancellationToken);

    /// <summary>
    /// Counts one message of a signed-in person against the limit of a Slack user. The counter holds a digest of
    /// the address because counters are logged.
    /// </summary>
    public Task<RateVerdict> CountPersonAsync(string email, CancellationToken cancellationToken)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(EmailAddress.MailboxOf(email))).AsSpan(0, 16);
        return CountAsync($"person:{Convert.ToHexStringLower(digest)}", options.PerSlackUser, cancellationToken);
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Any failure to count allows the call; see the remarks of the class."
    )]
    private async Task<RateVerdict> CountAsync(string who, int? limit, CancellationToken cancellationToken)
    {
        if (limit is not { } most || store is null)
        {
            return RateVerdict.Allowed;
        }

        var now = time.GetUtcNow().UtcTicks;
        var window = now / options.Window.Ticks;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.LongestWait);
        try
        {
            var counter = string.Create(CultureInfo.InvariantCulture, $"{who}:{window}");
            if (await store.TryCountAsync(counter, most, 2 * options.Window, patience.Token).WaitAsync(patience.Token))
            {
                return RateVerdict.Allowed;
            }

            return new RateVerdict(
                IsAllowed: false,
                counter,
                most,
                TimeSpan.FromTicks(((window + 1) * options.Window.Ticks) - now)
            );
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUncounted(exception, who);
            return RateVerdict.Allowed;
        }
    }

    [LoggerMessage(LogEvents.CallUncounted, LogLevel.Warning, "A call of {Who} could not be counted and was allowed")]
    private partial void LogUncounted(Exception exception, string who);
}

/// <summary>The result of counting a call.</summary>
/// <param name="IsAllowed">True if the call is within the limit.</param>
/// <param name="Window">
/// The key of caller and window, the same for all calls that are refused until the next window.
/// </param>
/// <param name="Limit">The limit that was reached; 0 for allowed calls.</param>
/// <param name="RetryAfter">The time until the next window starts.</param>
public sealed record RateVerdict(bool IsAllowed, string Window, int Limit, TimeSpan RetryAfter)
{
    /// <summary>The call is within the limit, or there is none.</summary>
    public static RateVerdict Allowed { get; } = new(IsAllowed: true, string.Empty, 0, TimeSpan.Zero);

    /// <summary>The whole seconds until the next window, at least one.</summary>
    public int RetryAfterSeconds => Math.Max(1, (int)Math.Ceiling(RetryAfter.TotalSeconds));
}
