using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud.Lex;

public sealed class ConversationTests(VendingBot vending) : IClassFixture<VendingBot>
{
    private static readonly JsonObject Ana = new() { ["sessionAttributes"] = new JsonObject { ["userName"] = "Ana" } };

    [Fact]
    public async Task The_whole_conversation_works_turn_by_turn()
    {
        var talk = vending.Talk();
        var turn = await talk.Say("Hi, I would like a new account please!", Ana);
        Assert.Equal(("AWSAccountVending", "ElicitSlot AccountType"), (turn.Intent, turn.Action));
        Assert.Equal("Hi Ana, what account type do you want? Production or Sandbox?", turn.Reply);
        turn = await talk.Say("SANDBOX");
        Assert.Equal(("ElicitSlot RootEmail", "Sandbox"), (turn.Action, turn.Slot("AccountType")));
        turn = await talk.Say("ana+lab@example.com");
        Assert.Equal(("ElicitSlot AccountOU", "ana+lab@example.com"), (turn.Action, turn.Slot("RootEmail")));
        turn = await talk.Say("demo");
        Assert.Equal("ConfirmIntent", turn.Action);
        Assert.Equal(
            "Ana, are you sure you want to create a Sandbox account in the OU Demos with the root email "
                + "ana+lab@example.com?",
            turn.Reply
        );
        turn = await talk.Say("yes!");
        Assert.Equal(("Close", "Fulfilled", "Done: AWSAccountVending."), (turn.Action, turn.IntentState, turn.Reply));
        Assert.Equal("Confirmed", turn.State["intent"]!["confirmationState"]!.GetValue<string>());

        // After a Close, matching starts again; the attributes remain.
        turn = await talk.Say("I would like a new account");
        Assert.Equal(("ElicitSlot AccountType", null), (turn.Action, turn.Slot("AccountType")));
        Assert.StartsWith("Hi Ana", turn.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "I need a sandbox account in Experiment with root email a@example.com",
        "Sandbox",
        "a@example.com",
        "Experiment",
        "ConfirmIntent"
    )]
    [InlineData(
        "i need a PROD account in the lab, root email is Bob.Stone@example.org.",
        "Production",
        "Bob.Stone@example.org",
        "Experiment",
        "ConfirmIntent"
    )]
    [InlineData("please order a sandbx account in demos", "Sandbox", null, "Demos", "ElicitSlot RootEmail")]
    [InlineData(
        "could you create an account for me with the mail x@example.com",
        null,
        "x@example.com",
        null,
        "ElicitSlot AccountType"
    )]
    public async Task One_message_fills_several_slots(
        string text,
        string? type,
        string? email,
        string? unit,
        string action
    )
    {
        var turn = await vending.Talk().Say(text);
        Assert.Equal("AWSAccountVending", turn.Intent);
        Assert.Equal(
            (type, email, unit, action),
            (turn.Slot("AccountType"), turn.Slot("RootEmail"), turn.Slot("AccountOU"), turn.Action)
        );
    }

    [Theory]
    [InlineData("Hi, I would like a new account please!", "AWSAccountVending")]
    [InlineData("hello there, I'd like a new acount", "AWSAccountVending")]
    [InlineData("CREATE AN ACCOUNT", "AWSAccountVending")]
    [InlineData("What's the status of my request?", "AccountRequestStatus")]
    [InlineData("is my account ready yet?", "AccountRequestStatus")]
    [InlineData("Please cancel my request", "CancelAccountRequest")]
    [InlineData("I want to cancel", "CancelAccountRequest")]
    [InlineData("help!", "Help")]
    [InlineData("Can you help me?", "Help")]
    [InlineData("what can you do for me", "Help")]
    [InlineData("qwertz uiop", "FallbackIntent")]
    [InlineData("what's the weather like in Paris tomorrow", "FallbackIntent")]
    [InlineData("sing me a song about elephants", "FallbackIntent")]
    public async Task An_utterance_means_the_intent_that_a_person_would_say(string text, string intent) =>
        Assert.Equal(intent, (await vending.Talk().Say(text)).Intent);

    [Theory]
    [InlineData("help", "Help")]
    [InlineData("status of my request", "AccountRequestStatus")]
    [InlineData("what is the status of my sandbox request", "AccountRequestStatus")]
    [InlineData("cancel", "CancelAccountRequest")]
    public async Task Another_intent_interrupts_a_question(string text, string intent)
    {
        var talk = vending.Talk();
        await talk.Say("I would like a new account");
        Assert.Equal((intent, "Close"), (await talk.Say(text)) is var turn ? (turn.Intent, turn.Action) : default);
    }

