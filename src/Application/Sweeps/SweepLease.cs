using System.Globalization;
using ChatOps.Application.Storage;

namespace ChatOps.Application.Sweeps;

/// <summary>
/// Lets one sweep run at a time. Two at once would do no harm, since each piece of work is claimed, but they would call
/// AWS and Slack twice as often.
/// On Lambda reserved concurrency would do the same by throttling, and what is throttled is retried and then put aside.
/// </summary>
public sealed class SweepLease(IWatchStore store, TimeProvider time)
{
    /// <summary>After this a sweep that never gave the lease back is taken for dead; no sweep may run longer.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private const string Name = "sweep-lease";
    private const char Separator = '\n';
    private const string Nobody = "";

    /// <summary>Does the work under the lease, and gives it back afterwards, whatever came of the work.</summary>
    /// <param name="holder">Who: the invocation. The same one may take its lease again, so that Lambda's retry after a
    /// crash need not wait.</param>
    /// <param name="work">The sweep.</param>
    /// <param name="cancellationToken">Ends the work; the lease is given back even so.</param>
    /// <returns>False where another holds it: nothing was done.</returns>
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
            // Not by the caller's token: the lease is owed back also when his time is up. Where it fails, the lease
            // runs out.
            await store.ReplaceAsync(Name, mine, Document(Nobody, DateTimeOffset.MinValue), CancellationToken.None);
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
