using ChatOps.Application.Storage;

namespace ChatOps.Application.Resources;

/// <summary>The progress of the resource backfill. Until it ends, reads fall back to requests.</summary>
public sealed class BackfillState(IWatchStore store)
{
    private const string Name = "resource-backfill";
    private const string Ended = "ended";
    private const string Beginning = "";

    // Never reset, because an ended backfill doesn't restart.
    private volatile bool hasEnded;

    /// <summary>Returns true once every finished request has its resource.</summary>
    public async Task<bool> HasEndedAsync(CancellationToken cancellationToken)
    {
        if (!hasEnded)
        {
            hasEnded = await store.ReadAsync(Name, cancellationToken) == Ended;
        }

        return hasEnded;
    }

    /// <summary>Returns the backfill's stored position.</summary>
    internal async Task<Place> ReadAsync(CancellationToken cancellationToken) =>
        new(await store.ReadAsync(Name, cancellationToken));

    /// <summary>Stores the backfill's next position, unless another sweep stored one first.</summary>
    /// <param name="from">The position that was read.</param>
    /// <param name="cursor">The cursor of the next page; null at the end.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<bool> MoveAsync(Place from, string? cursor, CancellationToken cancellationToken) =>
        await store.ReplaceAsync(Name, from.Document, cursor ?? Ended, cancellationToken);

    /// <summary>Restarts the backfill after a stored cursor became invalid.</summary>
    internal async Task RestartAsync(Place from, CancellationToken cancellationToken) =>
        await store.ReplaceAsync(Name, from.Document, Beginning, cancellationToken);

    /// <summary>The backfill's position.</summary>
    /// <param name="Document">The stored text; null if it never ran.</param>
    internal readonly record struct Place(string? Document)
    {
        /// <summary>True after the last page.</summary>
        public bool HasEnded => Document == Ended;

        /// <summary>The cursor of the next page; null for the first page.</summary>
        public string? Cursor => Document is null or Beginning ? null : Document;
    }
}
