using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Sessions by bot, alias, locale and session id. One call at a time: a second one meanwhile is
/// refused.</summary>
internal sealed class Sessions(LocalState state, LexStore store)
{
    private readonly Collection<LexSession> collection = state.Collection<LexSession>("lex-session");
    private readonly ConcurrentDictionary<string, byte> busy = new(StringComparer.Ordinal);
    private DateTimeOffset nextLook;

    /// <summary>A session's key.</summary>
    public static string Key(JsonObject input) =>
        $"{input["botId"]}/{input["botAliasId"]}/{input["localeId"]}/{input["sessionId"]}";

    /// <summary>Takes the session for one call; disposing gives it back.</summary>
    /// <exception cref="ServiceException">ConflictException where another call has it.</exception>
    public IDisposable Enter(string key) =>
        busy.TryAdd(key, 0)
            ? new Exit(() => busy.TryRemove(key, out _))
            : throw new ServiceException(
                "ConflictException",
                "Another request of this session is being processed. Try again when it has been answered.",
                409
            );

    /// <summary>The session as it is stored, expired or not.</summary>
    public LexSession? Stored(string key) => collection.Get(key);

    /// <summary>The session, or null where there is none, it was idle for too long, or its version is no longer what
    /// the alias leads to.</summary>
    public LexSession? Current(string key, Deployment deployment) =>
        collection.Get(key) is { } session
        && session.Version == deployment.Version
        && store.Now - session.LastUsed < deployment.IdleTime
            ? session
            : null;

    /// <summary>Keeps the session. From time to time those are forgotten that were idle for too long, so that they do
    /// not fill the memory.</summary>
    public void Put(string key, LexSession session, TimeSpan idleTime)
    {
        collection.Put(key, session);
        var now = store.Now;
        if (now >= nextLook)
        {
            nextLook = now + idleTime;

            // Twice: what the alias leads to may have had a longer time before.
            collection.RemoveWhere(other => now - other.LastUsed >= idleTime * 2);
        }
    }

    /// <summary>Forgets the session; false where there was none.</summary>
    public bool Remove(string key) => collection.Remove(key);

    private sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
