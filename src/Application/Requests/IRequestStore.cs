using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Requests;

/// <summary>Stores requests. All implementations pass the same contract tests.</summary>
public interface IRequestStore
{
    /// <summary>Returns the request as last written; null if there is none.</summary>
    Task<Request?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a request, its constraints (<see cref="RequestConstraints"/>) and the resource it
    /// creates (<see cref="ResourceOfRequest.MadeBy"/>) in one transaction. It succeeds only if
    /// nothing stored has changed since the read.
    /// </summary>
    /// <param name="write">The request and everything that belongs to the same transaction.</param>
    /// <param name="cancellationToken">Cancels the call; the write may or may not have happened.</param>
    Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken);

    /// <summary>Returns one page, newest first. A cursor stays valid while requests are added.</summary>
    /// <exception cref="InvalidCursorException">The cursor doesn't come from this query.</exception>
    Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the IDs of requests and resources with work items due at <paramref name="now"/>, the earliest first.
    /// </summary>
    Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Returns approved requests that wait for their order, in the sequence of approvals.</summary>
    Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Returns the ID of the request that holds a unique constraint; null if it's free.</summary>
    Task<string?> HolderAsync(string key, CancellationToken cancellationToken);

    /// <summary>Returns the number of requests that hold a counted limit.</summary>
    Task<int> CountAsync(string key, CancellationToken cancellationToken);
}

/// <summary>One transaction that writes a request.</summary>
/// <param name="Next">The new state; the store sets its version.</param>
/// <param name="Previous">The state that it replaces; null for a new request.</param>
public sealed record RequestWrite(Request Next, Request? Previous)
{
    /// <summary>Another request in the same transaction; null for none.</summary>
    public RequestWrite? With { get; init; }

    /// <summary>A resource in the same transaction; null for none.</summary>
    public ResourceWrite? Resource { get; init; }

    /// <summary>Returns all requests of the transaction.</summary>
    public IEnumerable<RequestWrite> Requests()
    {
        for (var write = this; write is not null; write = write.With)
        {
            yield return write;
        }
    }

    /// <summary>
    /// Returns all resources of the transaction, including those that a request creates by becoming ready.
    /// </summary>
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

/// <summary>One write of a resource.</summary>
/// <param name="Next">The new state; the store sets its version.</param>
/// <param name="Previous">The state that it replaces; null for a new resource.</param>
public sealed record ResourceWrite(Resource Next, Resource? Previous);

/// <summary>The result of a write.</summary>
/// <param name="Saved">The stored request; null if nothing was written.</param>
/// <param name="TakenKey">The constraint that another request holds; otherwise null.</param>
public sealed record SaveResult(Request? Saved, string? TakenKey)
{
    /// <summary>Another write came first; read again.</summary>
    public static SaveResult Conflict { get; } = new(null, null);
}

/// <summary>A query for requests.</summary>
public sealed record RequestQuery
{
    /// <summary>The status; null for all.</summary>
    public RequestStatus? Status { get; init; }

    /// <summary>
    /// The requester's address, compared by its mailbox
    /// (<see cref="ChatOps.Domain.People.EmailAddress.MailboxOf"/>); null for all.
    /// </summary>
    public string? Requester { get; init; }

    /// <summary>The earliest creation time, inclusive; null for no limit.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>The latest creation time, exclusive; null for no limit.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>The last page's cursor; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The largest number of requests on the page; 1 to 100.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>One page of requests.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="NextCursor">Null on the last page.</param>
public sealed record RequestPage(IReadOnlyList<Request> Items, string? NextCursor);

/// <summary>The cursor doesn't come from a page of this list.</summary>
public sealed class InvalidCursorException : Exception
{
    /// <summary>Creates the exception with a message for the caller.</summary>
    public InvalidCursorException()
        : base("The cursor doesn't come from a page of this list.") { }
}