    [Theory]
    [InlineData("sandbox", "Sandbox")]
    [InlineData("Sandbox, please.", "Sandbox")]
    [InlineData("I'd like the prod one", "Production")]
    [InlineData("producton", "Production")]
    [InlineData("a sand box", "Sandbox")]
    public async Task An_answer_is_an_answer_first(string text, string value)
    {
        var talk = vending.Talk();
        await talk.Say("create an account");
        var turn = await talk.Say(text);
        Assert.Equal(
            ("AWSAccountVending", "ElicitSlot RootEmail", value),
            (turn.Intent, turn.Action, turn.Slot("AccountType"))
        );
        Assert.Equal(
            value,
            turn.State["intent"]!["slots"]!["AccountType"]!["value"]!["resolvedValues"]![0]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_bad_answer_is_asked_again_until_the_retries_are_over()
    {
        var attempts = new List<string?>();
        vending.Answer(input =>
        {
            attempts.Add(input["proposedNextState"]?["prompt"]?["attempt"]?.GetValue<string>());
            return null;
        });
        var talk = vending.Talk();
        await talk.Say("I need a sandbox account");
        Assert.Equal("ElicitSlot RootEmail", (await talk.Say("not-an-email")).Action);
        Assert.Equal("ElicitSlot RootEmail", (await talk.Say("still@nothing")).Action);
        var turn = await talk.Say("@example.com");
        Assert.Equal(
            ("Close", "Failed", "That didn't work. Say: new account"),
            (turn.Action, turn.IntentState, turn.Reply)
        );
        Assert.Equal(["Initial", "Retry1", "Retry2"], attempts);
        vending.Answer(_ => null);
    }

    [Fact]
    public async Task Without_a_failure_response_the_last_retry_ends_in_the_fallback_intent()
    {
        var talk = vending.Talk();
        await talk.Say("create an account");
        foreach (var nonsense in new[] { "blue", "green" })
        {
            Assert.Equal("ElicitSlot AccountType", (await talk.Say(nonsense)).Action);
        }

        Assert.Equal(
            ("FallbackIntent", "Close"),
            (await talk.Say("yellow")) is var turn ? (turn.Intent, turn.Action) : default
        );
    }

    [Theory]
    [InlineData("yes", "Confirmed")]
    [InlineData("Yep, go ahead!", "Confirmed")]
    [InlineData("sure", "Confirmed")]
    [InlineData("please do", "Confirmed")]
    [InlineData("that's right", "Confirmed")]
    [InlineData("OK", "Confirmed")]
    [InlineData("no", "Denied")]
    [InlineData("Nope, not now", "Denied")]
    [InlineData("cancel", "Denied")]
    [InlineData("don't do it", "Denied")]
    [InlineData("never mind", "Denied")]
    public async Task The_confirmation_understands_what_people_say(string text, string confirmation)
    {
        var talk = await ToConfirmation();
        var turn = await talk.Say(text);
        Assert.Equal(
            (confirmation, "Close", confirmation == "Confirmed" ? "Fulfilled" : "Failed"),
            (turn.State["intent"]!["confirmationState"]!.GetValue<string>(), turn.Action, turn.IntentState)
        );
        Assert.Equal(
            confirmation == "Confirmed" ? "Done: AWSAccountVending." : "Okay Ana. Your order won't be placed.",
            turn.Reply
        );
    }

    [Theory]
    [InlineData("make it production", "Production", "a@example.com")]
    [InlineData("production", "Production", "a@example.com")]
    [InlineData("no, make it production", "Production", "a@example.com")]
    [InlineData("yes, but with b@example.org", "Sandbox", "b@example.org")]
    public async Task An_answer_may_be_changed_at_the_confirmation(string text, string type, string email)
    {
        var talk = await ToConfirmation();
        var turn = await talk.Say(text);
        Assert.Equal(("ConfirmIntent", type, email), (turn.Action, turn.Slot("AccountType"), turn.Slot("RootEmail")));
        Assert.Contains(
            $"a {type} account in the OU Demos with the root email {email}?",
            turn.Reply,
            StringComparison.Ordinal
        );
        Assert.Equal("Fulfilled", (await talk.Say("yes")).IntentState);
    }

    [Fact]
    public async Task A_confirmation_that_is_not_understood_is_asked_again_and_then_given_up()
    {
        var talk = await ToConfirmation();
        Assert.Equal("ConfirmIntent", (await talk.Say("purple elephants")).Action);
        Assert.Equal("ConfirmIntent", (await talk.Say("seven")).Action);
        Assert.Equal("FallbackIntent", (await talk.Say("bananas")).Intent);
        talk = await ToConfirmation();
        Assert.Equal("Help", (await talk.Say("help")).Intent);
    }

    [Fact]
    public async Task Built_in_types_resolve_and_free_form_input_takes_everything()
    {
        var talk = vending.Talk();
        await talk.Say("I have feedback for you");
        Assert.Equal("5", (await talk.Say("five")).Slot("Stars"));
        Assert.Equal("cancel my request", (await talk.Say("cancel my request")).Slot("Comment"));
        var turn = await talk.Say("The Colours");
        Assert.Equal("The Colours", turn.Slot("Topic"));
        turn = await talk.Say("naw");
        Assert.Equal(
            ("Close", "ReadyForFulfillment", "Thanks: 5 stars, cancel my request, The Colours, No"),
            (turn.Action, turn.IntentState, turn.Reply)
        );
    }

    private async Task<Conversation> ToConfirmation()
    {
        var talk = vending.Talk();
        var turn = await talk.Say("I need a sandbox account in demos with root email a@example.com", Ana);
        Assert.Equal("ConfirmIntent", turn.Action);
        return talk;
    }
}
