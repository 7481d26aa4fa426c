using Amazon.SQS;
using Amazon.SQS.Model;
using ChatOps.Application.Inbox;
using ChatOps.Aws.Sqs;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Stores;

/// <summary>Sends to a real FIFO queue in moto; in production Lambda's event source reads it.</summary>
public sealed class SqsInboxTests(MotoServer moto) : InboxContract
{
    private AmazonSQSClient client = null!;
    private string queue = string.Empty;
    private string deadLetters = string.Empty;

    public override ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async ValueTask<IInbox> OpenAsync()
    {
        client = new AmazonSQSClient(
            MotoServer.Credentials,
            new AmazonSQSConfig { ServiceURL = await moto.UrlAsync(), AuthenticationRegion = "us-east-1" }
        );
        var name = $"chatops-{Guid.NewGuid():N}";
        deadLetters = await CreateAsync($"{name}-dead.fifo", []);
        var arn = (
            await client.GetQueueAttributesAsync(
                new GetQueueAttributesRequest { QueueUrl = deadLetters, AttributeNames = ["QueueArn"] },
                Cancellation
            )
        ).Attributes["QueueArn"];
        queue = await CreateAsync(
            $"{name}.fifo",
            new() { ["RedrivePolicy"] = $"{{\"deadLetterTargetArn\":\"{arn}\",\"maxReceiveCount\":\"5\"}}" }
        );
        return new SqsInbox(client, queue);
    }

    protected override async Task<IReadOnlyList<TestReceived>> ReceiveAsync() =>
        [
            .. (await ReceiveAsync(queue)).Select(message => new TestReceived(
                message.MessageId,
                message.ReceiptHandle,
                Read(message),
                int.Parse(message.Attributes["ApproximateReceiveCount"])
            )),
        ];

    protected override Task DeleteAsync(string receipt) =>
        client.DeleteMessageAsync(new DeleteMessageRequest { QueueUrl = queue, ReceiptHandle = receipt }, Cancellation);

    protected override Task GiveBackAsync(string receipt) =>
        client.ChangeMessageVisibilityAsync(
            new ChangeMessageVisibilityRequest
            {
                QueueUrl = queue,
                ReceiptHandle = receipt,
                VisibilityTimeout = 0,
            },
            Cancellation
        );

    protected override async Task<IReadOnlyList<InboxMessage>> DeadLettersAsync() =>
        [.. (await ReceiveAsync(deadLetters)).Select(Read)];

    private static InboxMessage Read(Message message) =>
        new(
            message.Attributes["MessageGroupId"],
            message.Attributes["MessageDeduplicationId"],
            message.MessageAttributes[SqsInbox.Kind].StringValue,
            message.Body,
            message.MessageAttributes[SqsInbox.CorrelationId].StringValue
        );

    private async Task<string> CreateAsync(string name, Dictionary<string, string> attributes) =>
        (
            await client.CreateQueueAsync(
                new CreateQueueRequest
                {
                    QueueName = name,
                    Attributes = new(attributes, StringComparer.Ordinal)
                    {
                        ["FifoQueue"] = "true",
                        ["VisibilityTimeout"] = "300",
                    },
                },
                Cancellation
            )
        ).QueueUrl;

    private async Task<List<Message>> ReceiveAsync(string url) =>
        (
            await client.ReceiveMessageAsync(
                new ReceiveMessageRequest
                {
                    QueueUrl = url,
                    MaxNumberOfMessages = 10,
                    MessageSystemAttributeNames = ["All"],
                    MessageAttributeNames = ["All"],
                    WaitTimeSeconds = 0,
                },
                Cancellation
            )
        ).Messages
        ?? [];
}
