using ChatOps.Application.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Resources;

/// <summary>
/// Where resources live. Every implementation passes the same contract tests. What is written together with a request
/// goes through <see cref="IRequestStore"/>.
/// </summary>
public interface IResourceStore
{
    /// <summary>Returns the resource as last written; null where there is none.</summary>
    Task<Resource?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Returns those of the resources that exist, in the order of the IDs.</summary>
    Task<IReadOnlyList<Resource>> FindAllAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Returns the IDs of the resources that have an exact key (<see cref="ResourceKeys"/>).</summary>
    Task<IReadOnlyList<string>> WithKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes a resource, provided that the stored one is still the state that it was made from.</summary>
    /// <returns>The resource as written; null where another write came first.</returns>
    Task<Resource?> SaveAsync(ResourceWrite write, CancellationToken cancellationToken);

    /// <summary>Returns one page, newest first; a cursor stays valid while resources come and go.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one that this store gave for this query.</exception>
    Task<ResourcePage> ListAsync(ResourceQuery query, CancellationToken cancellationToken);
}

/// <summary>Which resources.</summary>
public sealed record ResourceQuery
{
    /// <summary>Only in this state; null means all.</summary>
    public ResourceState? State { get; init; }

    /// <summary>Only this person's, by the mailbox that an address reaches; null means all.</summary>
    public string? Owner { get; init; }

    /// <summary>From where the last page ended; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Returns the place from which the query goes on; null where it starts at the top.</summary>
    /// <exception cref="InvalidCursorException">The cursor was not given for this query.</exception>
    public RequestCursor? Start() => RequestCursor.Read(Cursor, Filters);

    /// <summary>Returns the cursor of the page that ends at a place.</summary>
    public string CursorAfter(DateTimeOffset createdAt, string id) => new RequestCursor(createdAt, id).Write(Filters);

    private string Filters =>
        $"resources\n{State?.ToString() ?? "any"}\n{(Owner is null ? "any" : $"={Domain.People.EmailAddress.Normalize(Owner)}")}";
}

/// <summary>One page of resources.</summary>
/// <param name="Items">Newest first; a page may hold fewer than were asked for.</param>
/// <param name="NextCursor">Null on the last page.</param>
public sealed record ResourcePage(IReadOnlyList<Resource> Items, string? NextCursor);
