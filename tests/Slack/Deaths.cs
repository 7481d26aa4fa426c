using ChatOps.Vending.Conversations;
using ChatOps.Vending.Slack.Records;

namespace ChatOps.Tests.Slack;

/// <summary>Ends a worker at a chosen write: just before it, or just after.</summary>
internal sealed class Deaths(int at, bool afterEffect)
{
    private int writes;

    /// <summary>True once the worker has died; from then on it is another one, which lives.</summary>
    public bool Happened { get; private set; }

    /// <summary>True where the last post had been recorded by then.</summary>
    public bool PostWasRecorded { get; private set; }

    public async Task<T> WriteAsync<T>(string key, Func<Task<T>> write)
    {
        var dies = !Happened && Interlocked.Increment(ref writes) == at;
        if (dies && !afterEffect)
        {
            throw Die(key, false);
        }

        var result = await write();
        return dies ? throw Die(key, true) : result;
    }

    private WorkerDiedException Die(string key, bool written)
    {
        Happened = true;
        PostWasRecorded = key.StartsWith("done:", StringComparison.Ordinal) || (written && key.StartsWith("talk:", StringComparison.Ordinal));
        return new WorkerDiedException(key);
    }
}

public sealed class WorkerDiedException(string key) : Exception($"The worker died at {key}.");

internal sealed class MortalSlackStore(ISlackStore inner, Deaths deaths) : ISlackStore
{
    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) => inner.FindAsync(key, cancellationToken);

    public Task PutAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) => deaths.WriteAsync(key, async () =>
    {
        await inner.PutAsync(key, document, keepFor, cancellationToken);
        return true;
    });

    public Task<bool> AddAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        deaths.WriteAsync(key, () => inner.AddAsync(key, document, keepFor, cancellationToken));
}

internal sealed class MortalConversationStore(IConversationStore inner, Deaths deaths) : IConversationStore
{
    public Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) => inner.FindAsync(conversation, cancellationToken);

    public Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) => inner.FindReplyAsync(eventId, cancellationToken);

    public Task<bool> SaveAsync(ConversationState next, ConversationState? previous, string eventId, Reply reply, CancellationToken cancellationToken) =>
        deaths.WriteAsync("turn", () => inner.SaveAsync(next, previous, eventId, reply, cancellationToken));
}
