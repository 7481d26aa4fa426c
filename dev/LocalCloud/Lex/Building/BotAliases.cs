using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>CreateBotAlias, DescribeBotAlias, UpdateBotAlias, DeleteBotAlias, ListBotAliases. Only the test alias
/// reaches DRAFT.</summary>
internal sealed class BotAliases(LexStore store, Tags tags) : ILexOperations
{
    /// <summary>The ID of every bot's test alias, which always points at DRAFT.</summary>
    public const string TestAliasId = "TSTALIASID";

    private const string TestAliasName = "TestBotAlias";
    private const string Draft = "DRAFT";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["CreateBotAlias"] = Create,
            ["DescribeBotAlias"] = Describe,
            ["UpdateBotAlias"] = Update,
            ["DeleteBotAlias"] = Delete,
            ["ListBotAliases"] = List,
        };

    public static void CreateTestAlias(LexStore store, string botId)
    {
        var content = new JsonObject
        {
            ["botId"] = botId,
            ["botAliasId"] = TestAliasId,
            ["botAliasName"] = TestAliasName,
            ["description"] = "test bot alias",
            ["botVersion"] = Draft,
            ["botAliasLocaleSettings"] = new JsonObject { ["en_US"] = new JsonObject { ["enabled"] = true } },
            ["creationDateTime"] = store.NowSeconds,
            ["lastUpdatedDateTime"] = store.NowSeconds,
        };
        store.Put(store.Aliases, $"{botId}/{TestAliasId}", content, ["Available"]);
    }

    private JsonObject Create(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        LexStore.RequireSettled(bot, $"The bot {bot.Key}");
        ChatOps.LocalCloud.Lex.Building.Draft.RequireFreeName(
            store.Beneath(store.Aliases, bot.Key),
            call,
            "botAliasName"
        );
        RequireVersion(call);
        var id = LexStore.NewId();
        var content = call.Content();
        content["botAliasId"] = id;
        content["creationDateTime"] = store.NowSeconds;
        content["lastUpdatedDateTime"] = store.NowSeconds;
        content["botAliasHistoryEvents"] = History([], call.Optional("botVersion"));
        tags.Set(tags.AliasArn(bot.Key, id), content["tags"]);
        return Answers.Of(store.Put(store.Aliases, $"{bot.Key}/{id}", content, Stages.Create), "botAliasStatus");
    }

    private JsonObject Describe(LexCall call) =>
        Answers.Of(
            store.Show(store.Aliases, Key(call))
                ?? throw call.Unknown($"The alias {call.Text("botAliasId")} of the bot {call.BotKey}"),
            "botAliasStatus"
        );

    private JsonObject Update(LexCall call)
    {
        var alias = Find(call);
        LexStore.RequireSettled(alias, $"The alias {call.Text("botAliasId")}");
        var isTest = call.Text("botAliasId") == TestAliasId;
        if (isTest && call.Text("botAliasName") != TestAliasName)
        {
            throw LexCall.Invalid(
                $"1 validation error detected: Value '{call.Text("botAliasName")}' at 'botAliasName': the test "
                    + $"alias is always {TestAliasName}."
            );
        }

        if (
            (call.Optional("botVersion") ?? Draft) == Draft != isTest
            && (isTest || call.Optional("botVersion") is not null)
        )
        {
            throw LexCall.Invalid(
                $"1 validation error detected: Value '{call.Optional("botVersion")}' at 'botVersion': the test "
                    + $"alias always points at {Draft}, and no other alias does."
            );
        }

        ChatOps.LocalCloud.Lex.Building.Draft.RequireFreeName(
            store.Beneath(store.Aliases, call.BotKey),
            call,
            "botAliasName",
            alias.Key
        );
        var content = call.Content();
        if (isTest)
        {
            content["botVersion"] = Draft;
        }
        else
        {
            RequireVersion(call);
        }

        content["creationDateTime"] = alias.Content["creationDateTime"]!.DeepClone();
        content["lastUpdatedDateTime"] = store.NowSeconds;
        var history = alias.Content["botAliasHistoryEvents"]?.DeepClone().AsArray() ?? [];
        content["botAliasHistoryEvents"] =
            alias.Content["botVersion"]?.GetValue<string>() == content["botVersion"]?.GetValue<string>()
                ? history
                : History(history, content["botVersion"]?.GetValue<string>());
        return Answers.Of(store.Put(store.Aliases, alias.Key, content, Stages.Create), "botAliasStatus");
    }

    private JsonObject Delete(LexCall call)
    {
        var alias = Find(call);
        if (call.Text("botAliasId") == TestAliasId)
        {
            throw LexCall.Precondition("The test alias cannot be deleted.");
        }

        LexStore.RequireSettled(alias, $"The alias {call.Text("botAliasId")}");
        return Answers.Of(store.Put(store.Aliases, alias.Key, alias.Content, Stages.Delete), "botAliasStatus");
    }

    private JsonObject List(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        return Answers.Page(
            call,
            store.Beneath(store.Aliases, bot.Key).Select(alias => Answers.Of(alias, "botAliasStatus")),
            "botAliasName"
        );
    }

    // An alias without a version is valid, but can't be talked to.
    private void RequireVersion(LexCall call)
    {
        if (call.Optional("botVersion") is not { } number)
        {
            return;
        }

        var version = store.Find(store.Versions, $"{call.BotKey}/{number}");
        if (version is not { IsInterim: false })
        {
            throw LexCall.Precondition(
                $"The version {number} of the bot {call.BotKey} "
                    + $"{(version is null ? "does not exist" : "is not Available")}."
            );
        }
    }

    private LexResource Find(LexCall call) =>
        store.Find(store.Aliases, Key(call))
        ?? throw call.Unknown($"The alias {call.Text("botAliasId")} of the bot {call.BotKey}");

    private static string Key(LexCall call) => $"{call.BotKey}/{call.Text("botAliasId")}";

    private JsonArray History(JsonArray events, string? version)
    {
        if (events.Count > 0 && events[0] is JsonObject current)
        {
            current["endDate"] = store.NowSeconds;
        }

        if (version is not null)
        {
            events.Insert(0, new JsonObject { ["botVersion"] = version, ["startDate"] = store.NowSeconds });
        }

        return events;
    }
}
