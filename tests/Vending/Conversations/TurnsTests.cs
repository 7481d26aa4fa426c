using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Policy;
using ChatOps.Application.Requests;
using ChatOps.Conversations;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Languages;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.Vending.Conversations;

/// <summary>Turns while Lex has only some of the languages.</summary>
public sealed class TurnsTests
{
    private static readonly StageOptions Stage = new()
    {
        Stage = "Test",
        PublicUrl = "http://localhost",
        Approvers = [],
    };

    [Fact]
    public async Task A_language_missing_in_Lex_still_gets_a_reply()
    {
        var lex = new SpeakingLex { Broken = "de_DE", Understands = "es_419" };

        var reply = await TurnAsync(lex, "necesito una cuenta");

        Assert.Equal(["en_US", "de_DE", "es_419"], lex.Heard);
        Assert.Equal(("es_419", "es"), (reply.Text, reply.Language));
    }

    [Fact]
    public async Task Where_no_other_language_knows_it_the_first_answer_stands()
    {
        var lex = new SpeakingLex { Broken = "de_DE" };

        var reply = await TurnAsync(lex, "xyzzy");

        Assert.Equal(["en_US", "de_DE", "es_419", "fr_FR"], lex.Heard);
        Assert.Equal(("en_US", "en"), (reply.Text, reply.Language));
    }

    [Fact]
    public async Task Where_lex_does_not_answer_in_the_persons_own_language_nothing_is_recorded()
    {
        var lex = new SpeakingLex { Broken = "en_US" };

        await Assert.ThrowsAsync<LexUnavailableException>(() => TurnAsync(lex, "xyzzy"));
    }

    [Theory]
    [InlineData("*Yes*, please!", "Yes, please", "*Yes*, please!")]
    [InlineData("a_b &amp; \u200Bc.", "a_b & c", "a_b & c.")]
    [InlineData(":+1::skin-tone-3:", "yes", "👍🏼")]
    [InlineData("❌", "no", "❌")]
    public async Task Lex_gets_the_command_form_and_its_hook_the_cleaned_text(string said, string heard, string cleaned)
    {
        var lex = new SpeakingLex { Understands = "en_US" };

        await TurnAsync(lex, said);

        Assert.Equal((heard, cleaned), Assert.Single(lex.Texts));
    }

    [Fact]
    public async Task Emoji_are_the_words_of_each_language_that_is_tried()
    {
        var lex = new SpeakingLex { Understands = "fr_FR" };

        await TurnAsync(lex, "👍🏽");

        Assert.Equal(["yes", "ja", "sí", "oui"], lex.Texts.Select(text => text.Heard));
    }

    [Theory]
    [InlineData("_shared_", "_shared_")]
    [InlineData("_Shared_", "_shared_")]
    [InlineData("Dev.", "Dev.")]
    [InlineData("*Sandbox*", "Sandbox")]
    [InlineData("\"Sandbox\".", "Sandbox")]
    [InlineData("> *Sandbox*", "Sandbox")]
    public async Task Choice_with_marks_of_its_own_is_meant_as_it_is_written(string said, string heard)
    {
        var lex = new SpeakingLex();
        var policy = new VendingPolicy
        {
            AccountTypes = [.. new[] { "_shared_", "Dev.", "Sandbox" }.Select(TypeNamed)],
            RootEmailDomains = ["example.com"],
        };
        var session = new LexSessionState
        {
            DialogAction = new LexDialogAction { Type = "ElicitSlot", SlotToElicit = "AccountType" },
            Intent = new LexIntent { Name = "AWSAccountVending" },
        };

        await TurnAsync(lex, said, Asked(session), policy);

        Assert.Equal(heard, Assert.Single(lex.Texts).Heard);
    }

