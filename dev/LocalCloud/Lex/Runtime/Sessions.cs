using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Sessions by bot, alias, locale and session ID. A second call at the same time is refused.</summary>
internal sealed class Sessions(LocalState state, LexStore store)
{
    private readonly Collection<LexSession> collection = state.Collection<LexSession>("lex-session");
    private readonly ConcurrentDictionary<string, byte> busy = new(StringComparer.Ordinal);
    private DateTimeOffset nextLook;

    public static string Key(JsonObject input) =>
        $"{input["botId"]}/{input["botAliasId"]}/{input["localeId"]}/{input["sessionId"]}";

    /// <summary>Locks the session for one call; disposing releases it.</summary>
    /// <exception cref="ServiceException">ConflictException if another call has it.</exception>
    public IDisposable Enter(string key) =>
        busy.TryAdd(key, 0)
            ? new Exit(() => busy.TryRemove(key, out _))
            : throw new ServiceException(
                "ConflictException",
                "Another request of this session is being processed. Try again when it has been answered.",
                409
            );

    /// <summary>Returns the stored session, expired or not.</summary>
    public LexSession? Stored(string key) => collection.Get(key);

    /// <summary>Returns the session; null if there is none, it has expired, or the alias points at another
    /// version.</summary>
    public LexSession? Current(string key, Deployment deployment) =>
        collection.Get(key) is { } session
        && session.Version == deployment.Version
        && store.Now - session.LastUsed < deployment.IdleTime
            ? session
            : null;

    /// <summary>Stores the session, and sometimes removes expired ones, so that they don't fill the memory.</summary>
    public void Put(string key, LexSession session, TimeSpan idleTime)
    {
        collection.Put(key, session);
        var now = store.Now;
        if (now >= nextLook)
        {
            nextLook = now + idleTime;

            // Waits twice the idle time, since the session may have begun under a longer one.
            collection.RemoveWhere(other => now - other.LastUsed >= idleTime * 2);
        }
    }

    /// <summary>Removes the session; false if there was none.</summary>
    public bool Remove(string key) => collection.Remove(key);

    private sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
