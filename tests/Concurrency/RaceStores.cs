using System.Collections.Concurrent;
using ChatOps.Application.Conversations;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Storage;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;

namespace ChatOps.Tests.Concurrency;

/// <summary>The stores of one stage, which all machines share.</summary>
internal sealed record RaceStores(
    IRequestStore Requests,
    IResourceStore Resources,
    IConversationStore Conversations,
    IWatchStore Watches
);

/// <summary>A request store too simple to be wrong: a dictionary, with constraints counted again each time. It records
/// every write.</summary>
internal sealed class ModelRequestStore : IRequestStore
{
    private readonly Dictionary<string, Request> requests = new(StringComparer.Ordinal);

    /// <summary>Every write that was taken, in order.</summary>
    public List<(Request? Previous, Request Next)> Writes { get; } = [];

    /// <summary>The resources that are written with requests.</summary>
    public ModelResourceStore Resources { get; } = new();

    public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(requests.GetValueOrDefault(id));

    public Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken)
    {
        if (
            write.Requests().Any(each => requests.GetValueOrDefault(each.Next.Id)?.Version != each.Previous?.Version)
            || write.Resources().Any(each => !Resources.CanSave(each))
        )
        {
            return Task.FromResult(SaveResult.Conflict);
        }

        foreach (var (next, previous) in write.Requests().Select(each => (each.Next, each.Previous)))
        {
            var mine = previous is null
                ? []
                : RequestConstraints.Of(previous).Select(hold => hold.Key).ToHashSet(StringComparer.Ordinal);
            if (
                RequestConstraints
                    .Of(next)
                    .FirstOrDefault(hold =>
                        !mine.Contains(hold.Key) && Holders(hold.Key).Count(holder => holder != next.Id) >= hold.Limit
                    ) is
                { } taken
            )
            {
                return Task.FromResult(new SaveResult(null, taken.Key));
            }
        }

        foreach (var each in write.Requests())
        {
            var saved = each.Next with { Version = (each.Previous?.Version ?? 0) + 1 };
            requests[saved.Id] = saved;
            Writes.Add((each.Previous, saved));
        }

        foreach (var each in write.Resources())
        {
            Resources.Save(each);
        }

        return Task.FromResult(new SaveResult(requests[write.Next.Id], null));
    }

    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(
            new RequestPage(
                [
                    .. requests
                        .Values.Where(request => (query.Status ?? request.Status) == request.Status)
                        .OrderByDescending(request => request.CreatedAt)
                        .ThenByDescending(request => request.Id, StringComparer.Ordinal),
                ],
                null
            )
        );

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([
            .. requests
                .Values.Where(request => request.Work.Any(item => item.DueAt <= now))
                .OrderBy(request => request.Work.Min(item => item.DueAt))
                .ThenBy(request => request.Id, StringComparer.Ordinal)
                .Select(request => request.Id)
                .Take(limit),
        ]);

    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Request>>([
            .. requests
                .Values.Where(request => request.Status == RequestStatus.Approved)
                .OrderBy(request => request.ApprovedAt)
                .ThenBy(request => request.Id, StringComparer.Ordinal)
                .Take(limit),
        ]);

    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(Holders(key).FirstOrDefault());

    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(Holders(key).Count());

    private IEnumerable<string> Holders(string key) =>
        requests
            .Values.Where(request => RequestConstraints.Of(request).Any(hold => hold.Key == key))
            .Select(request => request.Id);
}

/// <summary>Resources in a dictionary.</summary>
internal sealed class ModelResourceStore : IResourceStore
{
    private readonly Dictionary<string, Resource> resources = new(StringComparer.Ordinal);

    /// <summary>Every write that was taken, in order.</summary>
    public List<ResourceWrite> Writes { get; } = [];

    public IEnumerable<Resource> All => resources.Values;

    public bool CanSave(ResourceWrite write) =>
        resources.GetValueOrDefault(write.Next.Id)?.Version == write.Previous?.Version;

