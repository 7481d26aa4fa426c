using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The operators' topic: alarms, rolled-back deployments, and the product's own messages.</summary>
internal sealed class OperatorTopic : Construct
{
    /// <summary>Creates the topic with the mailbox's subscription, which its owner must confirm.</summary>
    /// <param name="key">The key that encrypts the topic.</param>
    /// <param name="recorderArn">The only function that may subscribe: <see cref="AlarmRecorder"/> in the topic's
    /// Region.</param>
    public OperatorTopic(Construct scope, string id, Places places, CfnKey key, string recorderArn)
        : base(scope, id)
    {
        var topic = new CfnTopic(
            this,
            "Topic",
            new CfnTopicProps
            {
                TopicName = places.Names.Operations,
                DisplayName = $"ChatOps {places.Names.Stage}",
                KmsMasterKeyId = key.Ref,
            }
        );
        var policy = new CfnTopicPolicy(
            this,
            "Policy",
            new CfnTopicPolicyProps
            {
                Topics = [topic.Ref],
                PolicyDocument = new PolicyDocument(
                    new PolicyDocumentProps
                    {
                        Statements =
                        [
                            new PolicyStatement(
                                new PolicyStatementProps
                                {
                                    Sid = "AlarmsOfThisAccount",
                                    Principals = [new ServicePrincipal("cloudwatch.amazonaws.com")],
                                    Actions = ["sns:Publish"],
                                    Resources = [topic.Ref],
                                    Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                                    {
                                        ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal)
                                        {
                                            ["aws:SourceAccount"] = Amazon.CDK.Aws.ACCOUNT_ID,
                                        },
                                    },
                                }
                            ),
                            // No condition: EventBridge's messages would be dropped.
                            // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
                            new PolicyStatement(
                                new PolicyStatementProps
                                {
                                    Sid = "Events",
                                    Principals = [new ServicePrincipal("events.amazonaws.com")],
                                    Actions = ["sns:Publish"],
                                    Resources = [topic.Ref],
                                }
                            ),
                            TransportRule.OnlyOverTls(topic.Ref, "sns:Publish"),
                            .. SubscriptionRule.Only(
                                topic.Ref,
                                ["email", "lambda"],
                                [places.Configuration.OperatorsMailbox, recorderArn]
                            ),
                        ],
                    }
                ),
            }
        );
        new CfnSubscription(
            this,
            "Mailbox",
            new CfnSubscriptionProps
            {
                TopicArn = topic.Ref,
                Protocol = "email",
                Endpoint = places.Configuration.OperatorsMailbox,
            }
        ).AddDependency(policy);
        Arn = topic.Ref;
    }

    public string Arn { get; }
}
