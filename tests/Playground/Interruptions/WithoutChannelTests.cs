using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Aws;
using ChatOps.Conversations.Intents;
using ChatOps.Languages;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.LocalCloud.Lex;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground.Interruptions;

/// <summary>The bot through bare <c>RecognizeText</c>, as in Lex's console and the AWS CLI, and with malformed session
/// attributes.</summary>
public sealed class WithoutChannelTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    private static readonly string[] NoAnswers =
    [
        "",
        "{",
        "nonsense",
        "null",
        "[]",
        "[1]",
        "[null]",
        "[{}]",
        """[{"a":null}]""",
        """[{"a":1}]""",
        """[{"a":"b","c":"d"}]""",
        """[{"BucketName":"\uD800"}]""",
        """{"a":"b"}""",
    ];

    private static readonly string[] NoText = ["", "nonsense", "-1", "99999999999999999999", "REQ-00000000", "{}"];

    private static readonly (string Source, string Confirmation)[] Calls =
    [
        ("DialogCodeHook", "None"),
        ("DialogCodeHook", "Confirmed"),
        ("FulfillmentCodeHook", "Confirmed"),
    ];

    [Theory]
    [InlineData("en_US")]
    [InlineData("de_DE")]
    [InlineData("es_419")]
    [InlineData("fr_FR")]
    public async Task Every_intent_says_where_to_talk_and_nothing_is_created(string localeId)
    {
        var bot = playground.Host.Services.GetRequiredService<Func<LexBot?>>()()!;
        using var lex = new LexClient(playground.LocalCloud.BaseAddress!);
        var definition = BotDefinitionFile.Load(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name));
        var sentences = definition
            .BotLocales.Single(locale => locale.LocaleId == localeId)
            .Intents.SelectMany(intent => intent.SampleUtterances.Take(1))
            .Select(sample => sample.Utterance)
            .Concat(["I need a sandbox account in Demos with root email bare@example.com", "xyzzy", "yes"]);
        var talk = new Conversation(lex, bot.BotId, bot.BotAliasId, localeId);
        var where = SpokenLanguages.Of(localeId).Interruption.WhereToTalk;
        foreach (var said in sentences)
        {
            var turn = await talk.Say(said);
            Assert.Equal((where, "Close", "Failed"), (turn.Reply, turn.Action, turn.IntentState));
        }

        var requests = await playground.Product.GetStringAsync("/requests", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("bare@example.com", requests, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Spoilt
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var value in NoAnswers)
            {
                rows.Add("ProductVending", "Product.Answers", value);
                rows.Add("UpdateProduct", "Change.Answers", value);
            }

            foreach (var value in NoText)
            {
                rows.Add("ProductVending", "Product.Question", value);
                rows.Add("ProductVending", "Attempts.ParameterValue", value);
                rows.Add("AWSAccountVending", "Attempts.RootEmail", value);
                rows.Add("UpdateProduct", "Change.Of", value);
                rows.Add("UpdateProduct", "Change.Question", value);
                rows.Add("TerminateProduct", "Change.Of", value);
                rows.Add("TerminateProduct", "Change.Accounts", value);
                rows.Add("ExtendProduct", "Change.Of", value);
                rows.Add("CancelAccountRequest", "RequestToCancel", value);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task An_attribute_that_the_bot_did_not_write_fails_no_hook_and_creates_nothing(
        string intent,
        string attribute,
        string value
    )
    {
        var hook = playground.Host.Services.GetRequiredService<LexHook>();
        foreach (var (source, confirmation) in Calls)
        {
            var email = $"spoilt.{Guid.NewGuid():N}@example.com";
            var slots = new JsonObject();
            foreach (var (slot, text) in Slots(intent))
            {
                var slotValue = new JsonObject { ["originalValue"] = text, ["interpretedValue"] = text };
                slots[slot] = new JsonObject { ["shape"] = "Scalar", ["value"] = slotValue };
            }

            var call = new JsonObject
            {
                ["invocationSource"] = source,
                ["inputTranscript"] = "xyzzy",
                ["bot"] = new JsonObject { ["localeId"] = "en_US" },
                ["requestAttributes"] = new JsonObject { ["EventId"] = $"rest:{Guid.NewGuid():N}" },
                ["sessionState"] = new JsonObject
                {
                    ["sessionAttributes"] = new JsonObject
                    {
                        ["Email"] = email,
                        ["FirstName"] = "Ana",
                        ["Channel"] = "rest",
                        ["Conversation"] = $"rest:{email}",
                        ["Product"] = MadeProducts.Bucket,
                        [attribute] = value,
                    },
                    ["intent"] = new JsonObject
                    {
                        ["name"] = intent,
                        ["state"] = "InProgress",
                        ["confirmationState"] = confirmation,
                        ["slots"] = slots,
                    },
                },
            };

            var payload = JsonSerializer.SerializeToUtf8Bytes(call);
            var answer = await hook.HandleAsync(payload, TestContext.Current.CancellationToken);

            Assert.NotNull(JsonNode.Parse(answer.Span)!["sessionState"]!["dialogAction"]);
            var path = $"/requests?requester={Uri.EscapeDataString(email)}";
            var mine = await playground.Product.GetStringAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(0, JsonDocument.Parse(mine).RootElement.GetProperty("items").GetArrayLength());
        }
    }

    private static (string Slot, string Text)[] Slots(string intent) =>
        intent switch
        {
            "ProductVending" => [("ProductName", MadeProducts.Bucket), ("ParameterValue", "xyzzy")],
            "AWSAccountVending" => [("AccountType", "Sandbox")],
            "CancelAccountRequest" => [],
            _ => [("Answer", "xyzzy")],
        };
}
