using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="IConversationStore"/>.</summary>
public abstract class ConversationStoreContract : IAsyncLifetime
{
    private const string Conversation = "slack:T0LOCAL:D0ANA";

    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private IConversationStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await OpenAsync(time);

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IConversationStore> OpenAsync(TimeProvider time);

    [Fact]
    public async Task A_conversation_that_never_began_is_not_found()
    {
        Assert.Null(await store.FindAsync(Conversation, Cancellation));
        Assert.Null(await store.FindReplyAsync("Ev1", Cancellation));
    }

    [Fact]
    public async Task State_and_reply_read_back_as_they_were_written()
    {
        var state = State(1);
        var reply = new Reply
        {
            Messages = ["Ana, are you sure?", "Second \u2713"],
            Choices = new Choices(
                "AccountType",
                [new Choice("Production", "production"), new Choice("Sandbox", "sandbox")],
                [new KeyValuePair<string, string>("OU", "Demos")]
            ),
        };

        Assert.True(await store.SaveAsync(state, previous: null, "Ev1", reply, Cancellation));

        var found = await store.FindAsync(Conversation, Cancellation);
        Assert.Equivalent(state, found, strict: true);
        Assert.True(
            found!.Session.Intent!.Slots!.TryGetValue("AccountOU", out var unfilled) && unfilled is null,
            "An unfilled slot is there and null: Lex distinguishes it from one that is not."
        );
        Assert.Equivalent(reply, await store.FindReplyAsync("Ev1", Cancellation), strict: true);
        Assert.Null(await store.FindAsync("another", Cancellation));
        Assert.Null(await store.FindReplyAsync("Ev2", Cancellation));
    }

    [Fact]
    public async Task Event_that_has_an_answer_gets_no_second_one_in_any_conversation()
    {
        var first = State(1);
        await store.SaveAsync(first, previous: null, "Ev1", Say("first"), Cancellation);

        Assert.False(await store.SaveAsync(State(2), first, "Ev1", Say("second"), Cancellation));
        Assert.False(
            await store.SaveAsync(
                State(1) with
                {
                    Conversation = "other",
                },
                previous: null,
                "Ev1",
                Say("third"),
                Cancellation
            )
        );

        Assert.Equal("first", (await store.FindReplyAsync("Ev1", Cancellation))!.Text);
        Assert.Equal(1, (await store.FindAsync(Conversation, Cancellation))!.Version);
        Assert.Null(await store.FindAsync("other", Cancellation));
    }

    [Fact]
    public async Task Turn_from_an_old_state_is_not_recorded_nor_its_answer()
    {
        var first = State(1);
        var second = State(2);
        await store.SaveAsync(first, previous: null, "Ev1", Say("1"), Cancellation);
        await store.SaveAsync(second, first, "Ev2", Say("2"), Cancellation);

        Assert.False(await store.SaveAsync(State(2), first, "Ev3", Say("late"), Cancellation));
        Assert.False(await store.SaveAsync(State(1), previous: null, "Ev4", Say("as if first"), Cancellation));

        Assert.Null(await store.FindReplyAsync("Ev3", Cancellation));
        Assert.Null(await store.FindReplyAsync("Ev4", Cancellation));
        Assert.Equal(2, (await store.FindAsync(Conversation, Cancellation))!.Version);
        Assert.True(await store.SaveAsync(State(3), second, "Ev3", Say("3"), Cancellation));
    }

    [Fact]
    public async Task Only_one_of_many_parallel_turns_from_one_state_is_recorded()
    {
        var first = State(1);
        await store.SaveAsync(first, previous: null, "Ev0", Say("0"), Cancellation);

        var saved = await Task.WhenAll(
            Enumerable
                .Range(1, 10)
                .Select(number =>
                    Task.Run(
                        () => store.SaveAsync(State(2), first, $"Ev{number}", Say($"{number}"), Cancellation),
                        Cancellation
                    )
                )
        );

        Assert.Single(saved, won => won);
        var replies = await Task.WhenAll(
            Enumerable.Range(1, 10).Select(number => store.FindReplyAsync($"Ev{number}", Cancellation))
        );
        Assert.Single(replies, reply => reply is not null);
    }

