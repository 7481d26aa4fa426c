using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>Builds bots over the wire.</summary>
public sealed class SampleBot(LexClient lex)
{
    public const string HookArn = "arn:aws:lambda:us-east-1:123456789012:function:hook:live";

    public const string AliasSettings =
        $"{{\"en_US\":{{\"enabled\":true,\"codeHookSpecification\":{{\"lambdaCodeHook\":{{\"lambdaARN\":"
        + $"\"{HookArn}\",\"codeHookInterfaceVersion\":\"1.0\"}}}}}}}}";

    public string BotId { get; private set; } = "";

    public string AliasId { get; private set; } = "";

    public string Locale => $"/bots/{BotId}/botversions/DRAFT/botlocales/en_US";

    public static string Bot(string name, int ttl = 300) =>
        $$"""{"botName":"{{name}}","roleArn":"arn:aws:iam::123456789012:role/lex-bot","dataPrivacy":"""
        + $$"""{"childDirected":false},"idleSessionTTLInSeconds":{{ttl}}}""";

    public static string Messages(string text) => $$$"""[{"message":{"plainTextMessage":{"value":"{{{text}}}"} } }]""";

    public static string Prompt(string text, int retries = 2) =>
        $$"""{"messageGroups":{{Messages(text)}},"maxRetries":{{retries}},"allowInterrupt":true}""";

    public static string Utterances(params string[] utterances) =>
        new JsonArray([
            .. utterances.Select(utterance => (JsonNode)new JsonObject { ["utterance"] = utterance }),
        ]).ToJsonString();

    public static string Slot(
        string name,
        string slotTypeId,
        string prompt,
        int retries = 2,
        string capture = "null"
    ) =>
        $$$"""{"slotName":"{{{name}}}","slotTypeId":"{{{slotTypeId}}}","valueElicitationSetting":"""
        + $$$"""{"slotConstraint":"Required","promptSpecification":"""
        + $$$"""{{{Prompt(prompt, retries)}}},"slotCaptureSetting":{{{capture}}}}}""";

    /// <summary>Creates a bot with a locale.</summary>
    public async Task Create(string name, int ttl = 300, double threshold = 0.4)
    {
        BotId = (await lex.Put("/bots/", Bot(name, ttl))).Ok().Text("botId");
        await Until($"/bots/{BotId}/", "botStatus", "Available");
        (
            await lex.Put(
                $"/bots/{BotId}/botversions/DRAFT/botlocales/",
                $$"""{"localeId":"en_US","nluIntentConfidenceThreshold":{{threshold}}}"""
            )
        ).Ok();
        await Until(Locale + "/", "botLocaleStatus", "NotBuilt");
    }

    public async Task<string> SlotType(string name, string values, string strategy = "TopResolution") =>
        (
            await lex.Put(
                Locale + "/slottypes/",
                $$$"""{"slotTypeName":"{{{name}}}","slotTypeValues":{{{values}}},"valueSelectionSetting":"""
                    + $$$"""{"resolutionStrategy":"{{{strategy}}}"}}"""
            )
        )
            .Ok()
            .Text("slotTypeId");

    public async Task<string> Intent(string body) => (await lex.Put(Locale + "/intents/", body)).Ok().Text("intentId");

    public async Task<string> AddSlot(string intentId, string body) =>
        (await lex.Put($"{Locale}/intents/{intentId}/slots/", body)).Ok().Text("slotId");

    public async Task UpdateIntent(string intentId, string body) =>
        (await lex.Put($"{Locale}/intents/{intentId}/", body)).Ok();

    public static string Priorities(params string[] slotIds) =>
        new JsonArray([
            .. slotIds.Select((id, index) => (JsonNode)new JsonObject { ["priority"] = index + 1, ["slotId"] = id }),
        ]).ToJsonString();

    public async Task<LexAnswer> Build()
    {
        (await lex.Post(Locale + "/")).Ok();
        return await Until(Locale + "/", "botLocaleStatus", "Built", "Failed");
    }

    public async Task<string> Version()
    {
        var version = (
            await lex.Put(
                $"/bots/{BotId}/botversions/",
                """{"botVersionLocaleSpecification":{"en_US":{"sourceBotVersion":"DRAFT"}}}"""
            )
        )
            .Ok()
            .Text("botVersion");
        await Until($"/bots/{BotId}/botversions/{version}/", "botStatus", "Available");
        return version;
    }

    /// <summary>Builds, creates a version, and an alias with the hook.</summary>
    public async Task Publish()
    {
        var built = await Build();
        Assert.True(built.Text("botLocaleStatus") == "Built", built.Body.ToJsonString());
        var body =
            $$"""{"botAliasName":"live","botVersion":"{{await Version()}}","botAliasLocaleSettings":"""
            + $$"""{{AliasSettings}}}""";
        AliasId = (await lex.Put($"/bots/{BotId}/botaliases/", body)).Ok().Text("botAliasId");
        await Until($"/bots/{BotId}/botaliases/{AliasId}/", "botAliasStatus", "Available");
    }

    /// <summary>Describes until one of these statuses; the number of calls is limited.</summary>
    public async Task<LexAnswer> Until(string path, string member, params string[] wanted)
    {
        for (var look = 0; look < 20; look++)
        {
            var answer = await lex.Get(path);
            if (answer.Body[member]?.GetValue<string>() is { } status && wanted.Contains(status))
            {
                return answer;
            }
        }

        throw new InvalidOperationException($"{path} never became {string.Join(" or ", wanted)}.");
    }

    /// <summary>Returns the statuses of repeated Describe calls up to the last one; 404 for no resource.</summary>
    public async Task<IReadOnlyList<string>> Statuses(string path, string member)
    {
        var seen = new List<string>();
        for (var look = 0; look < 6; look++)
        {
            var answer = await lex.Get(path);
            seen.Add(answer.Body[member]?.GetValue<string>() ?? ((int)answer.Status).ToString());
        }

        return [.. seen.Where((status, index) => index == 0 || seen[index - 1] != status)];
    }
}
