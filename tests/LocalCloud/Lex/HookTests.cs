using System.Net;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.Lex.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud.Lex;

public sealed class HookTests(VendingBot vending) : IClassFixture<VendingBot>
{
    [Fact]
    public async Task The_event_has_every_member_of_the_V2_interface()
    {
        var events = Record();
        var talk = vending.Talk();
        await talk.Say(
            "I need a sandbox account",
            new JsonObject { ["sessionAttributes"] = new JsonObject { ["userName"] = "Ana" } },
            new JsonObject { ["channel"] = "slack" }
        );

        var seen = Assert.Single(events);
        Assert.Equal(
            [
                "messageVersion",
                "invocationSource",
                "inputMode",
                "responseContentType",
                "sessionId",
                "inputTranscript",
                "invocationLabel",
                "bot",
                "interpretations",
                "requestAttributes",
                "sessionState",
                "transcriptions",
                "proposedNextState",
            ],
            seen.Select(member => member.Key)
        );
        Assert.Equal(
            ("1.0", "DialogCodeHook", "Text", "text/plain; charset=utf-8"),
            (
                Text(seen, "messageVersion"),
                Text(seen, "invocationSource"),
                Text(seen, "inputMode"),
                Text(seen, "responseContentType")
            )
        );
        Assert.Equal("I need a sandbox account", Text(seen, "inputTranscript"));
        Assert.Null(seen["invocationLabel"]);
        Assert.Equal(
            (vending.Bot.BotId, "Vending", vending.Bot.AliasId, "live", "en_US", "1"),
            (
                Text(seen["bot"], "id"),
                Text(seen["bot"], "name"),
                Text(seen["bot"], "aliasId"),
                Text(seen["bot"], "aliasName"),
                Text(seen["bot"], "localeId"),
                Text(seen["bot"], "version")
            )
        );

        var sandbox =
            """{"shape":"Scalar","value":"""
            + """{"originalValue":"sandbox","interpretedValue":"Sandbox","resolvedValues":["Sandbox"]}}""";
        var best = seen["interpretations"]![0]!;
        Assert.Equal("Lex", Text(best, "interpretationSource"));
        Assert.InRange(best["nluConfidence"]!.GetValue<double>(), 0.4, 1);
        Assert.Equal(sandbox, best["intent"]!["slots"]!["AccountType"]!.ToJsonString());
        Assert.Equal(
            """{"interpretationSource":"Lex","intent":{"name":"FallbackIntent","slots":{}}}""",
            seen["interpretations"]!.AsArray()[^1]!.ToJsonString()
        );

        Assert.Equal("""{"attempt":"Initial"}""", seen["proposedNextState"]!["prompt"]!.ToJsonString());
        Assert.Equal(
            """{"type":"ElicitSlot","slotToElicit":"RootEmail"}""",
            seen["proposedNextState"]!["dialogAction"]!.ToJsonString()
        );
        Assert.Equal("""{"channel":"slack"}""", seen["requestAttributes"]!.ToJsonString());
        var intent =
            $$"""{"name":"AWSAccountVending","slots":{"AccountType":{{sandbox}},"RootEmail":null,"AccountOU":"""
            + $$"""null},"state":"InProgress","confirmationState":"None"}""";
        Assert.Equal(intent, seen["sessionState"]!["intent"]!.ToJsonString());
        Assert.Equal(intent, seen["proposedNextState"]!["intent"]!.ToJsonString());
        Assert.Equal("""{"userName":"Ana"}""", seen["sessionState"]!["sessionAttributes"]!.ToJsonString());
        Assert.Equal("[]", seen["sessionState"]!["activeContexts"]!.ToJsonString());
        Assert.True(Guid.TryParse(Text(seen["sessionState"], "originatingRequestId"), out _));
        Assert.Equal(
            """[{"transcription":"I need a sandbox """
                + """account","transcriptionConfidence":1,"resolvedContext":"""
                + """{"intent":"AWSAccountVending"},"resolvedSlots":{"AccountType":{"shape":"Scalar","value":"""
                + """{"originalValue":"sandbox","resolvedValues":["Sandbox"]}}}}]""",
            seen["transcriptions"]!.ToJsonString().Replace("1.0", "1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Each_input_calls_the_dialog_hook_and_yes_goes_straight_to_fulfillment()
    {
        var events = Record();
        var talk = vending.Talk();
        await talk.Say("I need a sandbox account in demos with root email a@example.com");
        await talk.Say("yes");
        Assert.Equal(["DialogCodeHook None", "FulfillmentCodeHook Confirmed"], events.Select(Summary));
        Assert.False(events[0].ContainsKey("proposedNextState"));
        Assert.False(events[1].ContainsKey("proposedNextState"));
        Assert.Null(events[0]["requestAttributes"]);
        Assert.Equal("ReadyForFulfillment", Text(events[1]["sessionState"]!["intent"], "state"));

        events.Clear();
        var settings = vending.Cloud.Services.GetRequiredService<LexSettings>();
        settings.DialogHookOnConfirmation = true;
        try
        {
            await talk.Say("I need a sandbox account in demos with root email a@example.com");
            Assert.Equal("Fulfilled", (await talk.Say("yes")).IntentState);
            await talk.Say("I need a sandbox account in demos with root email a@example.com");
            Assert.Equal("Failed", (await talk.Say("no")).IntentState);
        }
        finally
        {
            settings.DialogHookOnConfirmation = false;
        }

        Assert.Equal(
            [
                "DialogCodeHook None",
                "DialogCodeHook Confirmed",
                "FulfillmentCodeHook Confirmed",
                "DialogCodeHook None",
                "DialogCodeHook Denied",
            ],
            events.Select(Summary)
        );
    }

    [Fact]
    public async Task The_hook_explains_a_bad_value_and_asks_again()
    {
        vending.Answer(input =>
        {
            if (input["sessionState"]!["intent"]!["slots"]!["RootEmail"] is null)
            {
                return null;
            }

            input["sessionState"]!["intent"]!["slots"]!["RootEmail"] = null;
            input["sessionState"]!["sessionAttributes"] = new JsonObject { ["seen"] = "1" };
            return VendingBot.Respond(input, "ElicitSlot", "RootEmail", "{AccountType}: not that one, [seen].");
        });
        var talk = vending.Talk();
        await talk.Say("I need a sandbox account");
        var turn = await talk.Say("a@example.com");
        Assert.Equal(
            ("ElicitSlot RootEmail", "Sandbox: not that one, 1.", null),
            (turn.Action, turn.Reply, turn.Slot("RootEmail"))
        );
        Assert.Equal("""{"seen":"1"}""", turn.State["sessionAttributes"]!.ToJsonString());
    }

    [Fact]
    public async Task The_hook_may_elicit_an_intent_confirm_or_close()
    {
        vending.Answer(input => VendingBot.Respond(input, "ElicitIntent", message: "What now?"));
        var turn = await vending.Talk().Say("create an account");
        Assert.Equal(("ElicitIntent", "What now?", null), (turn.Action, turn.Reply, turn.Intent));
        vending.Answer(input => VendingBot.Respond(input, "ConfirmIntent", message: "Really?"));
        Assert.Equal("ConfirmIntent", (await vending.Talk().Say("create an account")).Action);
        vending.Answer(input => VendingBot.Respond(input, "Close", message: "Over.", state: "Failed"));
        Assert.Equal(
            ("Close", "Failed"),
            (await vending.Talk().Say("create an account")) is var closed
                ? (closed.Action, closed.IntentState)
                : default
        );
    }

    [Theory]
    [InlineData("""{}""", "no sessionState")]
    [InlineData("""{"sessionState":{}}""", "no dialogAction")]
    [InlineData("""{"sessionState":{"dialogAction":{"type":"Ask"}}}""", "type is Ask")]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"ElicitSlot"},"intent":{"name":"AWSAccountVending"}}}""",
        "slotToElicit"
    )]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"ElicitSlot","slotToElicit":"Nothing"},"intent":"""
            + """{"name":"AWSAccountVending"}}}""",
        "the slot Nothing"
    )]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"Delegate"},"intent":{"name":"Unknown"}}}""",
        "the intent Unknown"
    )]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"Delegate"},"intent":{"name":"AWSAccountVending","slots":"""
            + """{"AccountType":{"value":{}}}}}}""",
        "interpretedValue"
    )]
    [InlineData("""{"sessionState":{"dialogAction":{"type":"ElicitIntent"}}}""", "ElicitIntent needs messages")]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"ConfirmIntent"},"intent":"""
            + """{"name":"AWSAccountVending","slots":{}}}}""",
        "ConfirmIntent needs messages"
    )]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"Close"},"intent":{"name":"AWSAccountVending"}}}""",
        "intent.state"
    )]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"Delegate"},"sessionAttributes":{"n":1}}}""",
        "map strings to strings"
    )]
    [InlineData(
        """{"sessionState":{"dialogAction":{"type":"Delegate"}},"messages":[{"contentType":"Plain","content":"x"}]}""",
        "contentType"
    )]
    public async Task A_wrong_answer_of_the_hook_fails_the_call_and_says_what_is_wrong(string response, string part)
    {
        vending.Answer(_ => JsonNode.Parse(response)!.AsObject());
        (await vending.Talk().Try("create an account")).Refused(
            HttpStatusCode.FailedDependency,
            "DependencyFailedException",
            part
        );
    }

    [Fact]
    public async Task A_hook_that_throws_fails_the_call_and_the_session_stays_where_it_was()
    {
        Record();
        var talk = vending.Talk();
        await talk.Say("I need a sandbox account");
        vending
            .Cloud.Services.GetRequiredService<LocalFunctions>()
            .Register("hook", (_, _) => throw new InvalidOperationException("out of order"));
        (await talk.Try("a@example.com")).Refused(
            HttpStatusCode.FailedDependency,
            "DependencyFailedException",
            "out of order"
        );
        Record();
        Assert.Equal("ElicitSlot AccountOU", (await talk.Say("a@example.com")).Action);
    }

    [Fact]
    public async Task A_fulfillment_that_delegates_without_clearing_a_slot_is_wrong()
    {
        vending.Answer(input => VendingBot.Respond(input, "Delegate"));
        (await vending.Talk().Try("help")).Refused(
            HttpStatusCode.FailedDependency,
            "DependencyFailedException",
            "Delegate without clearing a slot"
        );
    }

    private List<JsonObject> Record()
    {
        var events = new List<JsonObject>();
        vending.Answer(input =>
        {
            events.Add(input.DeepClone().AsObject());
            return null;
        });
        return events;
    }

    private static string Summary(JsonObject input) =>
        $"{input["invocationSource"]} {input["sessionState"]!["intent"]!["confirmationState"]}";

    private static string Text(JsonNode? node, string member) => node![member]!.GetValue<string>();
}
