using ChatOps.Application.Inbox;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Stores;

public sealed class SqliteInboxTests : InboxContract
{
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    private readonly DataFile file = new();
    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private SqliteInbox inbox = null!;

    public override ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_ID_is_accepted_again_five_minutes_after_its_first_use()
    {
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        time.Advance(TimeSpan.FromMinutes(4));
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        Assert.Equal(1, (await inbox.DepthAsync(Cancellation)).Waiting);

        time.Advance(TimeSpan.FromMinutes(1));
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        Assert.Equal(2, (await inbox.DepthAsync(Cancellation)).Waiting);
    }

    // Not in the contract: moto forgets a deduplication ID with its message, and checks only the message's group.
    [Fact]
    public async Task A_deduplication_ID_is_accepted_once_in_any_group_and_after_handling()
    {
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        await inbox.SendAsync(Message("two", "1"), Cancellation);
        var received = Assert.Single(await inbox.ReceiveAsync(10, Visibility, Cancellation));
        Assert.Equal("one", received.Message.Group);
        await inbox.DeleteAsync(received.Receipt, Cancellation);

        await inbox.SendAsync(Message("one", "1"), Cancellation);
        Assert.Empty(await inbox.ReceiveAsync(10, Visibility, Cancellation));
    }

    [Fact]
    public async Task A_message_that_is_not_deleted_in_time_comes_again_and_its_old_receipt_is_invalid()
    {
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        var first = Assert.Single(await inbox.ReceiveAsync(1, Visibility, Cancellation));
        time.Advance(Visibility - TimeSpan.FromTicks(1));
        Assert.Empty(await inbox.ReceiveAsync(1, Visibility, Cancellation));

        time.Advance(TimeSpan.FromTicks(1));
        Assert.False(await inbox.DeleteAsync(first.Receipt, Cancellation));
        Assert.False(await inbox.ChangeVisibilityAsync(first.Receipt, TimeSpan.Zero, Cancellation));
        var second = Assert.Single(await inbox.ReceiveAsync(1, Visibility, Cancellation));

        Assert.Equal(first.MessageId, second.MessageId);
        Assert.NotEqual(first.Receipt, second.Receipt);
        Assert.Equal(2, second.ReceiveCount);
        Assert.Equal(first.FirstReceivedAt, second.FirstReceivedAt);
        Assert.False(await inbox.DeleteAsync(first.Receipt, Cancellation));
        Assert.True(await inbox.DeleteAsync(second.Receipt, Cancellation));
        Assert.False(await inbox.DeleteAsync(second.Receipt, Cancellation));
    }

    [Fact]
    public async Task Visibility_can_be_extended()
    {
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        var received = Assert.Single(await inbox.ReceiveAsync(1, Visibility, Cancellation));
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await inbox.ChangeVisibilityAsync(received.Receipt, Visibility, Cancellation));
        time.Advance(TimeSpan.FromSeconds(20));

