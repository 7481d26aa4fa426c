using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using ChatOps.Application.Inbox;
using ChatOps.Playground.Inbox;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.Stores;

public sealed class InboxPumpTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly InboxPumpOptions Options = new()
    {
        RetryAfter = TimeSpan.FromMilliseconds(20),
        Idle = TimeSpan.FromMilliseconds(20),
    };

    private static readonly InboxDepth Empty = new(0, 0, 0, null);

    private readonly DataFile file = new();
    private readonly SqliteInbox inbox;

    public InboxPumpTests() => inbox = new SqliteInbox(file.Open(), TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task The_event_has_the_form_of_Lambdas_SQS_FIFO_event()
    {
        var payload = new TaskCompletionSource<string>();
        await using var pump = await StartAsync(
            (bytes, _) =>
            {
                payload.TrySetResult(Encoding.UTF8.GetString(bytes.Span));
                return Nothing();
            }
        );

        await inbox.SendAsync(
            new InboxMessage("T1:C1:U1", "Ev1", InboxKinds.SlackEvent, "{\"eventId\":\"Ev1\"}", "corr-1"),
            Cancellation
        );

        using var document = JsonDocument.Parse(await payload.Task.WaitAsync(Patience, Cancellation));
        var record = Assert.Single(document.RootElement.GetProperty("Records").EnumerateArray());
        Assert.Equal(
            [
                "messageId",
                "receiptHandle",
                "body",
                "attributes",
                "messageAttributes",
                "md5OfBody",
                "eventSource",
                "eventSourceARN",
                "awsRegion",
            ],
            record.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("{\"eventId\":\"Ev1\"}", record.GetProperty("body").GetString());
        Assert.Equal("fd566dc16802029c767c15f87bbe6d99", record.GetProperty("md5OfBody").GetString());
        Assert.Equal("us-east-1", record.GetProperty("awsRegion").GetString());
        var attributes = record.GetProperty("attributes");
        Assert.All(
            attributes.EnumerateObject(),
            attribute => Assert.Equal(JsonValueKind.String, attribute.Value.ValueKind)
        );
        Assert.Equal("1", attributes.GetProperty("ApproximateReceiveCount").GetString());
        Assert.Equal("T1:C1:U1", attributes.GetProperty("MessageGroupId").GetString());
        Assert.Equal("Ev1", attributes.GetProperty("MessageDeduplicationId").GetString());
        Assert.Equal(
            "slack-event",
            record.GetProperty("messageAttributes").GetProperty("kind").GetProperty("stringValue").GetString()
        );
        Assert.Equal(
            "corr-1",
            record.GetProperty("messageAttributes").GetProperty("correlationId").GetProperty("stringValue").GetString()
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"batchItemFailures\":null}")]
    [InlineData("{\"batchItemFailures\":[]}")]
    public async Task An_answer_without_failures_deletes_the_batch(string answer)
    {
        await using var pump = await StartAsync((_, _) => Answer(answer));

        await inbox.SendAsync(Message("one", "1"), Cancellation);

        Assert.Equal(Empty, await UntilAsync(depth => depth is { Waiting: 0, InFlight: 0 }));
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("[]")]
    [InlineData("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}")]
    [InlineData("{\"batchItemFailures\":[{\"itemIdentifier\":null}]}")]
    [InlineData("{\"batchItemFailures\":[{\"messageId\":\"x\"}]}")]
    [InlineData("{\"batchItemFailures\":[{\"itemIdentifier\":\"of another batch\"}]}")]
    public async Task An_invalid_answer_fails_the_whole_batch_until_its_messages_are_dead_letters(string answer)
    {
        var calls = 0;
        await using var pump = await StartAsync(
            (_, _) =>
            {
                Interlocked.Increment(ref calls);
                return Answer(answer);
            }
        );

        await inbox.SendAsync(Message("one", "1"), Cancellation);

        Assert.Equal(Empty with { DeadLetters = 1 }, await UntilAsync(depth => depth is { Waiting: 0, InFlight: 0 }));
        Assert.Equal(SqliteInbox.MaximumReceiveCount, Volatile.Read(ref calls));
    }

    [Fact]
    public async Task Function_that_throws_is_called_again_until_it_succeeds()
    {
        var calls = 0;
        await using var pump = await StartAsync(
            (_, _) => Interlocked.Increment(ref calls) < 3 ? throw new InvalidOperationException("down") : Nothing()
        );

        await inbox.SendAsync(Message("one", "1"), Cancellation);

        Assert.Equal(Empty, await UntilAsync(depth => depth is { Waiting: 0, InFlight: 0 }));
        Assert.Equal(3, Volatile.Read(ref calls));
    }

    [Fact]
    public async Task Only_messages_that_are_reported_as_failed_come_again()
    {
        for (var number = 1; number <= 3; number++)
        {
            await inbox.SendAsync(Message("one", $"{number}"), Cancellation);
        }

        var seen = new ConcurrentQueue<string>();
        await using var pump = await StartAsync(
            (bytes, _) =>
            {
                var records = Records(bytes);
                var isFirst = seen.IsEmpty;
                foreach (var (_, id) in records)
                {
                    seen.Enqueue(id);
                }

                var failures = isFirst
                    ? records.Skip(1).Select(record => $"{{\"itemIdentifier\":\"{record.MessageId}\"}}")
                    : [];
                return Answer($"{{\"batchItemFailures\":[{string.Join(',', failures)}]}}");
            }
        );

        Assert.Equal(Empty, await UntilAsync(depth => depth is { Waiting: 0, InFlight: 0 }));
        Assert.Equal(["1", "2", "3", "2", "3"], seen);
    }

    [Fact]
    public async Task Groups_are_handled_in_parallel()
    {
        var both = new CountdownEvent(2);
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var pump = await StartAsync(
            async (_, cancellationToken) =>
            {
                if (both.Signal())
                {
                    met.SetResult();
                }

                await met.Task.WaitAsync(cancellationToken);
                return default;
            }
        );

        await inbox.SendAsync(Message("one", "1"), Cancellation);
        await UntilAsync(depth => depth.InFlight == 1);
        await inbox.SendAsync(Message("two", "2"), Cancellation);

        await met.Task.WaitAsync(Patience, Cancellation);
        Assert.Equal(Empty, await UntilAsync(depth => depth is { Waiting: 0, InFlight: 0 }));
        both.Dispose();
    }

    [Fact]
    public async Task A_sent_message_wakes_the_pump_before_its_next_poll()
    {
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var pump = await StartAsync(
            (_, _) =>
            {
                called.TrySetResult();
                return Nothing();
            },
            Options with
            {
                Idle = TimeSpan.FromHours(1),
            }
        );

        await inbox.SendAsync(Message("one", "1"), Cancellation);

        await called.Task.WaitAsync(Patience, Cancellation);
        Assert.True(called.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Messages_in_flight_of_a_dead_process_are_handled_at_the_next_start()
    {
        await inbox.SendAsync(Message("one", "1"), Cancellation);
        await inbox.ReceiveAsync(10, TimeSpan.FromHours(1), Cancellation);

        await using var pump = await StartAsync((_, _) => Nothing());

        Assert.Equal(Empty, await UntilAsync(depth => depth is { Waiting: 0, InFlight: 0 }));
    }

    [Fact]
    public async Task A_function_beyond_its_timeout_is_cancelled_and_fails()
    {
        var calls = 0;
        await using var pump = await StartAsync(
            async (_, cancellationToken) =>
            {
                if (Interlocked.Increment(ref calls) == 1)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                }

                return default;
            },
            Options with
            {
                FunctionTimeout = TimeSpan.FromMilliseconds(100),
            }
        );

        await inbox.SendAsync(Message("one", "1"), Cancellation);

        Assert.Equal(Empty, await UntilAsync(depth => depth is { Waiting: 0, InFlight: 0 }));
        Assert.True(Volatile.Read(ref calls) >= 2);
    }

    private static InboxMessage Message(string group, string id) =>
        new(group, id, InboxKinds.Request, $"body {id}", "corr");

    private static Task<ReadOnlyMemory<byte>> Nothing() => Answer(string.Empty);

    private static Task<ReadOnlyMemory<byte>> Answer(string json) =>
        Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(json));

    private static List<(string MessageId, string Id)> Records(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        return
        [
            .. document
                .RootElement.GetProperty("Records")
                .EnumerateArray()
                .Select(record =>
                    (
                        record.GetProperty("messageId").GetString()!,
                        record.GetProperty("attributes").GetProperty("MessageDeduplicationId").GetString()!
                    )
                ),
        ];
    }

    private async Task<RunningPump> StartAsync(FunctionHandler function, InboxPumpOptions? options = null)
    {
        var pump = new InboxPump(
            inbox,
            function,
            options ?? Options,
            TimeProvider.System,
            NullLogger<InboxPump>.Instance
        );
        await pump.StartAsync(Cancellation);
        return new RunningPump(pump);
    }

    private async Task<InboxDepth> UntilAsync(Func<InboxDepth, bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        while (true)
        {
            var changed = inbox.Changed;
            var depth = await inbox.DepthAsync(patience.Token);
            if (condition(depth))
            {
                return depth;
            }

            await changed.WaitAsync(patience.Token);
        }
    }

    private sealed class RunningPump(InboxPump pump) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await pump.StopAsync(CancellationToken.None);
            pump.Dispose();
        }
    }
}
