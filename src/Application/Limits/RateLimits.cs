using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Observability;
using ChatOps.Domain.People;
using Microsoft.Extensions.Logging;

namespace ChatOps.Application.Limits;

/// <summary>
/// Holds each caller to a number of calls within a window. It protects what all callers share (Lex, the queue, the
/// store) from one that runs wild; who may do
/// what does not depend on it. So it fails open: where the counting fails or takes too long, the caller is let through,
/// with a warning in the log. Whoever
/// could break the store could otherwise stop the product by its limits, too, and API Gateway's throttle and the
/// queue's concurrency hold as they did.
/// </summary>
public sealed partial class RateLimits
{
    private readonly RateLimitOptions options;
    private readonly IRateLimitStore? store;
    private readonly TimeProvider time;
    private readonly ILogger<RateLimits> logger;

    /// <summary>With the stage's numbers.</summary>
    /// <param name="options">The numbers.</param>
    /// <param name="store">Where it is counted; null only where nothing is limited.</param>
    /// <param name="time">Which window it is.</param>
    /// <param name="logger">Hears of calls that could not be counted.</param>
    /// <exception cref="ArgumentException">There are limits and nowhere to count.</exception>
    public RateLimits(RateLimitOptions options, IRateLimitStore? store, TimeProvider time, ILogger<RateLimits> logger)
    {
        if (store is null && (options.PerKey ?? options.PerSlackUser) is not null)
        {
            throw new ArgumentException(
                "There are rate limits, and the host has not added where to count.",
                nameof(store)
            );
        }

        (this.options, this.store, this.time, this.logger) = (options, store, time, logger);
    }

    /// <summary>Counts one call of an API key.</summary>
    /// <param name="name">The key's name.</param>
    /// <param name="ownLimit">The key's own number; null for the stage's.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task<RateVerdict> CountKeyAsync(string name, int? ownLimit, CancellationToken cancellationToken) =>
        CountAsync($"key:{name.ToUpperInvariant()}", ownLimit ?? options.PerKey, cancellationToken);

    /// <summary>Counts one thing that a Slack user did.</summary>
    public Task<RateVerdict> CountSlackUserAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        CountAsync($"slack:{teamId}:{userId}", options.PerSlackUser, cancellationToken);

    /// <summary>Counts one thing that somebody said who is signed in, up to as many as a Slack user. His address stands
    /// in no counter: counters stand in the log.</summary>
    public Task<RateVerdict> CountPersonAsync(string email, CancellationToken cancellationToken) =>
        CountAsync(
            $"person:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EmailAddress.MailboxOf(email))).AsSpan(0, 16))}",
            options.PerSlackUser,
            cancellationToken
        );

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Whatever goes wrong with the counting, the caller is let through; see above."
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

    [LoggerMessage(
        LogEvents.CallUncounted,
        LogLevel.Warning,
        "A call of {Who} could not be counted and was let through"
    )]
    private partial void LogUncounted(Exception exception, string who);
}

/// <summary>Whether a call is within its caller's limit.</summary>
/// <param name="IsAllowed">True lets it through.</param>
/// <param name="Window">The caller and the window: the same for everything that is refused until the next one.</param>
/// <param name="Limit">The number that was reached; 0 where it is allowed.</param>
/// <param name="RetryAfter">When the next window begins.</param>
public sealed record RateVerdict(bool IsAllowed, string Window, int Limit, TimeSpan RetryAfter)
{
    /// <summary>Within the limit, or without one.</summary>
    public static RateVerdict Allowed { get; } = new(IsAllowed: true, string.Empty, 0, TimeSpan.Zero);

    /// <summary>Whole seconds until the next window, at least one.</summary>
    public int RetryAfterSeconds => Math.Max(1, (int)Math.Ceiling(RetryAfter.TotalSeconds));
}
