using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The FIFO queue and its dead-letter queue. Deduplication uses each message's ID, not its content.</summary>
internal sealed class Inbox : Construct
{
    private const int MostReceives = 5;

    public Inbox(Construct scope, string id, Places places)
        : base(scope, id)
    {
        var deadLetters = new CfnQueue(
            this,
            "DeadLetters",
            new CfnQueueProps
            {
                QueueName = places.Names.DeadLetters,
                FifoQueue = true,
                ContentBasedDeduplication = false,
                SqsManagedSseEnabled = true,
                MessageRetentionPeriod = Seconds(TimeSpan.FromDays(14)),
            }
        );
        var queue = new CfnQueue(
            this,
            "Queue",
            new CfnQueueProps
            {
                QueueName = places.Names.Inbox,
                FifoQueue = true,
                ContentBasedDeduplication = false,
                SqsManagedSseEnabled = true,

                // A dead letter keeps its age, so the dead-letter queue must keep messages longer than this one.
                MessageRetentionPeriod = Seconds(TimeSpan.FromDays(4)),

                // Lambda recommends six times the function's timeout. A failed message blocks its conversation for this
                // time.
                VisibilityTimeout = 6 * FunctionTimes.Worker,
                RedrivePolicy = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["deadLetterTargetArn"] = deadLetters.AttrArn,
                    ["maxReceiveCount"] = MostReceives,
                },
            }
        );
        deadLetters.RedriveAllowPolicy = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["redrivePermission"] = "byQueue",
            ["sourceQueueArns"] = new[] { places.Inbox },
        };
        OnlyOverTls("Policy", queue);
        OnlyOverTls("DeadLettersPolicy", deadLetters);
    }

    // One policy each: SQS refuses a statement about another queue.
    private void OnlyOverTls(string id, CfnQueue queue) =>
        _ = new CfnQueuePolicy(
            this,
            id,
            new CfnQueuePolicyProps
            {
                Queues = [queue.Ref],
                PolicyDocument = new PolicyDocument(
                    new PolicyDocumentProps
                    {
                        Statements =
                        [
                            TransportRule.OnlyOverTls(
                                queue.AttrArn,
                                "sqs:SendMessage",
                                "sqs:ReceiveMessage",
                                "sqs:DeleteMessage"
                            ),
                        ],
                    }
                ),
            }
        );

    private static double Seconds(TimeSpan span) => span.TotalSeconds;
}
