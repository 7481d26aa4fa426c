using System.Security.Cryptography;
using System.Text;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;
using ChatOps.Aws;
using ChatOps.Domain.People;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The approvers' topic. Each approver's subscription passes only their own mails, since a mail holds a link
/// that decides.</summary>
internal sealed class ApprovalTopic : Construct
{
    /// <summary>Creates the topic and the subscriptions, which their owners must confirm.</summary>
    public ApprovalTopic(Construct scope, string id, Places places, CfnKey key)
        : base(scope, id)
    {
        var topic = new CfnTopic(
            this,
            "Topic",
            new CfnTopicProps
            {
                TopicName = places.Names.Approvals,
                DisplayName = "ChatOps approvals",
                KmsMasterKeyId = key.Ref,
            }
        );
        var addresses = places
            .Configuration.Approvers.Select(approver => EmailAddress.Normalize(approver.Email))
            .ToArray();
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
                            TransportRule.OnlyOverTls(topic.Ref, "sns:Publish"),
                            .. SubscriptionRule.Only(topic.Ref, ["email"], addresses),
                        ],
                    }
                ),
            }
        );
        foreach (var address in addresses)
        {
            var subscription = new CfnSubscription(
                this,
                $"Approver{Mark(address)}",
                new CfnSubscriptionProps
                {
                    TopicArn = topic.Ref,
                    Protocol = "email",
                    Endpoint = address,
                    FilterPolicyScope = "MessageAttributes",
                    FilterPolicy = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        [NotificationTopics.ApproverAttribute] = new[] { address },
                    },
                }
            );

            // Update the policy first: the old one refuses a new approver's subscription.
            subscription.AddDependency(policy);
        }

        Arn = topic.Ref;
    }

    public string Arn { get; }

    // Keyed by address, not by position: remaining approvers must not have to confirm again when another one leaves.
    private static string Mark(string address) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..10];
}
