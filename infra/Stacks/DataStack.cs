using Amazon.CDK;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Rights;
using Constructs;
using CfnSecret = Amazon.CDK.AWS.SecretsManager.CfnSecret;
using CfnSecretProps = Amazon.CDK.AWS.SecretsManager.CfnSecretProps;

namespace ChatOps.Infra.Stacks;

/// <summary>Stores data in the home Region: table, queue, topics, secret. It is deployed first; the other stacks know
/// its resources by name.</summary>
internal sealed class DataStack : Stack
{
    public DataStack(Construct scope, string id, StackProps props, Places places)
        : base(scope, id, props)
    {
        _ = new VendingTable(this, "Vending", places);
        _ = new Inbox(this, "Inbox", places);
        var key = TopicKey.Create(this, places.Configuration.HomeRegion);
        var approvals = new ApprovalTopic(this, "Approvals", places, key);
        var operations = new OperatorTopic(this, "Operations", places, key, places.AlarmsFunction);

        // Created empty: its value is never in a template. The functions don't start without one.
        var secret = new CfnSecret(
            this,
            "Secret",
            new CfnSecretProps
            {
                Name = places.Names.Secret,
                Description = "Keys of approvers' links, hashes of API keys, Slack's secrets",
            }
        );
        Secrets = new AppSecrets(secret.Ref, key.AttrArn);

        Output("TableName", places.Names.Table, "The table");
        Output("QueueUrl", places.InboxUrl, "The queue");
        Output("SecretArn", secret.Ref, "The secret; fill it before you deploy the app stack");
        Output("ApproverTopicArn", approvals.Arn, "The approvers' topic");
        Output("OperatorTopicArn", operations.Arn, "The operators' topic");
    }

    /// <summary>Generated values that the app stack needs from CloudFormation.</summary>
    public AppSecrets Secrets { get; }

    private void Output(string name, string value, string description) =>
        _ = new CfnOutput(this, name, new CfnOutputProps { Value = value, Description = description });
}