        Assert.Empty(await inbox.ReceiveAsync(1, Visibility, Cancellation));
        Assert.True(await inbox.DeleteAsync(received.Receipt, Cancellation));
    }

    [Fact]
    public async Task Dead_letters_are_redriven_in_order_as_if_never_received_and_past_deduplication()
    {
        await WearOutAsync("bad1", "bad2");
        var dead = await inbox.ListDeadLettersAsync(10, Cancellation);
        Assert.Equal(["bad1", "bad2"], dead.Select(letter => letter.Message.Id));
        Assert.All(dead, letter => Assert.Equal(SqliteInbox.MaximumReceiveCount, letter.ReceiveCount));
        Assert.Equal(TestRequests.Start, dead[0].SentAt);

        Assert.Equal(2, await inbox.RedriveAsync(messageId: null, Cancellation));

        Assert.Empty(await inbox.ListDeadLettersAsync(10, Cancellation));
        var again = await inbox.ReceiveAsync(10, Visibility, Cancellation);
        Assert.Equal(dead.Select(letter => letter.Message), again.Select(received => received.Message));
        Assert.All(again, received => Assert.Equal(1, received.ReceiveCount));
        Assert.Equal(0, await inbox.RedriveAsync(messageId: null, Cancellation));
    }

    [Fact]
    public async Task One_dead_letter_can_be_redriven_alone()
    {
        await WearOutAsync("bad1", "bad2");
        var second = (await inbox.ListDeadLettersAsync(10, Cancellation))[1];

        Assert.Equal(0, await inbox.RedriveAsync("unknown", Cancellation));
        Assert.Equal(1, await inbox.RedriveAsync(second.MessageId, Cancellation));

        Assert.Equal("bad1", Assert.Single(await inbox.ListDeadLettersAsync(10, Cancellation)).Message.Id);
        Assert.Equal("bad2", Assert.Single(await inbox.ReceiveAsync(10, Visibility, Cancellation)).Message.Id);
    }

    [Fact]
    public async Task Depth_counts_waiting_in_flight_and_dead_messages_and_gives_the_oldest_age()
    {
        Assert.Equal(new ChatOps.Playground.Stores.InboxDepth(0, 0, 0, null), await inbox.DepthAsync(Cancellation));
        await WearOutAsync("bad");
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        time.Advance(TimeSpan.FromMinutes(1));
        await inbox.SendAsync(Message("two", "2"), Cancellation);
        await inbox.ReceiveAsync(1, Visibility, Cancellation);

        Assert.Equal(
            new ChatOps.Playground.Stores.InboxDepth(1, 1, 1, TimeSpan.FromMinutes(1)),
            await inbox.DepthAsync(Cancellation)
        );
    }

    [Fact]
    public async Task Messages_survive_a_restart_with_their_receive_counts_and_those_in_flight_can_be_released()
    {
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        await inbox.SendAsync(Message("one", "2"), Cancellation);
        await inbox.ReceiveAsync(1, Visibility, Cancellation);

        var restarted = new SqliteInbox(file.Open(), time);
        await restarted.SendAsync(Message("one", "1"), Cancellation);
        Assert.Empty(await restarted.ReceiveAsync(10, Visibility, Cancellation));
        await restarted.ReleaseAllAsync(Cancellation);

        Assert.Equal(
            [("1", 2), ("2", 1)],
            (await restarted.ReceiveAsync(10, Visibility, Cancellation)).Select(received =>
                (received.Message.Id, received.ReceiveCount)
            )
        );
    }

    [Fact]
    public async Task Parallel_receivers_never_share_a_message_or_a_group()
    {
        for (var number = 0; number < 60; number++)
        {
            await inbox.SendAsync(Message($"group{number % 6}", $"{number}"), Cancellation);
        }

        var batches = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => inbox.ReceiveAsync(3, Visibility, Cancellation), Cancellation))
        );

        var received = batches.SelectMany(batch => batch).ToList();
        Assert.Equal(received.Count, received.DistinctBy(message => message.MessageId).Count());
        var groups = batches.SelectMany(batch => batch.Select(message => message.Message.Group).Distinct()).ToList();
        Assert.Equal(groups.Count, groups.Distinct().Count());
        Assert.Equal(6, groups.Count);
    }

    [Fact]
    public async Task A_sent_message_completes_a_Changed_task_that_was_taken_before()
    {
        var changed = inbox.Changed;
        Assert.False(changed.IsCompleted);

        await inbox.SendAsync(Message("one", "1"), Cancellation);

        await changed.WaitAsync(TimeSpan.FromMinutes(3), Cancellation);
        Assert.False(inbox.Changed.IsCompleted);
    }

    protected override ValueTask<IInbox> OpenAsync()
    {
        inbox = new SqliteInbox(file.Open(), time);
        return ValueTask.FromResult<IInbox>(inbox);
    }

    protected override async Task<IReadOnlyList<TestReceived>> ReceiveAsync() =>
        [
            .. (await inbox.ReceiveAsync(10, Visibility, Cancellation)).Select(received => new TestReceived(
                received.MessageId,
                received.Receipt,
                received.Message,
                received.ReceiveCount
            )),
        ];

    protected override async Task DeleteAsync(string receipt) =>
        Assert.True(await inbox.DeleteAsync(receipt, Cancellation));

    protected override async Task GiveBackAsync(string receipt) =>
        Assert.True(await inbox.ChangeVisibilityAsync(receipt, TimeSpan.Zero, Cancellation));

    protected override async Task<IReadOnlyList<InboxMessage>> DeadLettersAsync() =>
        [.. (await inbox.ListDeadLettersAsync(10, Cancellation)).Select(letter => letter.Message)];

    private async Task WearOutAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            await inbox.SendAsync(Message("bad", id), Cancellation);
        }

        for (var receive = 0; receive < SqliteInbox.MaximumReceiveCount; receive++)
        {
            foreach (var received in await inbox.ReceiveAsync(10, Visibility, Cancellation))
            {
                await inbox.ChangeVisibilityAsync(received.Receipt, TimeSpan.Zero, Cancellation);
            }
        }

        Assert.Empty(await inbox.ReceiveAsync(10, Visibility, Cancellation));
    }
}
