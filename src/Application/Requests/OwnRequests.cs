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

    /// <summary>The request, if it is his; null otherwise.</summary>
    public async Task<Request?> FindAsync(string id, Person person, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } request
        && EmailAddress.IsSamePerson(request.Requester.Email, person.Email)
            ? request
            : null;

    /// <summary>His open requests, newest first.</summary>
    public async Task<IReadOnlyList<Request>> OpenAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await RecentAsync(person, Looked, cancellationToken)).Where(request => request.Status.IsOpen())];

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
