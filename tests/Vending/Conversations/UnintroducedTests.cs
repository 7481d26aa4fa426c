using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Conversations.Intents;
using ChatOps.Languages;

namespace ChatOps.Tests.Vending.Conversations;

/// <summary>The code hook without an introduced speaker: Lex's console, a bare <c>RecognizeText</c>.</summary>
public sealed class UnintroducedTests
{
    private const string Reached = "A handler was reached.";

    private static readonly BotDefinition Definition = BotDefinitionFile.Load(
        Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name)
    );

    private static readonly string[] Attributes =
    [
        "every attribute",
        "Email",
        "FirstName",
        "Channel",
        "Conversation",
        "EventId",
        "every request attribute",
    ];

    private static readonly (string Source, string Confirmation)[] Sources =
    [
        ("DialogCodeHook", "None"),
        ("DialogCodeHook", "Confirmed"),
        ("DialogCodeHook", "Denied"),
        ("FulfillmentCodeHook", "None"),
        ("FulfillmentCodeHook", "Confirmed"),
    ];

    private static readonly JsonObject Known = new()
    {
        ["Email"] = "ana@example.com",
        ["FirstName"] = "Ana",
        ["LastName"] = "Lopez",
        ["Channel"] = "rest",
        ["Conversation"] = "rest:ana@example.com",
        ["Address"] = string.Empty,
        ["Locale"] = "en_US",
    };

    private readonly LexHook hook = new(
        Definition.BotLocales[0].Intents.Select(intent => new Untouchable(intent.Name))
    );

    /// <summary>An attribute and its wrong value; <c>-</c> for none.</summary>
    public static TheoryData<string, string> Faults
    {
        get
        {
            var faults = new TheoryData<string, string>
            {
                { "Email", "\"Ana\"" },
                { "Email", "\"@\"" },
                { "Email", "\"ana@example.com, bob@example.com\"" },
                { "FirstName", "\"  \"" },
            };
            foreach (var name in Attributes)
            {
                faults.Add(name, "-");
                faults.Add(name, "null");
                if (!name.StartsWith("every", StringComparison.Ordinal))
                {
                    faults.Add(name, "\"\"");
                }
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_intent_and_call_is_answered_with_where_to_talk_and_does_nothing(
        string attribute,
        string value
    )
    {
        foreach (var (locale, intent, source, confirmation) in Calls())
        {
            var call = Event(locale, intent, source, confirmation);
            Spoil(call, attribute, value, locale);

            var answer = await AnswerAsync(call);

            var state = answer["sessionState"]!;
            Assert.Equal("Close", (string?)state["dialogAction"]!["type"]);
            Assert.Equal(("Failed", intent), ((string?)state["intent"]!["state"], (string?)state["intent"]!["name"]));
            Assert.Equal(SpokenLanguages.Of(locale).Interruption.WhereToTalk, TextOf(answer));
        }
    }

    [Fact]
    public async Task A_call_with_a_known_speaker_reaches_the_intent()
    {
        foreach (var (locale, intent, source, confirmation) in Calls())
        {
            var call = Event(locale, intent, source, confirmation);
            var reached = await Assert.ThrowsAsync<NotSupportedException>(() => AnswerAsync(call));
            Assert.Equal(Reached, reached.Message);
        }
    }

    [Fact]
    public async Task An_unknown_language_is_that_of_the_bot()
    {
        var call = Event("de_DE", "Help", "FulfillmentCodeHook", "None");
        call["sessionState"]!["sessionAttributes"] = new JsonObject { ["Locale"] = "xx_XX" };

        Assert.Equal(SpokenLanguages.Of("de").Interruption.WhereToTalk, TextOf(await AnswerAsync(call)));
    }

    [Fact]
    public async Task A_bot_that_does_not_say_its_language_speaks_English()
    {
        var call = Event("de_DE", "Help", "FulfillmentCodeHook", "None");
        call.Remove("bot");
        call["sessionState"]!.AsObject().Remove("sessionAttributes");

        Assert.Equal(Words.English.Interruption.WhereToTalk, TextOf(await AnswerAsync(call)));
    }

    private static IEnumerable<(string Locale, string Intent, string Source, string Confirmation)> Calls() =>
        from locale in Definition.BotLocales
        from intent in locale.Intents
        from call in Sources
        select (locale.LocaleId, intent.Name, call.Source, call.Confirmation);

    private static string? TextOf(JsonObject answer) => (string?)answer["messages"]!.AsArray().Single()!["content"];

    private static JsonObject Event(string locale, string intent, string source, string confirmation) =>
        new()
        {
            ["messageVersion"] = "1.0",
            ["invocationSource"] = source,
            ["inputTranscript"] = "yes",
            ["bot"] = new JsonObject { ["name"] = "ChatOps", ["localeId"] = locale },
            ["requestAttributes"] = new JsonObject { ["EventId"] = "rest:1" },
            ["sessionState"] = new JsonObject
            {
                ["sessionAttributes"] = Known.DeepClone(),
                ["intent"] = new JsonObject
                {
                    ["name"] = intent,
                    ["state"] = "InProgress",
                    ["confirmationState"] = confirmation,
                    ["slots"] = new JsonObject(),
                },
            },
        };

    private static void Spoil(JsonObject call, string attribute, string value, string locale)
    {
        var attributes = call["sessionState"]!["sessionAttributes"]!.AsObject();
        attributes["Locale"] = locale;
        var (place, member) = attribute switch
        {
            "every attribute" => (call["sessionState"]!.AsObject(), "sessionAttributes"),
            "every request attribute" => (call, "requestAttributes"),
            "EventId" => (call["requestAttributes"]!.AsObject(), "EventId"),
            _ => (attributes, attribute),
        };
        if (value == "-")
        {
            place.Remove(member);
        }
        else
        {
            place[member] = JsonNode.Parse(value);
        }
    }

    private async Task<JsonObject> AnswerAsync(JsonObject call)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(call);
        var answer = await hook.HandleAsync(payload, TestContext.Current.CancellationToken);
        return JsonNode.Parse(answer.Span)!.AsObject();
    }

    private sealed class Untouchable(string name) : IIntentHandler
    {
        public string IntentName => name;

        public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
            throw new NotSupportedException(Reached);
    }
}
