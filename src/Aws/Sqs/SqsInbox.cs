using Amazon.SQS;
using Amazon.SQS.Model;
using ChatOps.Application.Inbox;

namespace ChatOps.Aws.Sqs;

/// <summary>SQS FIFO, read by Lambda's event source mapping, with a dead-letter queue.</summary>
/// <param name="client">SQS in the home Region.</param>
/// <param name="queueUrl">The FIFO queue, without content-based deduplication: every message has a deduplication
/// ID.</param>
internal sealed class SqsInbox(IAmazonSQS client, string queueUrl) : IInbox
{
    /// <summary>The message attribute with <see cref="InboxMessage.Kind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>The message attribute with <see cref="InboxMessage.CorrelationId"/>.</summary>
    public const string CorrelationId = "correlationId";

    /// <inheritdoc/>
    public async Task SendAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        InboxMessageRules.Check(message);
        await client.SendMessageAsync(
            new SendMessageRequest
            {
                QueueUrl = queueUrl,
                MessageGroupId = message.Group,
                MessageDeduplicationId = message.Id,
                MessageBody = message.Body,
                MessageAttributes = new Dictionary<string, MessageAttributeValue>(StringComparer.Ordinal)
                {
                    [Kind] = Text(message.Kind),
                    [CorrelationId] = Text(message.CorrelationId),
                },
            },
            cancellationToken
        );
    }

    private static MessageAttributeValue Text(string value) => new() { DataType = "String", StringValue = value };
}
