using System.Text.Json.Nodes;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>CreateBotVersion, DescribeBotVersion, DeleteBotVersion, ListBotVersions. A version is an immutable copy,
/// and its number is never reused.</summary>
internal sealed class BotVersions(LexStore store, LocalState state) : ILexOperations
{
    private const int Quota = 100;

    private readonly Collection<VersionCounter> counters = state.Collection<VersionCounter>("lex-version-counter");

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["CreateBotVersion"] = Create,
            ["DescribeBotVersion"] = Describe,
            ["DeleteBotVersion"] = Delete,
            ["ListBotVersions"] = List,
        };

    private JsonObject Create(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        LexStore.RequireSettled(bot, $"The bot {bot.Key}");
        var sources = call.Input["botVersionLocaleSpecification"]!
            .AsObject()
            .Select(entry => BuiltLocale(call, entry.Key, entry.Value!["sourceBotVersion"]!.GetValue<string>()))
            .ToList();
        if (store.Beneath(store.Versions, bot.Key).Count >= Quota)
        {
            throw LexCall.Quota(
                $"The bot {bot.Key} has {Quota} versions, and the quota is {Quota}. Delete versions that no alias uses."
            );
        }

        var number = ((counters.Get(bot.Key)?.Latest ?? 0) + 1).ToString();
        counters.Put(bot.Key, new VersionCounter(int.Parse(number)));
        foreach (var source in sources)
        {
            Copy(source, bot.Key, number);
        }

        var content = call.Content();
        foreach (var member in new[] { "botName", "roleArn", "dataPrivacy", "idleSessionTTLInSeconds", "botType" })
        {
            content[member] = bot.Content[member]!.DeepClone();
        }

        content["botVersion"] = number;
        content["creationDateTime"] = store.NowSeconds;
        return Answers.Of(store.Put(store.Versions, $"{bot.Key}/{number}", content, Stages.Version), "botStatus");
    }

    private JsonObject Describe(LexCall call) =>
        Answers.Of(
            store.Show(store.Versions, call.VersionKey)
                ?? throw call.Unknown($"The version {call.Text("botVersion")} of the bot {call.BotKey}"),
            "botStatus"
        );

    private JsonObject Delete(LexCall call)
    {
        var version =
            store.Find(store.Versions, call.VersionKey)
            ?? throw call.Unknown($"The version {call.Text("botVersion")} of the bot {call.BotKey}");
        LexStore.RequireSettled(version, $"The version {call.Text("botVersion")} of the bot {call.BotKey}");
        var alias = store
            .Beneath(store.Aliases, call.BotKey)
            .FirstOrDefault(alias => alias.Content["botVersion"]?.GetValue<string>() == call.Text("botVersion"));
        if (alias is not null && !call.SkipResourceInUseCheck)
        {
            throw LexCall.Conflict(
                $"The version {call.Text("botVersion")} is used by the alias {alias.Text("botAliasName")}. "
                    + "Point the alias at another version first, or set skipResourceInUseCheck."
            );
        }

        return Answers.Of(store.Put(store.Versions, version.Key, version.Content, Stages.Delete), "botStatus");
    }

    private JsonObject List(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        var draft = Answers.Of(bot, "botStatus");
        draft["botVersion"] = "DRAFT";
        return Answers.Page(
            call,
            store.Beneath(store.Versions, bot.Key).Select(version => Answers.Of(version, "botStatus")).Prepend(draft),
            "botVersion"
        );
    }

    private LexResource BuiltLocale(LexCall call, string localeId, string sourceVersion)
    {
        var locale =
            store.Find(store.Locales, $"{call.BotKey}/{sourceVersion}/{localeId}")
            ?? throw LexCall.Precondition($"The bot {call.BotKey}, version {sourceVersion}, has no locale {localeId}.");
        return locale.Status == "Built"
            ? locale
            : throw LexCall.Precondition(
                $"The locale {localeId} of the bot {call.BotKey}, version {sourceVersion}, is {locale.Status}. "
                    + "Build it before you make a version."
            );
    }

    private void Copy(LexResource locale, string botKey, string number)
    {
        foreach (var collection in new[] { store.SlotTypes, store.Intents, store.Slots })
        {
            foreach (var resource in store.Beneath(collection, locale.Key))
            {
                Copy(collection, resource, botKey, number);
            }
        }

        Copy(store.Locales, locale, botKey, number);
    }

    private void Copy(Collection<LexResource> collection, LexResource resource, string botKey, string number)
    {
        var content = (JsonObject)resource.Content.DeepClone();
        content["botVersion"] = number;
        var beneathVersion = resource.Key.Split('/', 3)[2];
        store.Put(collection, $"{botKey}/{number}/{beneathVersion}", content, resource.Stages);
    }

    private sealed record VersionCounter(int Latest);
}
