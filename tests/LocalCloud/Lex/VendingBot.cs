using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud.Lex;

/// <summary>A bot like the product's, published once for a class, with a replaceable hook.</summary>
public sealed class VendingBot : IAsyncLifetime
{
    public LocalCloudFixture Cloud { get; } = new();

    public LexClient Lex { get; private set; } = null!;

    public SampleBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Cloud.InitializeAsync();
        Lex = new LexClient(Cloud.BaseAddress);
        Bot = new SampleBot(Lex);
        await Bot.Create("Vending");
        var types = await Bot.SlotType(
            "AccountTypeValues",
            """[{"sampleValue":{"value":"Production"},"synonyms":[{"value":"prod"},{"value":"live"}]},"""
                + """{"sampleValue":{"value":"Sandbox"},"synonyms":[{"value":"sbx"},{"value":"sand box"}]}]"""
        );
        var units = await Bot.SlotType(
            "AccountOUValues",
            """[{"sampleValue":{"value":"Experiment"},"synonyms":[{"value":"experiments"},{"value":"lab"}]},"""
                + """{"sampleValue":{"value":"Demos"},"synonyms":[{"value":"demo"}]}]"""
        );
        await Vend(types, units);
        await Bot.Intent(
            Simple(
                "AccountRequestStatus",
                "status",
                "what is the status of my request",
                "where is my account",
                "how is my request doing",
                "status of my request",
                "is my account ready"
            )
        );
        await Bot.Intent(
            Simple(
                "CancelAccountRequest",
                "cancel",
                "cancel my request",
                "I want to cancel my account request",
                "withdraw my request"
            )
        );
        await Bot.Intent(Simple("Help", "help", "what can you do", "how does this work", "I need help"));
        await Bot.UpdateIntent(
            "FALLBCKINT",
            """{"intentName":"FallbackIntent","fulfillmentCodeHook":{"enabled":true}}"""
        );
        await Feedback();
        await Bot.Publish();
        Answer(_ => null);
    }

    public async ValueTask DisposeAsync()
    {
        Lex.Dispose();
        await Cloud.DisposeAsync();
    }

    /// <summary>Sets the hook's answer. If <paramref name="answer"/> returns null, dialogs are delegated and
    /// fulfillment closes with a message.</summary>
    public void Answer(Func<JsonObject, JsonObject?> answer) =>
        Cloud
            .Services.GetRequiredService<LocalFunctions>()
            .Register(
                "hook",
                (payload, _) =>
                {
                    var input = JsonNode.Parse(payload.Span)!.AsObject();
                    var response = answer(input) ?? Default(input);
                    return Task.FromResult<ReadOnlyMemory<byte>>(
                        System.Text.Encoding.UTF8.GetBytes(response.ToJsonString())
                    );
                }
            );

    public Conversation Talk() => new(Lex, Bot.BotId, Bot.AliasId);

    public static JsonObject Respond(
        JsonObject input,
        string action,
        string? slotToElicit = null,
        string? message = null,
        string? state = null
    )
    {
        var intent = input["sessionState"]!["intent"]!.DeepClone();
        if (state is not null)
        {
            intent["state"] = state;
        }

        var response = new JsonObject
        {
            ["sessionState"] = new JsonObject
            {
                ["sessionAttributes"] = input["sessionState"]!["sessionAttributes"]!.DeepClone(),
                ["dialogAction"] = slotToElicit is null
                    ? new JsonObject { ["type"] = action }
                    : new JsonObject { ["type"] = action, ["slotToElicit"] = slotToElicit },
                ["intent"] = intent,
            },
        };
        if (message is not null)
        {
            response["messages"] = new JsonArray(
                new JsonObject { ["contentType"] = "PlainText", ["content"] = message }
            );
        }

        return response;
    }

    private static JsonObject Default(JsonObject input) =>
        input["invocationSource"]!.GetValue<string>() == "DialogCodeHook"
            ? Respond(input, "Delegate")
            : Respond(
                input,
                "Close",
                message: $"Done: {input["sessionState"]!["intent"]!["name"]}.",
                state: "Fulfilled"
            );

    private async Task Vend(string types, string units)
    {
        var utterances = SampleBot.Utterances(
            "I would like a new account",
            "create an account",
            "I need an AWS account",
            "I need a {AccountType} account",
            "order a {AccountType} account in {AccountOU}",
            "I need a {AccountType} account in {AccountOU} with root email {RootEmail}",
            "make it {AccountType}",
            "put it into {AccountOU}"
        );
        var prompt = SampleBot.Prompt(
            "[userName], are you sure you want to create a {AccountType} account in the OU {AccountOU} "
                + "with the root email {RootEmail}?"
        );
        var declined = SampleBot.Messages("Okay [userName]. Your order won't be placed.");
        var confirmation =
            $$"""{"promptSpecification":{{prompt}},"declinationResponse":{"messageGroups":{{declined}} } }""";
        var body =
            $$"""{"intentName":"AWSAccountVending","sampleUtterances":{{utterances}},"dialogCodeHook":"""
            + $$"""{"enabled":true},"fulfillmentCodeHook":{"enabled":true},"intentConfirmationSetting":"""
            + $$"""{{confirmation}}""";
        var intent = await Bot.Intent(body + "}");
        var failed = SampleBot.Messages("That didn't work. Say: new account");
        var failure = $$"""{"failureResponse":{"messageGroups":{{failed}} } }""";
        var type = await Bot.AddSlot(
            intent,
            SampleBot.Slot("AccountType", types, "Hi [userName], what account type do you want? Production or Sandbox?")
        );
        var email = await Bot.AddSlot(
            intent,
            SampleBot.Slot(
                "RootEmail",
                "AMAZON.EmailAddress",
                "[userName], what email should I use for the root account?",
                capture: failure
            )
        );
        var unit = await Bot.AddSlot(
            intent,
            SampleBot.Slot(
                "AccountOU",
                units,
                "[userName], what is the OU this account should belong to? Experiment or Demos"
            )
        );
        await Bot.UpdateIntent(intent, body + $$""","slotPriorities":{{SampleBot.Priorities(type, email, unit)}}}""");
    }

    // Every built-in type, without a hook.
    private async Task Feedback()
    {
        var body =
            $$"""{"intentName":"GiveFeedback","sampleUtterances":"""
            + $$"""{{SampleBot.Utterances("I have feedback for you", "rate the bot")}},"intentClosingSetting":"""
            + $$"""{"closingResponse":{"messageGroups":"""
            + $$"""{{SampleBot.Messages("Thanks: {Stars} stars, {Comment}, {Topic}, {Again}")}} } }""";
        var intent = await Bot.Intent(body + "}");
        var topics = await Bot.SlotType("Topics", """[{"sampleValue":{"value":"wording"}}]""", "OriginalValue");
        var stars = await Bot.AddSlot(intent, SampleBot.Slot("Stars", "AMAZON.Number", "How many stars?", 0));
        var comment = await Bot.AddSlot(
            intent,
            SampleBot.Slot("Comment", "AMAZON.FreeFormInput", "What do you want to say?")
        );
        var topic = await Bot.AddSlot(intent, SampleBot.Slot("Topic", topics, "What about?"));
        var again = await Bot.AddSlot(intent, SampleBot.Slot("Again", "AMAZON.Confirmation", "Again?"));
        await Bot.UpdateIntent(
            intent,
            body + $$""","slotPriorities":{{SampleBot.Priorities(stars, comment, topic, again)}}}"""
        );
    }

    private static string Simple(string name, params string[] utterances) =>
        $$"""{"intentName":"{{name}}","sampleUtterances":"""
        + $$"""{{SampleBot.Utterances(utterances)}},"fulfillmentCodeHook":{"enabled":true} }""";
}