    public Resource Save(ResourceWrite write)
    {
        var saved = write.Next with { Version = (write.Previous?.Version ?? 0) + 1 };
        resources[saved.Id] = saved;
        Writes.Add(write);
        return saved;
    }

    public Task<Resource?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(resources.GetValueOrDefault(id));

    public Task<IReadOnlyList<Resource>> FindAllAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Resource>>([.. ids.Where(resources.ContainsKey).Select(id => resources[id])]);

    public Task<IReadOnlyList<string>> WithKeyAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([
            .. resources
                .Values.Where(each => ResourceKeys.Of(each).Contains(key, StringComparer.Ordinal))
                .Select(each => each.Id)
                .Order(StringComparer.Ordinal),
        ]);

    public Task<Resource?> SaveAsync(ResourceWrite write, CancellationToken cancellationToken) =>
        Task.FromResult(CanSave(write) ? Save(write) : null);

    public Task<ResourcePage> ListAsync(ResourceQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(
            new ResourcePage(
                [
                    .. resources
                        .Values.Where(each => (query.State ?? each.State) == each.State)
                        .Where(each => query.Owner is null || EmailAddress.IsSamePerson(query.Owner, each.Owner.Email))
                        .OrderByDescending(each => each.CreatedAt)
                        .ThenByDescending(each => each.Id, StringComparer.Ordinal),
                ],
                null
            )
        );
}

/// <summary>A real store beside the model: both get the same calls, and the test ends where their answers
/// differ.</summary>
internal sealed class ComparedRequestStore(IRequestStore real, ModelRequestStore model) : IRequestStore
{
    public async Task<Request?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await real.FindAsync(id, cancellationToken);
        Assert.Equivalent(await model.FindAsync(id, cancellationToken), found, strict: true);
        return found;
    }

    public async Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken)
    {
        var result = await real.SaveAsync(write, cancellationToken);
        var expected = await model.SaveAsync(write, cancellationToken);
        Assert.Equal((expected.Saved?.Version, expected.TakenKey), (result.Saved?.Version, result.TakenKey));
        return result;
    }

    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        real.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        real.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        real.WaitingToOrderAsync(limit, cancellationToken);

    public async Task<string?> HolderAsync(string key, CancellationToken cancellationToken)
    {
        var holder = await real.HolderAsync(key, cancellationToken);
        Assert.Equal(await model.HolderAsync(key, cancellationToken), holder);
        return holder;
    }

    public async Task<int> CountAsync(string key, CancellationToken cancellationToken)
    {
        var count = await real.CountAsync(key, cancellationToken);
        Assert.Equal(await model.CountAsync(key, cancellationToken), count);
        return count;
    }
}

/// <summary>Conversations in a dictionary.</summary>
internal sealed class ModelConversationStore : IConversationStore
{
    // A turn makes both calls concurrently.
    private readonly ConcurrentDictionary<string, ConversationState> conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Reply> replies = new(StringComparer.Ordinal);

    public Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        Task.FromResult(conversations.GetValueOrDefault(conversation));

    public Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) =>
        Task.FromResult(replies.GetValueOrDefault(eventId));

    public Task<bool> SaveAsync(
        ConversationState next,
        ConversationState? previous,
        string eventId,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        if (
            conversations.GetValueOrDefault(next.Conversation)?.Version != previous?.Version
            || !replies.TryAdd(eventId, reply)
        )
        {
            return Task.FromResult(false);
        }

        conversations[next.Conversation] = next;
        return Task.FromResult(true);
    }
}

/// <summary>Watch states in a dictionary.</summary>
internal sealed class ModelWatchStore : IWatchStore
{
    private readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);

    public Task<string?> ReadAsync(string watch, CancellationToken cancellationToken) =>
        Task.FromResult(documents.GetValueOrDefault(watch));

    public Task<bool> ReplaceAsync(string watch, string? previous, string next, CancellationToken cancellationToken)
    {
        if (documents.GetValueOrDefault(watch) != previous)
        {
            return Task.FromResult(false);
        }

        documents[watch] = next;
        return Task.FromResult(true);
    }
}
