using ChatOps.Application.Storage;

namespace ChatOps.Application.Resources;

/// <summary>How far the backfill of resources is: until it has ended, reads fall back to the requests.</summary>
public sealed class BackfillState(IWatchStore store)
{
    private const string Name = "resource-backfill";
    private const string Ended = "ended";
    private const string Beginning = "";

    // Set once and for good: what has ended doesn't begin again.
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

    /// <summary>Returns where the backfill goes on: the cursor of the next page, or null at the beginning.</summary>
    internal async Task<Place> ReadAsync(CancellationToken cancellationToken) =>
        new(await store.ReadAsync(Name, cancellationToken));

    /// <summary>Stores where the backfill goes on, provided that no other sweep did so first.</summary>
    /// <param name="from">Where it went on before.</param>
    /// <param name="cursor">The cursor of the next page; null where there is none.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    internal async Task<bool> MoveAsync(Place from, string? cursor, CancellationToken cancellationToken) =>
        await store.ReplaceAsync(Name, from.Document, cursor ?? Ended, cancellationToken);

    /// <summary>Begins again, where the stored cursor is none of today's.</summary>
    internal async Task RestartAsync(Place from, CancellationToken cancellationToken) =>
        await store.ReplaceAsync(Name, from.Document, Beginning, cancellationToken);

    /// <summary>Where the backfill stands.</summary>
    /// <param name="Document">As stored; null where it has never run.</param>
    internal readonly record struct Place(string? Document)
    {
        /// <summary>True once it has ended.</summary>
        public bool HasEnded => Document == Ended;

        /// <summary>The cursor of the next page; null at the beginning.</summary>
        public string? Cursor => Document is null or Beginning ? null : Document;
    }
}
