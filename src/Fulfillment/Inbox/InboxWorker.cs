using System.Globalization;
using System.Text.Json;
using ChatOps.Application.Inbox;
using ChatOps.Application.Observability;
using Microsoft.Extensions.Logging;

namespace ChatOps.Fulfillment.Inbox;

/// <summary>Handles a batch from the queue, in order within a group. A group stops at its first failure, so that
/// nothing overtakes it, and the answer lists the messages to deliver again.</summary>
internal sealed partial class InboxWorker(IEnumerable<IInboxHandler> handlers, ILogger<InboxWorker> logger)
{
    // Conversations mostly wait for Lex and Slack. More at once would reach Lex's own limits sooner.
    private const int GroupsAtOnce = 4;

    private const string ReceiveCount = "ApproximateReceiveCount";

    private readonly Dictionary<string, IInboxHandler> byKind = handlers.ToDictionary(
        handler => handler.Kind,
        StringComparer.Ordinal
    );

    /// <summary>Handles an SQS event and returns <c>batchItemFailures</c>.</summary>
    /// <exception cref="JsonException">It isn't an SQS event: the whole batch fails.</exception>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(
        ReadOnlyMemory<byte> payload,
        CancellationToken cancellationToken
    )
    {
        var batch = JsonSerializer.Deserialize(payload.Span, SqsJson.Default.SqsBatch);
        if (
            batch is not { Records: not null }
            || batch.Records.Any(record =>
                record
                    is not { MessageId.Length: > 0, Body: not null, Attributes: not null, MessageAttributes: not null }
            )
        )
        {
            throw new JsonException("The event is not one of SQS.");
        }

        var failures = new System.Collections.Concurrent.ConcurrentBag<SqsBatchItemFailure>();
        await Parallel.ForEachAsync(
            batch.Records.GroupBy(GroupOf, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = GroupsAtOnce },
            async (group, _) =>
            {
                foreach (var unhandled in await HandleGroupAsync([.. group], cancellationToken))
                {
                    failures.Add(new SqsBatchItemFailure(unhandled.MessageId));
                }
            }
        );
        return JsonSerializer.SerializeToUtf8Bytes(
            new SqsBatchResponse([.. failures]),
            SqsJson.Default.SqsBatchResponse
        );
    }

    // Returns the failed message and all later ones of the group.
    private async Task<IReadOnlyList<SqsRecord>> HandleGroupAsync(
        IReadOnlyList<SqsRecord> records,
        CancellationToken cancellationToken
    )
    {
        for (var index = 0; index < records.Count; index++)
        {
            if (!await TryHandleAsync(records[index], cancellationToken))
            {
                return [.. records.Skip(index)];
            }
        }

        return [];
    }

    private async Task<bool> TryHandleAsync(SqsRecord record, CancellationToken cancellationToken)
    {
        var message = new InboxMessage(
            GroupOf(record),
            record.Attributes.GetValueOrDefault("MessageDeduplicationId") ?? record.MessageId,
            record.MessageAttributes.GetValueOrDefault(InboxAttributes.Kind)?.StringValue ?? string.Empty,
            record.Body,
            record.MessageAttributes.GetValueOrDefault(InboxAttributes.CorrelationId)?.StringValue ?? record.MessageId
        )
        {
            Receives = int.TryParse(
                record.Attributes.GetValueOrDefault(ReceiveCount),
                CultureInfo.InvariantCulture,
                out var receives
            )
                ? receives
                : 1,
        };
        using var scope = logger.BeginCorrelation(message.CorrelationId);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!byKind.TryGetValue(message.Kind, out var handler))
            {
                throw new InvalidDataException($"There is no handler for messages of the kind '{message.Kind}'.");
            }

            await handler.HandleAsync(message, cancellationToken);
            return true;
        }
        catch (Exception exception)
        {
            // Any failure, a timeout included: this message is delivered again, the other groups' are not.
            LogFailed(
                exception,
                record.MessageId,
                message.Kind,
                record.Attributes.GetValueOrDefault(ReceiveCount) ?? "?"
            );
            return false;
        }
    }

    private static string GroupOf(SqsRecord record) =>
        record.Attributes.GetValueOrDefault("MessageGroupId") ?? record.MessageId;

    [LoggerMessage(
        LogEvents.MessageFailed,
        LogLevel.Error,
        "Message {MessageId} ({Kind}) failed at its receive number {ReceiveCount}"
    )]
    private partial void LogFailed(Exception exception, string messageId, string kind, string receiveCount);
}
