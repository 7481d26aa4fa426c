using System.Text.Json.Nodes;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>TagResource, UntagResource, ListTagsForResource, for bots and aliases by ARN.</summary>
internal sealed class Tags(LexStore store, LocalState state, LocalCloudOptions options) : ILexOperations
{
    private readonly Collection<ResourceTags> collection = state.Collection<ResourceTags>("lex-tags");

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers =>
        new Dictionary<string, Func<LexCall, JsonObject?>>
        {
            ["TagResource"] = Tag,
            ["UntagResource"] = Untag,
            ["ListTagsForResource"] = List,
        };

    /// <summary>A bot's ARN.</summary>
    public string BotArn(string botId) => $"arn:aws:lex:{options.Region}:{options.AccountId}:bot/{botId}";

    /// <summary>An alias's ARN.</summary>
    public string AliasArn(string botId, string aliasId) =>
        $"arn:aws:lex:{options.Region}:{options.AccountId}:bot-alias/{botId}/{aliasId}";

    /// <summary>Sets the tags of a creation.</summary>
    public void Set(string arn, JsonNode? tags) =>
        collection.Put(arn, new ResourceTags(tags?.DeepClone().AsObject() ?? []));

    private JsonObject Tag(LexCall call)
    {
        var arn = Existing(call);
        var tags = Current(arn);
        foreach (var (key, value) in call.Input["tags"]!.AsObject())
        {
            tags[key] = value!.DeepClone();
        }

        collection.Put(arn, new ResourceTags(tags));
        return [];
    }

    private JsonObject Untag(LexCall call)
    {
        var arn = Existing(call);
        var tags = Current(arn);
        foreach (var key in call.Input["tagKeys"]!.AsArray())
        {
            tags.Remove(key!.GetValue<string>());
        }

        collection.Put(arn, new ResourceTags(tags));
        return [];
    }

    private JsonObject List(LexCall call)
    {
        var arn = Existing(call);
        return new JsonObject { ["resourceARN"] = arn, ["tags"] = Current(arn) };
    }

    private JsonObject Current(string arn) => collection.Get(arn)?.Tags.DeepClone().AsObject() ?? [];

    private string Existing(LexCall call)
    {
        var arn = call.Text("resourceARN");
        var key = arn[(arn.LastIndexOf(':') + 1)..].Split('/', 2) switch
        {
            ["bot", var bot] when arn == BotArn(bot) => store.Find(store.Bots, bot)?.Key,
            ["bot-alias", var alias] when alias.Split('/') is [var bot, var id] && arn == AliasArn(bot, id) => store
                .Find(store.Aliases, alias)
                ?.Key,
            _ => null,
        };
        return key is null ? throw call.Unknown($"The resource {arn}") : arn;
    }

    private sealed record ResourceTags(JsonObject Tags);
}
