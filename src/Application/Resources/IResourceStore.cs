using ChatOps.Application.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Resources;

/// <summary>
/// Stores resources. All implementations pass the same contract tests. <see cref="IRequestStore"/> writes
/// resources that change together with a request.
/// </summary>
public interface IResourceStore
{
    /// <summary>Returns the resource as last written; null if there is none.</summary>
    Task<Resource?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Returns the resources that exist, in the order of the IDs.</summary>
    Task<IReadOnlyList<Resource>> FindAllAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Returns the IDs of the resources with an exact key (<see cref="ResourceKeys"/>).</summary>
    Task<IReadOnlyList<string>> WithKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes a resource, if the stored one hasn't changed since the read.</summary>
    /// <returns>The stored resource; null if another write came first.</returns>
    Task<Resource?> SaveAsync(ResourceWrite write, CancellationToken cancellationToken);

    /// <summary>Returns one page, newest first. A cursor stays valid while resources are added.</summary>
    /// <exception cref="InvalidCursorException">The cursor doesn't come from this query.</exception>
    Task<ResourcePage> ListAsync(ResourceQuery query, CancellationToken cancellationToken);
}

/// <summary>A query for resources.</summary>
public sealed record ResourceQuery
{
    /// <summary>The state; null for all.</summary>
    public ResourceState? State { get; init; }

    /// <summary>The owner's address, compared by its mailbox; null for all.</summary>
    public string? Owner { get; init; }

    /// <summary>The last page's cursor; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The largest number of resources on the page; 1 to 100.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Returns the position where the query continues; null for the first page.</summary>
    /// <exception cref="InvalidCursorException">The cursor doesn't come from this query.</exception>
    public RequestCursor? Start() => RequestCursor.Read(Cursor, Filters);

    /// <summary>Returns the cursor after a resource.</summary>
    public string CursorAfter(DateTimeOffset createdAt, string id) => new RequestCursor(createdAt, id).Write(Filters);

    private string Filters
    {
        get
        {
            var owner = Owner is null ? "any" : $"={Domain.People.EmailAddress.Normalize(Owner)}";
            return $"resources\n{State?.ToString() ?? "any"}\n{owner}";
        }
    }
}

/// <summary>One page of resources.</summary>
/// <param name="Items">The resources, newest first; possibly fewer than requested.</param>
/// <param name="NextCursor">Null on the last page.</param>
public sealed record ResourcePage(IReadOnlyList<Resource> Items, string? NextCursor);
