using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using ChatOps.Vending;
using ChatOps.Vending.Conversations;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Languages;
using ChatOps.Vending.People;
using ChatOps.Vending.Requests;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.Vending.Conversations;

/// <summary>What becomes of a turn when Lex has only some of the languages, and what never reaches Lex.</summary>
public sealed class TurnsTests
{
    private static readonly StageOptions Stage = new() { Stage = "Test", PublicUrl = "http://localhost", Approvers = [] };

    [Fact]
    public async Task A_language_that_lex_does_not_have_keeps_nobody_from_an_answer()
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
    [InlineData("cancel", true)]
    [InlineData("stop, please", true)]
    [InlineData("abbrechen", true)]
    [InlineData("help", false)]
    public async Task A_word_that_ends_a_conversation_does_not_reach_lex_however_old_the_question_is(
        string said, bool ends)
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
        var choices = new ReplyChoices(null!, null!, null!, null!, null!);
        var own = new OwnRequests(new SqliteRequestStore(file.Open()));
        var interruptions = new Interruptions(lex, null!, choices, own, Stage, NullLogger<Interruptions>.Instance);

        var reply = await TurnAsync(lex, said, interruptions, asked);

        Assert.Equal(ends ? [] : ["en_US"], lex.Heard);
        Assert.Equal(ends ? Words.English.Conversation.Stopped("Ana") : "en_US", reply.Text);
    }

    private static Task<Reply> TurnAsync(
        ILexRuntime lex, string said, Interruptions? interruptions = null, ConversationState? known = null)
    {
        var store = new NoConversations { Known = known };
        var choices = new ReplyChoices(null!, null!, null!, null!, null!);
        var log = NullLogger<Turns>.Instance;
        var turns = new Turns(store, lex, interruptions!, choices, Stage, TimeProvider.System, log);
        var ana = new Person("ana@example.com", "Ana", "Lopez");
        return turns.TakeAsync(
            new Utterance("rest", "rest:ana@example.com", ana, said, "event"), TestContext.Current.CancellationToken);
    }

    // Answers with the locale that it was asked in, and understands in one of them at most.
    private sealed class SpeakingLex : ILexRuntime
    {
        public string? Broken { get; init; }

        public string? Understands { get; init; }

        public List<string> Heard { get; } = [];

        public Task<LexReply> RecognizeTextAsync(LexTurn turn, CancellationToken cancellationToken)
        {
            Heard.Add(turn.LocaleId);
            Assert.Equal(turn.LocaleId, turn.State.SessionAttributes![SessionKeys.Locale]);
            if (turn.LocaleId == Broken)
            {
                return Task.FromException<LexReply>(new LexUnavailableException("There is no such locale."));
            }

            var intent = turn.LocaleId == Understands ? new LexIntent { Name = "Help", State = "Fulfilled" } : new LexIntent { Name = "FallbackIntent", State = "Failed" };
            var state = new LexSessionState { Intent = intent, DialogAction = new LexDialogAction { Type = "Close" }, SessionAttributes = turn.State.SessionAttributes };
            return Task.FromResult(new LexReply([new LexMessage { ContentType = "PlainText", Content = turn.LocaleId }], state) { Confidence = 1 });
        }
    }

    private sealed class NoConversations : IConversationStore
    {
        public ConversationState? Known { get; init; }

        public Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) =>
            Task.FromResult(Known);

        public Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

        public Task<bool> SaveAsync(ConversationState next, ConversationState? previous, string eventId, Reply reply, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
