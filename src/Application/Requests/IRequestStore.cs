using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Requests;

/// <summary>Where requests live. Every implementation passes the same contract tests.</summary>
public interface IRequestStore
{
    /// <summary>The request as last written; null where there is none.</summary>
    Task<Request?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a request together with its constraints (<see cref="RequestConstraints"/>) and the resource that it makes by
    /// becoming ready (<see cref="ResourceOfRequest.MadeBy"/>): all or nothing, provided that nothing stored has moved
    /// on.
    /// </summary>
    /// <param name="write">The request, and what else belongs to the same write.</param>
    /// <param name="cancellationToken">Ends waiting; the write may or may not have happened.</param>
    Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken);

    /// <summary>One page, newest first; a cursor stays valid while requests come and go.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one that this store gave for this query.</exception>
    Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken);

    /// <summary>IDs of requests and resources with work due at <paramref name="now"/>, longest due first: one index for
    /// both.</summary>
    Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Approved requests that wait to be ordered, in order of approval.</summary>
    Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The id of the request that holds <paramref name="key"/>; null where it is free.</summary>
    Task<string?> HolderAsync(string key, CancellationToken cancellationToken);

    /// <summary>How many requests hold the counted <paramref name="key"/>.</summary>
    Task<int> CountAsync(string key, CancellationToken cancellationToken);
}

/// <summary>One transaction about a request.</summary>
/// <param name="Next">The new state; its version is set by the store to the previous one plus one.</param>
/// <param name="Previous">The state that it was made from; null for a new request.</param>
public sealed record RequestWrite(Request Next, Request? Previous)
{
    /// <summary>Another request that changes with it; null where none does.</summary>
    public RequestWrite? With { get; init; }

    /// <summary>The resource that changes with it; null where none does.</summary>
    public ResourceWrite? Resource { get; init; }

    /// <summary>Returns every request of the write.</summary>
    public IEnumerable<RequestWrite> Requests()
    {
        for (var write = this; write is not null; write = write.With)
        {
            yield return write;
        }
    }

    /// <summary>Returns every resource of the write, those among them that a request makes by becoming ready.</summary>
    public IEnumerable<ResourceWrite> Resources()
    {
        foreach (var write in Requests())
        {
            if (ResourceOfRequest.MadeBy(write.Next, write.Previous) is { } made)
            {
                yield return new ResourceWrite(made, null);
            }

            if (write.Resource is { } changed)
            {
                yield return changed;
            }
        }
    }
}

/// <summary>A resource as it is written.</summary>
/// <param name="Next">The new state; its version is set by the store to the previous one plus one.</param>
/// <param name="Previous">The state that it was made from; null for a new resource.</param>
public sealed record ResourceWrite(Resource Next, Resource? Previous);

/// <summary>What came of a write.</summary>
/// <param name="Saved">The request as written; null where it was not.</param>
/// <param name="TakenKey">The constraint that another request holds; null where the write happened or the version had moved
/// on.</param>
public sealed record SaveResult(Request? Saved, string? TakenKey)
{
    /// <summary>Another write came first: read again.</summary>
    public static SaveResult Conflict { get; } = new(null, null);
}

/// <summary>Which requests.</summary>
public sealed record RequestQuery
{
    /// <summary>Only these; null means all.</summary>
    public RequestStatus? Status { get; init; }

    /// <summary>Only this person's, by the mailbox that an address reaches
    /// (<see cref="ChatOps.Domain.People.EmailAddress.MailboxOf"/>); null means all.</summary>
    public string? Requester { get; init; }

    /// <summary>Only those created then or later; null means from the beginning.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Only those created before; null means until now.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>From where the last page ended; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>One page of requests.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="NextCursor">Null on the last page.</param>
public sealed record RequestPage(IReadOnlyList<Request> Items, string? NextCursor);

/// <summary>A cursor that no page gave.</summary>
public sealed class InvalidCursorException : Exception
{
    /// <summary>With the sentence for the caller.</summary>
    public InvalidCursorException()
        : base("The cursor is not one that a page of this list gave.") { }
}
