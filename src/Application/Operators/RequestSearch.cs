using System.Runtime.CompilerServices;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Operators;

/// <summary>
/// Searches requests, newest first. Status and requester use an index; other filters are applied to what the index
/// returns, a bounded number of requests per page.
/// </summary>
public sealed class RequestSearch(IRequestStore store, ISearchTexts texts)
{
    private const int Step = 100;

    // About a year of a company's requests. The next page continues from there.
    private const int MostRead = 1000;

    /// <summary>Returns one page.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="cursor">The last page's cursor; null for the first page.</param>
    /// <param name="limit">The largest number of requests on a page.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="InvalidCursorException">The cursor doesn't come from a search with this filter.</exception>
    public async Task<RequestPage> PageAsync(
        RequestFilter filter,
        string? cursor,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (filter.Id is { } id)
        {
            return new RequestPage(
                await store.FindAsync(id, cancellationToken) is { } request && filter.Takes(request, texts)
                    ? [request]
                    : [],
                null
            );
        }

        var query = filter.Query with { Cursor = cursor, Limit = filter.IsIndexed ? limit : Step };
        var found = new List<Request>();
        var read = 0;
        while (true)
        {
            var page = await store.ListAsync(query, cancellationToken);
            read += query.Limit;
            found.AddRange(page.Items.Where(request => filter.Takes(request, texts)));
            if (found.Count > limit || (found.Count == limit && page.NextCursor is not null))
            {
                return new RequestPage([.. found.Take(limit)], RequestCursor.After(found[limit - 1], query));
            }

            if (page.NextCursor is null || read >= MostRead)
            {
                return new RequestPage(found, page.NextCursor);
            }

            query = query with { Cursor = page.NextCursor };
        }
    }

    /// <summary>Returns all matching requests, page by page.</summary>
    public async IAsyncEnumerable<Request> AllAsync(
        RequestFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var page = await PageAsync(filter, null, Step, cancellationToken);
        while (true)
        {
            foreach (var request in page.Items)
            {
                yield return request;
            }

            if (page.NextCursor is null)
            {
                yield break;
            }

            page = await PageAsync(filter, page.NextCursor, Step, cancellationToken);
        }
    }
}

/// <summary>A filter for requests; null members match all.</summary>
public sealed record RequestFilter
{
    /// <summary>The status.</summary>
    public RequestStatus? Status { get; init; }

    /// <summary>The account type or the product's name.</summary>
    public string? AccountType { get; init; }

    /// <summary>The requester's email address, or a part of it or of their name.</summary>
    public string? Requester { get; init; }

    /// <summary>Words that must all occur in the request, or its ID.</summary>
    public string? Words { get; init; }

    internal string? Id => Words is null ? null : RequestId.FindIn(Words);

    internal RequestQuery Query => new() { Status = Status, Requester = Address };

    internal bool IsIndexed => AccountType is null && Words is null && Requester == Address;

    // Only whole addresses are indexed.
    private string? Address =>
        Requester is { } text
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && text.IndexOf('.', at) > 0
            ? text
            : null;

    internal bool Takes(Request request, ISearchTexts texts) =>
        (Status is null || request.Status == Status)
        && (
            AccountType is null
            || string.Equals(request.Subject.Resource().Type, AccountType, StringComparison.OrdinalIgnoreCase)
        )
        && (
            Requester is null
            || Address is not null
            || Has([request.Requester.FullName, request.Requester.Email], Requester)
        )
        && (
            Words is null
            || Id == request.Id
            || Words
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(word =>
                    Has(
                        [
                            request.Id,
                            request.Requester.FullName,
                            request.Requester.Email,
                            .. request.Subject.Resource().SearchTexts,
                            request.AccountId,
                            request.FailureReason,
                            .. texts.Of(request),
                        ],
                        word
                    )
                )
        );

    private static bool Has(IEnumerable<string?> texts, string part) =>
        texts.Any(text => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true);
}
