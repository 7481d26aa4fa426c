using System.Runtime.CompilerServices;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Operators;

/// <summary>
/// Finds requests by what people remember of them. Status and requester are found by their index; the rest is held
/// against what the index gives, newest
/// first, as far as one page is worth: a page says where it stopped.
/// </summary>
public sealed class RequestSearch(IRequestStore store, ISearchTexts texts)
{
    private const int Step = 100;

    // About a year of a company's requests; beyond it the next page goes on.
    private const int MostRead = 1000;

    /// <summary>One page.</summary>
    /// <param name="filter">Which requests.</param>
    /// <param name="cursor">Where the last page stopped; null for the first.</param>
    /// <param name="limit">The most on a page.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="InvalidCursorException">The cursor is not one that this search gave for this
    /// filter.</exception>
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

    /// <summary>All of them, however many, as they are read.</summary>
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

/// <summary>Which requests; whatever is null does not matter.</summary>
public sealed record RequestFilter
{
    /// <summary>Where they stand.</summary>
    public RequestStatus? Status { get; init; }

    /// <summary>The account type, or the product's name.</summary>
    public string? AccountType { get; init; }

    /// <summary>Who asked: an e-mail address, or a part of it or of the name.</summary>
    public string? Requester { get; init; }

    /// <summary>Words that all stand somewhere in the request, or its id.</summary>
    public string? Words { get; init; }

    internal string? Id => Words is null ? null : RequestId.FindIn(Words);

    internal RequestQuery Query => new() { Status = Status, Requester = Address };

    internal bool IsIndexed => AccountType is null && Words is null && Requester == Address;

    // A whole address has an index; a part of one has not.
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
