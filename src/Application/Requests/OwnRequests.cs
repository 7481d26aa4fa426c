using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Requests;

/// <summary>A person's own requests: others' do not exist for him.</summary>
public sealed class OwnRequests(IRequestStore store)
{
    /// <summary>How many are told in one message.</summary>
    public const int Shown = 5;

    // More open requests than any policy allows one person to have.
    private const int Looked = 100;

    // Nobody has more: a bound keeps one call from reading for ever.
    private const int Pages = 10;

    /// <summary>The request, if it is his; null otherwise.</summary>
    public async Task<Request?> FindAsync(string id, Person person, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } request
        && EmailAddress.IsSamePerson(request.Requester.Email, person.Email)
            ? request
            : null;

    /// <summary>His open requests, newest first.</summary>
    public async Task<IReadOnlyList<Request>> OpenAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await RecentAsync(person, Looked, cancellationToken)).Where(request => request.Status.IsOpen())];

    /// <summary>What he has: accounts and products that are there, newest first.</summary>
    public async Task<IReadOnlyList<Request>> ThingsAsync(Person person, CancellationToken cancellationToken)
    {
        var things = new List<Request>();
        var query = new RequestQuery
        {
            Requester = person.Email,
            Status = RequestStatus.Ready,
            Limit = Looked,
        };
        for (var page = 0; page < Pages; page++)
        {
            var found = await store.ListAsync(query, cancellationToken);
            things.AddRange(found.Items.Where(request => request.HasProduct));
            if (found.NextCursor is not { } next)
            {
                break;
            }

            query = query with { Cursor = next };
        }

        return things;
    }

    /// <summary>His last request; null where he never made one.</summary>
    public async Task<Request?> LastAsync(Person person, CancellationToken cancellationToken) =>
        (await RecentAsync(person, 1, cancellationToken)).FirstOrDefault();

    /// <summary>His latest requests, newest first.</summary>
    public async Task<IReadOnlyList<Request>> RecentAsync(
        Person person,
        int limit,
        CancellationToken cancellationToken
    ) => (await store.ListAsync(new RequestQuery { Requester = person.Email, Limit = limit }, cancellationToken)).Items;
}
