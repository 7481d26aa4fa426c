using System.Collections.Concurrent;
using ChatOps.Application.Conversations;
using ChatOps.Application.Requests;
using ChatOps.Application.Storage;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Concurrency;

/// <summary>A stage's stores, shared by all machines.</summary>
internal sealed record RaceStores(IRequestStore Requests, IConversationStore Conversations, IWatchStore Watches);

/// <summary>A request store too simple to be wrong: a dictionary, with constraints counted again each time. It records
/// every write.</summary>
internal sealed class ModelRequestStore : IRequestStore
{
    private readonly Dictionary<string, AccountRequest> requests = new(StringComparer.Ordinal);

    /// <summary>Every successful write, in order.</summary>
    public List<(AccountRequest? Previous, AccountRequest Next)> Writes { get; } = [];

    public Task<AccountRequest?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(requests.GetValueOrDefault(id));

    public Task<SaveResult> SaveAsync(
        AccountRequest next,
        AccountRequest? previous,
        CancellationToken cancellationToken
    )
    {
        if (requests.GetValueOrDefault(next.Id)?.Version != previous?.Version)
        {
            return Task.FromResult(SaveResult.Conflict);
        }

        var mine = previous is null
            ? []
            : RequestHolds.Of(previous).Select(hold => hold.Key).ToHashSet(StringComparer.Ordinal);
        if (
            RequestHolds
                .Of(next)
                .FirstOrDefault(hold =>
                    !mine.Contains(hold.Key) && Holders(hold.Key).Count(holder => holder != next.Id) >= hold.Limit
                ) is
            { } taken
        )
        {
            return Task.FromResult(new SaveResult(null, taken.Key));
        }

        var saved = next with { Version = (previous?.Version ?? 0) + 1 };
        requests[next.Id] = saved;
        Writes.Add((previous, saved));
        return Task.FromResult(new SaveResult(saved, null));
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

    public Task<IReadOnlyList<AccountRequest>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountRequest>>([
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
            .Values.Where(request => RequestHolds.Of(request).Any(hold => hold.Key == key))
            .Select(request => request.Id);
}

/// <summary>A real store beside the model: different answers end the test.</summary>
internal sealed class ComparedRequestStore(IRequestStore real, ModelRequestStore model) : IRequestStore
{
    public async Task<AccountRequest?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await real.FindAsync(id, cancellationToken);
        Assert.Equivalent(await model.FindAsync(id, cancellationToken), found, strict: true);
        return found;
    }

    public async Task<SaveResult> SaveAsync(
        AccountRequest next,
        AccountRequest? previous,
        CancellationToken cancellationToken
    )
    {
        var result = await real.SaveAsync(next, previous, cancellationToken);
        var expected = await model.SaveAsync(next, previous, cancellationToken);
        Assert.Equal((expected.Saved?.Version, expected.TakenKey), (result.Saved?.Version, result.TakenKey));
        return result;
    }

    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken) =>
        real.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        real.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<AccountRequest>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
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
