using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>The resources of all bots. Every change runs inside one transaction of the state. An interim status lasts
/// until Describe has shown it, so that a waiting client sees every stage. Other calls end it after 100 ms.</summary>
internal sealed class LexStore(LocalState state, TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(5);

    public Collection<LexResource> Bots { get; } = state.Collection<LexResource>("lex-bot");

    /// <summary>Numbered versions, <c>bot/version</c>.</summary>
    public Collection<LexResource> Versions { get; } = state.Collection<LexResource>("lex-version");

    /// <summary>Aliases, <c>bot/alias</c>.</summary>
    public Collection<LexResource> Aliases { get; } = state.Collection<LexResource>("lex-alias");

    /// <summary>Locales, <c>bot/version/locale</c>.</summary>
    public Collection<LexResource> Locales { get; } = state.Collection<LexResource>("lex-locale");

    /// <summary>Slot types, <c>bot/version/locale/slot type</c>.</summary>
    public Collection<LexResource> SlotTypes { get; } = state.Collection<LexResource>("lex-slot-type");

    /// <summary>Intents, <c>bot/version/locale/intent</c>.</summary>
    public Collection<LexResource> Intents { get; } = state.Collection<LexResource>("lex-intent");

    /// <summary>Slots, <c>bot/version/locale/intent/slot</c>.</summary>
    public Collection<LexResource> Slots { get; } = state.Collection<LexResource>("lex-slot");

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Seconds since the epoch, as rest-json writes times.</summary>
    public double NowSeconds => Now.ToUnixTimeMilliseconds() / 1000.0;

    public T Transact<T>(Func<T> operation) => state.Transact(operation);

    /// <summary>A new ID: 10 upper-case letters and digits.</summary>
    public static string NewId() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 10);

    /// <summary>Stores a resource without a status.</summary>
    public LexResource Put(Collection<LexResource> collection, string key, JsonObject content) =>
        Put(collection, key, content, []);

    /// <summary>Stores a resource that begins its stages now.</summary>
    public LexResource Put(
        Collection<LexResource> collection,
        string key,
        JsonObject content,
        IReadOnlyList<string> stages
    )
    {
        var resource = new LexResource(key, content, stages, Now);
        collection.Put(key, resource);
        return resource;
    }

    /// <summary>Returns the resource, advanced if its stage has lasted 100 ms; null if it doesn't exist or is
    /// deleted.</summary>
    public LexResource? Find(Collection<LexResource> collection, string key) => Settle(collection, key, Moment);

    /// <summary>Returns the resource for Describe. Each stage is shown once, but a stage that no call reads ends after
    /// seconds. Don't call it inside a transaction: the 404 of a version's first stage would undo the next
    /// step.</summary>
    public LexResource? Show(Collection<LexResource> collection, string key) =>
        Transact(() =>
        {
            var shown = Settle(collection, key, Forgotten);
            if (shown is { IsInterim: true })
            {
                Advance(collection, shown, Now);
            }

            return shown is { Status: Stages.Absent } ? null : shown;
        });

    /// <summary>Returns everything below a key.</summary>
    public IReadOnlyList<LexResource> Beneath(Collection<LexResource> collection, string parent) =>
        [
            .. collection
                .All()
                .Where(resource => resource.Key.StartsWith(parent + "/", StringComparison.Ordinal))
                .Select(resource => Find(collection, resource.Key))
                .OfType<LexResource>()
                .OrderBy(resource => resource.Key, StringComparer.Ordinal),
        ];

    /// <summary>Removes everything below a key, of every kind.</summary>
    public void RemoveBeneath(string parent)
    {
        foreach (var collection in new[] { Versions, Aliases, Locales, SlotTypes, Intents, Slots })
        {
            foreach (
                var resource in collection
                    .All()
                    .Where(resource => resource.Key.StartsWith(parent + "/", StringComparison.Ordinal))
            )
            {
                collection.Remove(resource.Key);
            }
        }
    }

    /// <summary>Refuses a change of an unsettled resource.</summary>
    /// <exception cref="ServiceException">ConflictException.</exception>
    public static void RequireSettled(LexResource resource, string what)
    {
        if (resource.IsInterim)
        {
            throw new ServiceException(
                "ConflictException",
                $"{what} is {(resource.Status == Stages.Absent ? "Creating" : resource.Status)}. Wait until "
                    + "that is over and try again.",
                409
            );
        }
    }

    private LexResource? Settle(Collection<LexResource> collection, string key, TimeSpan patience)
    {
        var resource = collection.Get(key);
        while (resource is { IsInterim: true } && Now - resource.Since >= patience)
        {
            resource = Advance(collection, resource, resource.Since + patience);
        }

        return resource;
    }

    private LexResource? Advance(Collection<LexResource> collection, LexResource resource, DateTimeOffset since)
    {
        var next = resource.Next(since);
        if (next.Status != Stages.Gone)
        {
            collection.Put(next.Key, next);
            return next;
        }

        collection.Remove(resource.Key);
        RemoveBeneath(resource.Key);
        return null;
    }
}
