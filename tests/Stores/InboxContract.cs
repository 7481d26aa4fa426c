using ChatOps.Application.Inbox;

namespace ChatOps.Tests.Stores;

/// <summary>A received message of any queue.</summary>
public sealed record TestReceived(string MessageId, string Receipt, InboxMessage Message, int ReceiveCount);

/// <summary>The contract of every <see cref="IInbox"/>. A subclass reads the queue, since the readers differ (a table,
/// a Lambda event source).</summary>
public abstract class InboxContract : IAsyncLifetime
{
    protected IInbox Inbox { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Inbox = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Message_arrives_whole()
    {
        var message = new InboxMessage(
            "slack:T0LOCAL:D0ANA",
            "Ev1",
            InboxKinds.SlackEvent,
            "{\"text\":\"h\u00e9llo \u2713 <&>\\n\"}",
            "corr-1"
        );
        await Inbox.SendAsync(message, Cancellation);

        var received = Assert.Single(await ReceiveAsync());

        Assert.Equal(message, received.Message);
        Assert.Equal(1, received.ReceiveCount);
        Assert.NotEmpty(received.MessageId);
    }

    [Fact]
    public async Task Messages_of_a_group_come_in_order()
    {
        for (var number = 1; number <= 5; number++)
        {
            await Inbox.SendAsync(Message("group", $"{number}"), Cancellation);
        }

        Assert.Equal(["1", "2", "3", "4", "5"], (await ReceiveAsync()).Select(received => received.Message.Id));
    }

    [Fact]
    public async Task Receive_takes_at_most_ten()
    {
        for (var number = 1; number <= 12; number++)
        {
            await Inbox.SendAsync(Message($"group{number}", $"{number}"), Cancellation);
        }

        Assert.Equal(10, (await ReceiveAsync()).Count);
    }

    [Fact]
    public async Task A_message_in_flight_blocks_its_group_only()
    {
        await Inbox.SendAsync(Message("one", "1"), Cancellation);
        var first = Assert.Single(await ReceiveAsync());
        await Inbox.SendAsync(Message("one", "2"), Cancellation);
        await Inbox.SendAsync(Message("two", "3"), Cancellation);

        Assert.Equal("3", Assert.Single(await ReceiveAsync()).Message.Id);
        Assert.Empty(await ReceiveAsync());

        await DeleteAsync(first.Receipt);
        Assert.Equal("2", Assert.Single(await ReceiveAsync()).Message.Id);
    }

    [Fact]
    public async Task A_message_with_an_ID_that_was_sent_before_is_dropped()
    {
        await Inbox.SendAsync(Message("one", "1"), Cancellation);
        await Inbox.SendAsync(Message("one", "1") with { Body = "other" }, Cancellation);

        Assert.Equal(Message("one", "1"), Assert.Single(await ReceiveAsync()).Message);
    }

    [Fact]
    public async Task A_released_message_comes_again_before_later_ones_and_its_receive_counts()
    {
        await Inbox.SendAsync(Message("one", "1"), Cancellation);
        await Inbox.SendAsync(Message("one", "2"), Cancellation);
        foreach (var received in await ReceiveAsync())
        {
            await GiveBackAsync(received.Receipt);
        }

        var again = await ReceiveAsync();

        Assert.Equal([("1", 2), ("2", 2)], again.Select(received => (received.Message.Id, received.ReceiveCount)));
    }

    [Fact]
    public async Task A_message_that_fails_five_times_becomes_a_dead_letter_and_its_group_continues()
    {
        await Inbox.SendAsync(Message("one", "bad"), Cancellation);
        for (var time = 1; time <= 5; time++)
        {
            await GiveBackAsync(Assert.Single(await ReceiveAsync()).Receipt);
        }

        await Inbox.SendAsync(Message("one", "good"), Cancellation);

        Assert.Equal(["good"], await ReceivedUntilAnyAsync());
        Assert.Equal(Message("one", "bad"), Assert.Single(await DeadLettersAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("ünïcode")]
    [InlineData("new\nline")]
    public async Task Group_or_id_that_SQS_refuses_is_refused(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Inbox.SendAsync(Message(key, "1"), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Inbox.SendAsync(Message("one", key), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Inbox.SendAsync(Message("one", new string('x', 129)), Cancellation)
        );
        Assert.Empty(await ReceiveAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("bell \u0007")]
    [InlineData("zero \0")]
    public async Task Body_that_SQS_refuses_is_refused(string body)
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Inbox.SendAsync(Message("one", "1") with { Body = body }, Cancellation)
        );
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task The_longest_group_and_ID_are_accepted()
    {
        await Inbox.SendAsync(Message(new string('g', 128), new string('i', 128)), Cancellation);

        Assert.Single(await ReceiveAsync());
    }

    protected static InboxMessage Message(string group, string id) =>
        new(group, id, InboxKinds.Request, $"body {id}", "corr");

    protected abstract ValueTask<IInbox> OpenAsync();

    /// <summary>Receives at most ten messages, without waiting.</summary>
    protected abstract Task<IReadOnlyList<TestReceived>> ReceiveAsync();

    protected abstract Task DeleteAsync(string receipt);

    protected abstract Task GiveBackAsync(string receipt);

    protected abstract Task<IReadOnlyList<InboxMessage>> DeadLettersAsync();

    // A queue may return nothing from the receive that moves a message to the dead letters.
    private async Task<List<string>> ReceivedUntilAnyAsync()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var received = await ReceiveAsync();
            if (received.Count > 0)
            {
                return [.. received.Select(message => message.Message.Id)];
            }
        }

        return [];
    }
}
