using System.Globalization;
using ChatOps.Application.Storage;

namespace ChatOps.Application.Sweeps;

/// <summary>
/// Lets one sweep run at a time. Two would be safe because work items are claimed, but
/// would call AWS and Slack twice as often.
/// </summary>
/// <remarks>
/// Reserved concurrency isn't an alternative: Lambda would retry throttled sweeps, then count them as failed.
/// </remarks>
public sealed class SweepLease(IWatchStore store, TimeProvider time)
{
    /// <summary>
    /// The lease's expiry, and so the longest time that a sweep may run. After it, another sweep may start.
    /// </summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private const string Name = "sweep-lease";
    private const char Separator = '\n';
    private const string NoHolder = "";

    /// <summary>Runs the work under the lease and releases the lease afterwards, even after a failure.</summary>
    /// <param name="holder">
    /// The invocation. It may take its own lease again, so Lambda's retry after a crash needn't wait.
    /// </param>
    /// <param name="work">The sweep.</param>
    /// <param name="cancellationToken">Cancels the work, but not the release of the lease.</param>
    /// <returns>False if another invocation holds the lease and nothing was done.</returns>
    public async Task<bool> RunAsync(
        string holder,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        var seen = await store.ReadAsync(Name, cancellationToken);
        var mine = Document(holder, time.GetUtcNow() + Length);
        if (
            !IsFreeFor(holder, seen) || (seen != mine && !await store.ReplaceAsync(Name, seen, mine, cancellationToken))
        )
        {
            return false;
        }

        try
        {
            await work(cancellationToken);
        }
        finally
        {
            // Releases the lease even if the caller's token is cancelled. If the release fails, the lease expires.
            await store.ReplaceAsync(Name, mine, Document(NoHolder, DateTimeOffset.MinValue), CancellationToken.None);
        }

        return true;
    }

    private bool IsFreeFor(string holder, string? seen)
    {
        if (seen?.Split(Separator, 2) is not [var until, var other])
        {
            return true;
        }

        return other == holder
            || time.GetUtcNow() >= DateTimeOffset.ParseExact(until, "O", CultureInfo.InvariantCulture);
    }

    private static string Document(string holder, DateTimeOffset until) => $"{until:O}{Separator}{holder}";
}
