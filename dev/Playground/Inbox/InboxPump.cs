using ChatOps.Playground.Stores;

namespace ChatOps.Playground.Inbox;

/// <summary>A function as Lambda calls it: an event's JSON in, its answer's JSON out; an exception fails the whole
/// event.</summary>
internal delegate Task<ReadOnlyMemory<byte>> FunctionHandler(
    ReadOnlyMemory<byte> payload,
    CancellationToken cancellationToken
);

/// <summary>The pump's settings.</summary>
internal sealed record InboxPumpOptions
{
    /// <summary>The source in the events.</summary>
    public string QueueArn { get; init; } = "arn:aws:sqs:us-east-1:000000000000:chatops-local.fifo";

    /// <summary>A batch's timeout; then the function is cancelled and the batch fails.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The wait before a failed message is retried. On AWS it is the rest of the visibility timeout.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The interval of checks without a signal from this process, for messages that return after a
    /// failure.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Concurrent batches, each with its own groups.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Nothing is received before this completes: a message that can't be handled yet must not use up its
    /// tries.</summary>
    public Task MayBegin { get; init; } = Task.CompletedTask;
}

/// <summary>Lambda's event source mapping for the local queue: receives batches, calls the function, and deletes what
/// it didn't report as failed. Messages in progress at a crash return at the next start.</summary>
internal sealed partial class InboxPump(
    SqliteInbox inbox,
    FunctionHandler function,
    InboxPumpOptions options,
    TimeProvider time,
    ILogger<InboxPump> logger
) : BackgroundService
{
    // The function must have ended before its messages become visible again.
    private TimeSpan Visibility => options.FunctionTimeout + TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await inbox.ReleaseAllAsync(stoppingToken);
        await options.MayBegin.WaitAsync(stoppingToken);
        var running = new HashSet<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var changed = inbox.Changed;
                running.RemoveWhere(task => task.IsCompleted);
                var batch = running.Count < options.Concurrency ? await ReceiveAsync(stoppingToken) : [];
                if (batch.Count > 0)
                {
                    running.Add(Task.Run(() => WorkAsync(batch, stoppingToken), CancellationToken.None));
                }
                else
                {
                    await Task.WhenAny([changed, Task.Delay(options.Idle, time, stoppingToken), .. running]);
                }
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    private async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await inbox.ReceiveAsync(SqliteInbox.LargestBatch, Visibility, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogReceiveFailed(exception);
            return [];
        }
    }

    private async Task WorkAsync(IReadOnlyList<ReceivedMessage> batch, CancellationToken stoppingToken)
    {
        var failed = await InvokeAsync(batch, stoppingToken);
        try
        {
            foreach (var message in batch)
            {
                // Not with the stopping token: finished messages must be deleted, or they would be handled again.
                var settled = failed.Contains(message.MessageId)
                    ? await inbox.ChangeVisibilityAsync(message.Receipt, options.RetryAfter, CancellationToken.None)
                    : await inbox.DeleteAsync(message.Receipt, CancellationToken.None);
                if (!settled)
                {
                    LogLate(message.MessageId, message.Message.CorrelationId);
                }
            }
        }
        catch (Exception exception)
        {
            // The messages return when their visibility timeout ends.
            LogSettleFailed(exception, batch.Count);
        }
    }

    private async Task<IReadOnlySet<string>> InvokeAsync(
        IReadOnlyList<ReceivedMessage> batch,
        CancellationToken stoppingToken
    )
    {
        using var timeout = new CancellationTokenSource(options.FunctionTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stoppingToken);
        try
        {
            var answer = await function(SqsEvent.Write(batch, options.QueueArn), stop.Token);
            var failed = SqsEvent.ReadFailures(answer, batch);
            foreach (var message in batch.Where(message => failed.Contains(message.MessageId)))
            {
                LogMessageFailed(message.MessageId, message.ReceiveCount, message.Message.CorrelationId);
            }

            return failed;
        }
        catch (Exception exception)
        {
            LogBatchFailed(exception, batch.Count);
            return batch.Select(message => message.MessageId).ToHashSet(StringComparer.Ordinal);
        }
    }

    [LoggerMessage(
        EventId = LogEvents.InboxUnread,
        Level = LogLevel.Error,
        Message = "The inbox could not be read; trying again."
    )]
    private partial void LogReceiveFailed(Exception exception);

    [LoggerMessage(
        EventId = LogEvents.MessagesUnsettled,
        Level = LogLevel.Error,
        Message = "{Count} messages could not be taken off the inbox; they come back."
    )]
    private partial void LogSettleFailed(Exception exception, int count);

    [LoggerMessage(
        EventId = LogEvents.MessageLate,
        Level = LogLevel.Warning,
        Message = "Message {MessageId} ({CorrelationId}) took longer than its visibility timeout and may be worked on "
            + "twice."
    )]
    private partial void LogLate(string messageId, string correlationId);

    [LoggerMessage(
        EventId = LogEvents.MessageFailed,
        Level = LogLevel.Warning,
        Message = "Message {MessageId} ({CorrelationId}) failed on receive {ReceiveCount}."
    )]
    private partial void LogMessageFailed(string messageId, int receiveCount, string correlationId);

    [LoggerMessage(
        EventId = LogEvents.BatchFailed,
        Level = LogLevel.Warning,
        Message = "A batch of {Count} messages failed."
    )]
    private partial void LogBatchFailed(Exception exception, int count);
}
