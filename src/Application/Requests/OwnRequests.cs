using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Requests;

/// <summary>Reads a person's own requests. Others' requests are "not found".</summary>
public sealed class OwnRequests(IRequestStore store)
{
    /// <summary>The number of requests in one message.</summary>
    public const int Shown = 5;

    // More open requests than a policy allows one person.
    private const int Looked = 100;

    /// <summary>Returns the request if it is the person's; otherwise null.</summary>
    public async Task<Request?> FindAsync(string id, Person person, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } request
        && EmailAddress.IsSamePerson(request.Requester.Email, person.Email)
            ? request
            : null;

    /// <summary>Returns the person's open requests, newest first.</summary>
    public async Task<IReadOnlyList<Request>> OpenAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await RecentAsync(person, Looked, cancellationToken)).Where(request => request.Status.IsOpen())];

    /// <summary>Returns the person's latest request; null if there is none.</summary>
    public async Task<Request?> LastAsync(Person person, CancellationToken cancellationToken) =>
        (await RecentAsync(person, 1, cancellationToken)).FirstOrDefault();

    /// <summary>Returns the person's latest requests, newest first.</summary>
    public async Task<IReadOnlyList<Request>> RecentAsync(
        Person person,
        int limit,
        CancellationToken cancellationToken
    ) => (await store.ListAsync(new RequestQuery { Requester = person.Email, Limit = limit }, cancellationToken)).Items;
}
