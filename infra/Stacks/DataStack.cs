using Amazon.CDK;
using ChatOps.Infra.Constructs;
using ChatOps.Infra.Rights;
using Constructs;
using CfnSecret = Amazon.CDK.AWS.SecretsManager.CfnSecret;
using CfnSecretProps = Amazon.CDK.AWS.SecretsManager.CfnSecretProps;

namespace ChatOps.Infra.Stacks;

/// <summary>What lasts, in the home Region: table, queue, topics, secret. Deployed first; the others know its things by
/// name.</summary>
internal sealed class DataStack : Stack
{
    /// <summary>Makes the stack.</summary>
    public DataStack(Construct scope, string id, StackProps props, Places places)
        : base(scope, id, props)
    {
        _ = new VendingTable(this, "Vending", places);
        _ = new Inbox(this, "Inbox", places);
        var key = TopicKey.Create(this, places.Configuration.HomeRegion);
        var approvals = new ApprovalTopic(this, "Approvals", places, key);
        var operations = new OperatorTopic(this, "Operations", places, key, places.AlarmsFunction);

        // Made empty: its value never stands in a template. The functions do not start before somebody has put one.
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
        Output("SecretArn", secret.Ref, "The secret, to be filled before the app stack is deployed");
        Output("ApproverTopicArn", approvals.Arn, "The approvers' topic");
        Output("OperatorTopicArn", operations.Arn, "The operators' topic");
    }

    /// <summary>What the app stack must be told by CloudFormation, as its name does not say it.</summary>
    public AppSecrets Secrets { get; }

    private void Output(string name, string value, string description) =>
        _ = new CfnOutput(this, name, new CfnOutputProps { Value = value, Description = description });
}
