using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The FIFO queue and the FIFO dead-letter queue behind it. Every message brings the id that it is known by,
/// so content does not count.</summary>
internal sealed class Inbox : Construct
{
    private const int MostReceives = 5;

    /// <summary>Makes the queues.</summary>
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

                // A dead letter keeps the age that it had, so the dead-letter queue must keep longer than this one.
                MessageRetentionPeriod = Seconds(TimeSpan.FromDays(4)),

                // Lambda asks for six times the function's time. A message that failed waits as long, and with it its
                // conversation.
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

    // A policy each: SQS takes no statement that is about another queue too.
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
