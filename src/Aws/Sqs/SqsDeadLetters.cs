using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;
using ChatOps.Application.Watches;

namespace ChatOps.Aws.Sqs;

/// <summary>Reads the dead-letter queue without hiding its messages from other readers, a redrive included.</summary>
/// <param name="client">SQS in the home Region.</param>
/// <param name="queueUrl">The dead-letter queue, a FIFO queue like its source.</param>
internal sealed class SqsDeadLetters(IAmazonSQS client, string queueUrl) : IDeadLetters
{
    private const int LargestReceive = 10;

    // With a wait, SQS asks all its servers; without one it may miss messages.
    private const int WaitSeconds = 1;

    /// <inheritdoc/>
    /// <remarks>At most ten: SQS shows no more without hiding those that it has shown.</remarks>
    public async Task<IReadOnlyList<DeadLetterNotice>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var attributes = await client.GetQueueAttributesAsync(
            new GetQueueAttributesRequest
            {
                QueueUrl = queueUrl,
                AttributeNames = [QueueAttributeName.ApproximateNumberOfMessages],
            },
            cancellationToken
        );
        var count = attributes.Attributes?.GetValueOrDefault(QueueAttributeName.ApproximateNumberOfMessages);
        if (count is null || int.Parse(count, CultureInfo.InvariantCulture) == 0)
        {
            return [];
        }

        var received = await client.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = queueUrl,
                MaxNumberOfMessages = Math.Min(limit, LargestReceive),
                VisibilityTimeout = 0,
                WaitTimeSeconds = WaitSeconds,
                MessageAttributeNames = [SqsInbox.Kind, SqsInbox.CorrelationId],
            },
            cancellationToken
        );
        return
        [
            .. (received.Messages ?? [])
                .Select(message => new DeadLetterNotice(
                    message.MessageId,
                    Text(message, SqsInbox.Kind),
                    Text(message, SqsInbox.CorrelationId)
                ))
                .DistinctBy(letter => letter.Id),
        ];
    }

    private static string Text(Message message, string name) =>
        message.MessageAttributes?.GetValueOrDefault(name)?.StringValue ?? "unknown";
}