/// <summary>One session, turn by turn.</summary>
public sealed class Conversation(LexClient lex, string botId, string aliasId, string localeId = "en_US")
{
    private readonly string sessionId = $"T1:D0ANA:{Guid.NewGuid():N}";

    public string Path => $"/bots/{botId}/botAliases/{aliasId}/botLocales/{localeId}/sessions/{sessionId}";

    public async Task<Turn> Say(string text, JsonObject? sessionState = null, JsonObject? requestAttributes = null)
    {
        var answer = await Try(text, sessionState, requestAttributes);
        return new Turn(answer.Ok().Body);
    }

    public Task<LexAnswer> Try(string text, JsonObject? sessionState = null, JsonObject? requestAttributes = null)
    {
        var body = new JsonObject
        {
            ["text"] = text,
            ["sessionState"] = sessionState?.DeepClone(),
            ["requestAttributes"] = requestAttributes?.DeepClone(),
        };
        return lex.Post(Path + "/text", body.ToJsonString());
    }
}

public sealed record Turn(JsonObject Body)
{
    public JsonObject State => Body["sessionState"]!.AsObject();

    public string Reply =>
        string.Join(
            "\n",
            (Body["messages"]?.AsArray() ?? []).Select(message => message!["content"]!.GetValue<string>())
        );

    public string? Intent => State["intent"]?["name"]?.GetValue<string>();

    public string IntentState => State["intent"]!["state"]!.GetValue<string>();

    public string Action =>
        State["dialogAction"]!["type"]!.GetValue<string>()
        + (State["dialogAction"]!["slotToElicit"] is { } slot ? $" {slot}" : "");

    public string? Slot(string name) =>
        State["intent"]!["slots"]![name]?["value"]!["interpretedValue"]!.GetValue<string>();
}
