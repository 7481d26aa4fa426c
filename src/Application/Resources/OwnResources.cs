using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Application.Resources;

/// <summary>
/// Finds resources of one person, for whom others' are "not found", or of everyone. Until the backfill ends, it also
/// derives resources from finished requests.
/// </summary>
public sealed class OwnResources(IResourceStore resources, IRequestStore requests, BackfillState backfill)
{
    private const int PageSize = 100;
    private const int AccountIdLength = 12;

    // More than anyone owns; bounds the reads of one call.
    private const int Pages = 10;

    /// <summary>Returns a person's active resources, newest first.</summary>
    public async Task<IReadOnlyList<Resource>> ListAsync(Person owner, CancellationToken cancellationToken)
    {
        var found = new List<Resource>();
        var query = new ResourceQuery
        {
            Owner = owner.Email,
            State = ResourceState.Active,
            Limit = PageSize,
        };
        for (var page = 0; page < Pages; page++)
        {
            var next = await PageAsync(query, cancellationToken);
            found.AddRange(next.Items);
            if (next.NextCursor is not { } cursor)
            {
                break;
            }

            query = query with { Cursor = cursor };
        }

        return found;
    }

    /// <summary>Returns one page, newest first; possibly with fewer resources than requested.</summary>
    /// <exception cref="InvalidCursorException">The cursor doesn't come from this query.</exception>
    public async Task<ResourcePage> PageAsync(ResourceQuery query, CancellationToken cancellationToken)
    {
        if (await backfill.HasEndedAsync(cancellationToken))
        {
            return await resources.ListAsync(query, cancellationToken);
        }

        var page = await requests.ListAsync(
            new RequestQuery
            {
                Status = RequestStatus.Ready,
                Requester = query.Owner,
                Cursor = query.Cursor,
                Limit = query.Limit,
            },
            cancellationToken
        );
        var made = page.Items.Select(ResourceOfRequest.Of).OfType<Resource>().ToList();
        var stored = (
            await resources.FindAllAsync([.. made.Select(resource => resource.Id)], cancellationToken)
        ).ToDictionary(resource => resource.Id, StringComparer.Ordinal);
        return new ResourcePage(
            [
                .. made.Select(resource => stored.GetValueOrDefault(resource.Id, resource))
                    .Where(resource => query.State is null || resource.State == query.State),
            ],
            page.NextCursor
        );
    }

    /// <summary>Finds a resource by ID (RES- or REQ-), account ID, name or root email address.</summary>
    /// <param name="reference">The ID, name or address.</param>
    /// <param name="owner">The required owner; null for any.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>Null if there are none or several, or if it has another owner.</returns>
    public async Task<Resource?> FindAsync(string reference, Person? owner, CancellationToken cancellationToken)
    {
        var found = await NamedAsync(reference.Trim(), cancellationToken);
        var own = found
            .Where(resource => owner is null || EmailAddress.IsSamePerson(resource.Owner.Email, owner.Email))
            .ToList();
        var active = own.Where(resource => resource.IsActive).ToList();
        return active.Count == 1 ? active[0]
            : own.Count == 1 ? own[0]
            : null;
    }

    /// <summary>Returns the resource that a request created; null if there is none yet.</summary>
    public async Task<Resource?> OfRequestAsync(Request request, CancellationToken cancellationToken) =>
        ResourceOfRequest.Of(request) is { } made
            ? await resources.FindAsync(made.Id, cancellationToken) ?? made
            : null;

    /// <summary>
    /// Returns the person's resources that a text mentions by ID, account ID, root email address or name.
    /// </summary>
    public static IReadOnlyList<Resource> NamedIn(string text, IReadOnlyList<Resource> own)
    {
        if ((ResourceId.FindIn(text) ?? RequestId.FindIn(text)) is { } id)
        {
            return [.. own.Where(resource => resource.Id == id || resource.MadeBy == id)];
        }

        return
        [
            .. own.Where(resource =>
                (resource is { AccountId: { } account, IsInert: false } && Has(text, account))
                || (resource.Account is { } details && (Has(text, details.RootEmail) || Has(text, details.Name)))
            ),
        ];
    }

    // Matches whole words: "lab" isn't in "lab2@example.com".
    private static bool Has(string text, string part)
    {
        for (
            var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(part, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (IsEdge(text, at - 1) && IsEdge(text, at + part.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEdge(string text, int at) =>
        at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '@' or '-' or '_' or '+');

    private async Task<IReadOnlyList<Resource>> NamedAsync(string reference, CancellationToken cancellationToken)
    {
        if (reference.Length == 0)
        {
            return [];
        }

        if (IsWhole(ResourceId.FindIn(reference), reference) is { } id)
        {
            return await ByIdAsync(id, cancellationToken);
        }

        if (IsWhole(RequestId.FindIn(reference), reference) is { } requestId)
        {
            return await ByIdAsync(ResourceId.MadeBy(requestId), cancellationToken);
        }

        var isAccountId = reference.Length == AccountIdLength && reference.All(char.IsAsciiDigit);
        if (isAccountId && reference == Resource.InertAccountId)
        {
            return [];
        }

        var isEmail = reference.Contains('@', StringComparison.Ordinal);
        var ids = await resources.WithKeyAsync(
            isAccountId ? ResourceKeys.AccountId(reference)
                : isEmail ? ResourceKeys.RootEmail(reference)
                : ResourceKeys.Name(reference),
            cancellationToken
        );
        if (ids.Count > 0)
        {
            return await resources.FindAllAsync(ids, cancellationToken);
        }

        if (await backfill.HasEndedAsync(cancellationToken))
        {
            return [];
        }

        // Requests are indexed by the root email address and the name of their account, but not by its ID.
        return isAccountId ? await ByAccountIdAsync(reference, cancellationToken)
            : await requests.HolderAsync(
                isEmail ? RequestConstraints.RootEmail(reference) : RequestConstraints.AccountName(reference),
                cancellationToken
            )
                is { } holder
                ? await ByIdAsync(ResourceId.MadeBy(holder), cancellationToken)
            : [];
    }

    private static string? IsWhole(string? id, string reference) => id?.Length == reference.Length ? id : null;

    private async Task<IReadOnlyList<Resource>> ByIdAsync(string id, CancellationToken cancellationToken) =>
        await resources.FindAsync(id, cancellationToken) is { } stored ? [stored]
        : await requests.FindAsync(ResourceId.MakerOf(id), cancellationToken) is { } request
        && ResourceOfRequest.Of(request) is { } made
            ? [made]
        : [];

    private async Task<IReadOnlyList<Resource>> ByAccountIdAsync(string accountId, CancellationToken cancellationToken)
    {
        var query = new ResourceQuery { Limit = PageSize };
        for (var page = 0; page < Pages; page++)
        {
            var next = await PageAsync(query, cancellationToken);
            if (next.Items.Where(resource => resource.AccountId == accountId).ToList() is { Count: > 0 } found)
            {
                return found;
            }

            if (next.NextCursor is not { } cursor)
            {
                break;
            }

            query = query with { Cursor = cursor };
        }

        return [];
    }
}
