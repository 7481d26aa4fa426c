using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>CreateBot, DescribeBot, UpdateBot, DeleteBot, ListBots.</summary>
internal sealed class Bots(LexStore store, Tags tags) : ILexOperations
{
    private const int Quota = 100;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["CreateBot"] = Create,
            ["DescribeBot"] = Describe,
            ["UpdateBot"] = Update,
            ["DeleteBot"] = Delete,
            ["ListBots"] = List,
        };

    private JsonObject Create(LexCall call)
    {
        RequireFreeName(call, exceptBotId: null);
        RequirePlainBot(call);
        if (store.Bots.All().Count >= Quota)
        {
            throw LexCall.Quota($"The account has {Quota} bots, and its quota is {Quota}.");
        }

        var id = LexStore.NewId();
        var content = call.Content();
        content["botId"] = id;
        content["botType"] ??= "Bot";
        content["creationDateTime"] = store.NowSeconds;
        content["lastUpdatedDateTime"] = store.NowSeconds;
        tags.Set(tags.BotArn(id), content["botTags"]);
        tags.Set(tags.AliasArn(id, BotAliases.TestAliasId), content["testBotAliasTags"]);
        var bot = store.Put(store.Bots, id, content, Stages.Create);
        BotAliases.CreateTestAlias(store, id);
        return Answers.Of(bot, "botStatus");
    }

    private JsonObject Describe(LexCall call) =>
        Answers.Of(store.Show(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}"), "botStatus");

    private JsonObject Update(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        LexStore.RequireSettled(bot, $"The bot {bot.Key}");
        RequireFreeName(call, bot.Key);
        RequirePlainBot(call);
        var content = call.Content();
        content["botType"] ??= "Bot";
        content["creationDateTime"] = bot.Content["creationDateTime"]!.DeepClone();
        content["lastUpdatedDateTime"] = store.NowSeconds;
        return Answers.Of(store.Put(store.Bots, bot.Key, content, Stages.Update), "botStatus");
    }

    private JsonObject Delete(LexCall call)
    {
        var bot = store.Find(store.Bots, call.BotKey) ?? throw call.Unknown($"The bot {call.BotKey}");
        LexStore.RequireSettled(bot, $"The bot {bot.Key}");
        var alias = store
            .Beneath(store.Aliases, bot.Key)
            .FirstOrDefault(alias => alias.Text("botAliasId") != BotAliases.TestAliasId);
        if (alias is not null && !call.SkipResourceInUseCheck)
        {
            throw LexCall.Conflict(
                $"The bot {bot.Key} is used by its alias {alias.Text("botAliasName")}. Delete the alias first, "
                    + "or set skipResourceInUseCheck."
            );
        }

        return Answers.Of(store.Put(store.Bots, bot.Key, bot.Content, Stages.Delete), "botStatus");
    }

    private JsonObject List(LexCall call) =>
        Answers.Page(
            call,
            store
                .Bots.All()
                .Select(bot => store.Find(store.Bots, bot.Key))
                .OfType<LexResource>()
                .Select(bot =>
                {
                    var item = Answers.Of(bot, "botStatus");
                    item["latestBotVersion"] = store
                        .Beneath(store.Versions, bot.Key)
                        .Select(version => int.Parse(version.Text("botVersion")))
                        .DefaultIfEmpty()
                        .Max()
                        is > 0
                            and var latest
                        ? latest.ToString()
                        : null;
                    return item;
                }),
            "botName"
        );

    private void RequireFreeName(LexCall call, string? exceptBotId)
    {
        var name = call.Text("botName");
        if (
            store
                .Bots.All()
                .Any(bot =>
                    bot.Key != exceptBotId && bot.Text("botName") == name && store.Find(store.Bots, bot.Key) is not null
                )
        )
        {
            throw LexCall.Conflict($"A bot with the name {name} exists in this account, or is still being deleted.");
        }
    }

    private static void RequirePlainBot(LexCall call)
    {
        if (call.Optional("botType") == "BotNetwork")
        {
            throw LexCall.Invalid(
                "1 validation error detected: Value 'BotNetwork' at 'botType': this stand-in does not build "
                    + "networks of bots."
            );
        }
    }
}
