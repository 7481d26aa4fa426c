using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;
using ChatOps.Application.Watches;

namespace ChatOps.Aws.Sqs;

/// <summary>The dead-letter queue, looked at without taking anything: a message that is read stays visible to everybody
/// else, a redrive included.</summary>
/// <param name="client">SQS in the home Region.</param>
/// <param name="queueUrl">The dead-letter queue of the FIFO queue, itself a FIFO queue.</param>
internal sealed class SqsDeadLetters(IAmazonSQS client, string queueUrl) : IDeadLetters
{
    private const int LargestReceive = 10;

    // A wait has SQS ask all its servers; without one it asks some of them and may miss what there is.
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