    [Theory]
    [InlineData("cancel", true)]
    [InlineData("stop, please", true)]
    [InlineData("abbrechen", true)]
    [InlineData("*Stop!*", true)]
    [InlineData(":octagonal_sign:", true)]
    [InlineData("help", false)]
    public async Task A_word_that_ends_a_conversation_does_not_reach_lex_however_old_the_question_is(
        string said,
        bool ends
    )
    {
        using var file = new DataFile();
        var lex = new SpeakingLex { Understands = "en_US" };
        var asked = new ConversationState
        {
            Conversation = "rest:ana@example.com",
            Version = 1,
            At = TimeProvider.System.GetUtcNow() - (10 * Stage.ConversationIdle),
            Session = new LexSessionState
            {
                DialogAction = new LexDialogAction { Type = "ElicitSlot", SlotToElicit = "AccountType" },
                Intent = new LexIntent { Name = "AWSAccountVending" },
            },
        };
        var own = new OwnRequests(new SqliteRequestStore(file.Open()));

        var reply = await TurnAsync(lex, said, asked, own: own);

        Assert.Equal(ends ? [] : ["en_US"], lex.Heard);
        Assert.Equal(ends ? Words.English.Conversation.Stopped("Ana") : "en_US", reply.Text);
    }

    private static AccountTypePolicy TypeNamed(string name) =>
        new()
        {
            Name = name,
            OrganizationalUnits = ["Demos"],
            Approvals = 1,
        };

    private static ConversationState Asked(LexSessionState session) =>
        new()
        {
            Conversation = "rest:ana@example.com",
            Version = 1,
            Session = session,
            SessionId = "session",
            At = TimeProvider.System.GetUtcNow(),
        };

    private static Task<Reply> TurnAsync(
        ILexRuntime lex,
        string said,
        ConversationState? known = null,
        VendingPolicy? policy = null,
        OwnRequests? own = null
    )
    {
        var choices = new ReplyChoices(new PolicyCheck(policy!, null!, null!), null!, null!, null!, null!);
        var interruptions = new Interruptions(lex, null!, choices, own!, Stage, NullLogger<Interruptions>.Instance);
        var store = new NoConversations { Known = known };
        var log = NullLogger<Turns>.Instance;
        var turns = new Turns(store, lex, interruptions, choices, Stage, TimeProvider.System, log);
        var ana = new Person("ana@example.com", "Ana", "Lopez");
        return turns.TakeAsync(
            new Utterance("rest", "rest:ana@example.com", ana, IncomingText.Of(said), "event"),
            TestContext.Current.CancellationToken
        );
    }

    // Answers in the requested locale, and understands at most one.
    private sealed class SpeakingLex : ILexRuntime
    {
        public string? Broken { get; init; }

        public string? Understands { get; init; }

        public List<string> Heard { get; } = [];

        public List<(string Heard, string Said)> Texts { get; } = [];

        public Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken)
        {
            Heard.Add(turn.LocaleId);
            Texts.Add((turn.Text, turn.RequestAttributes[SessionKeys.Said]));
            Assert.Equal(turn.LocaleId, turn.State.SessionAttributes![SessionKeys.Locale]);
            if (turn.LocaleId == Broken)
            {
                return Task.FromException<LexReply>(new LexUnavailableException("The locale does not exist."));
            }

            var intent =
                turn.LocaleId == Understands
                    ? new LexIntent { Name = "Help", State = "Fulfilled" }
                    : new LexIntent { Name = "FallbackIntent", State = "Failed" };
            var state = new LexSessionState
            {
                Intent = intent,
                DialogAction = new LexDialogAction { Type = "Close" },
                SessionAttributes = turn.State.SessionAttributes,
            };
            return Task.FromResult(
                new LexReply([new LexMessage { ContentType = "PlainText", Content = turn.LocaleId }], state)
                {
                    Confidence = 1,
                }
            );
        }
    }

    private sealed class NoConversations : IConversationStore
    {
        public ConversationState? Known { get; init; }

        public Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) =>
            Task.FromResult(Known);

        public Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(null);

        public Task<bool> SaveAsync(
            ConversationState next,
            ConversationState? previous,
            string eventId,
            Reply reply,
            CancellationToken cancellationToken
        ) => Task.FromResult(true);
    }
}