    [Fact]
    public async Task Only_one_of_many_parallel_deliveries_of_one_event_is_recorded()
    {
        var saved = await Task.WhenAll(
            Enumerable
                .Range(1, 10)
                .Select(number =>
                    Task.Run(
                        () =>
                            store.SaveAsync(
                                State(1) with
                                {
                                    Conversation = $"c{number}",
                                },
                                previous: null,
                                "Ev1",
                                Say($"{number}"),
                                Cancellation
                            ),
                        Cancellation
                    )
                )
        );

        Assert.Single(saved, won => won);
    }

    [Fact]
    public async Task After_a_day_a_conversation_is_forgotten_and_may_begin_again()
    {
        await store.SaveAsync(State(5), previous: null, "Ev1", Say("old"), Cancellation);
        time.Advance(TimeSpan.FromHours(23));
        Assert.NotNull(await store.FindAsync(Conversation, Cancellation));
        Assert.NotNull(await store.FindReplyAsync("Ev1", Cancellation));

        time.Advance(TimeSpan.FromHours(1));
        Assert.Null(await store.FindAsync(Conversation, Cancellation));
        Assert.Null(await store.FindReplyAsync("Ev1", Cancellation));
        Assert.True(await store.SaveAsync(State(1), previous: null, "Ev2", Say("new"), Cancellation));
        Assert.Equal(1, (await store.FindAsync(Conversation, Cancellation))!.Version);
    }

    [Fact]
    public async Task Every_turn_keeps_the_conversation_for_another_day()
    {
        var first = State(1);
        await store.SaveAsync(first, previous: null, "Ev1", Say("1"), Cancellation);
        time.Advance(TimeSpan.FromHours(20));
        await store.SaveAsync(State(2), first, "Ev2", Say("2"), Cancellation);
        time.Advance(TimeSpan.FromHours(20));

        Assert.Equal(2, (await store.FindAsync(Conversation, Cancellation))!.Version);
    }

    [Fact]
    public async Task A_turn_of_another_conversation_throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.SaveAsync(State(2) with { Conversation = "other" }, State(1), "Ev1", Say("x"), Cancellation)
        );

    [Fact]
    public async Task Recorded_turn_survives_a_restart()
    {
        await store.SaveAsync(State(1), previous: null, "Ev1", Say("kept"), Cancellation);

        var restarted = await OpenAsync(time);

        Assert.Equal("kept", (await restarted.FindReplyAsync("Ev1", Cancellation))!.Text);
        Assert.Equivalent(State(1), await restarted.FindAsync(Conversation, Cancellation), strict: true);
    }

    private static Reply Say(string text) => new() { Messages = [text] };

    private static ConversationState State(long version) =>
        new()
        {
            Conversation = Conversation,
            Version = version,
            At = TestRequests.Start,
            Session = new LexSessionState
            {
                SessionAttributes = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["UserEmail"] = "ana@example.com",
                },
                DialogAction = new LexDialogAction { Type = "ElicitSlot", SlotToElicit = "AccountOU" },
                OriginatingRequestId = "7a1b",
                Intent = new LexIntent
                {
                    Name = "AWSAccountVending",
                    State = "InProgress",
                    ConfirmationState = "None",
                    Slots = new Dictionary<string, LexSlot?>(StringComparer.Ordinal)
                    {
                        ["AccountType"] = new LexSlot
                        {
                            Value = new LexSlotValue
                            {
                                OriginalValue = "sbx",
                                InterpretedValue = "Sandbox",
                                ResolvedValues = ["Sandbox"],
                            },
                        },
                        ["RootEmail"] = new LexSlot
                        {
                            Value = new LexSlotValue { InterpretedValue = "a+b@example.com" },
                        },
                        ["AccountOU"] = null,
                    },
                },
            },
        };
}
