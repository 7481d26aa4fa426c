using Amazon.SQS;
using Amazon.SQS.Model;
using ChatOps.Application.Inbox;
using ChatOps.Application.Watches;
using ChatOps.Aws.Sqs;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Stores;

/// <summary>The sweep's view of the dead-letter queue, against moto.</summary>
public sealed class SqsDeadLettersTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Listing_names_each_dead_letter_and_leaves_it_in_the_queue()
    {
        using var sqs = new AmazonSQSClient(
            MotoServer.Credentials,
            new AmazonSQSConfig { ServiceURL = await moto.UrlAsync(), AuthenticationRegion = "us-east-1" }
        );
        var url = (
            await sqs.CreateQueueAsync(
                new CreateQueueRequest
                {
                    QueueName = $"{Guid.NewGuid():N}.fifo",
                    Attributes = new Dictionary<string, string> { ["FifoQueue"] = "true" },
                },
                Cancellation
            )
        ).QueueUrl;
        var letters = new SqsDeadLetters(sqs, url);
        Assert.Empty(await letters.ListAsync(100, Cancellation));

        var inbox = new SqsInbox(sqs, url);
        await inbox.SendAsync(
            new InboxMessage("one", "one", InboxKinds.Request, "REQ-00000001", "rest:1"),
            Cancellation
        );
        await inbox.SendAsync(new InboxMessage("two", "two", InboxKinds.SlackEvent, "{}", "slack:2"), Cancellation);

        var listed = await letters.ListAsync(100, Cancellation);
        Assert.Equal(
            [(InboxKinds.Request, "rest:1"), (InboxKinds.SlackEvent, "slack:2")],
            listed.Select(letter => (letter.Kind, letter.CorrelationId)).Order()
        );
        Assert.Equal(
            listed.Select(letter => letter.Id).Order(StringComparer.Ordinal),
            (await letters.ListAsync(100, Cancellation)).Select(letter => letter.Id).Order(StringComparer.Ordinal)
        );
        var left = await sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest { QueueUrl = url, MaxNumberOfMessages = 10 },
            Cancellation
        );
        Assert.Equal(2, left.Messages.Count);
    }

    [Fact]
    public async Task A_message_without_our_attributes_is_listed_as_unknown()
    {
        using var sqs = new AmazonSQSClient(
            MotoServer.Credentials,
            new AmazonSQSConfig { ServiceURL = await moto.UrlAsync(), AuthenticationRegion = "us-east-1" }
        );
        var url = (
            await sqs.CreateQueueAsync(
                new CreateQueueRequest
                {
                    QueueName = $"{Guid.NewGuid():N}.fifo",
                    Attributes = new Dictionary<string, string> { ["FifoQueue"] = "true" },
                },
                Cancellation
            )
        ).QueueUrl;
        var sent = await sqs.SendMessageAsync(
            new SendMessageRequest
            {
                QueueUrl = url,
                MessageGroupId = "x",
                MessageDeduplicationId = "x",
                MessageBody = "by hand",
            },
            Cancellation
        );

        Assert.Equal(
            new DeadLetterNotice(sent.MessageId, "unknown", "unknown"),
            Assert.Single(await new SqsDeadLetters(sqs, url).ListAsync(100, Cancellation))
        );
    }
}
