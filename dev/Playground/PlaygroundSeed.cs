using ChatOps.Application;
using ChatOps.Aws;
using ChatOps.LocalCloud.Sns;
using ChatOps.Playground.Hosting;

namespace ChatOps.Playground;

/// <summary>Creates a deployment's topics with confirmed subscriptions.</summary>
internal static class PlaygroundSeed
{
    public static IReadOnlyList<Approver> Approvers { get; } =
    [new("approver@example.com", "U0APP1"), new("second.approver@example.com", "U0APP2")];

    public static TopicArns Topics(IServiceProvider localCloud, IReadOnlyList<Approver> approvers)
    {
        var sns = localCloud.GetRequiredService<SnsTopics>();
        var approvals = sns.CreateTopic(PlaygroundNames.ApproverTopic);
        sns.KeepOnly(approvals, [.. approvers.Select(approver => approver.Email)]);
        foreach (var approver in approvers)
        {
            sns.SubscribeConfirmed(
                approvals,
                approver.Email,
                $$"""{"{{NotificationTopics.ApproverAttribute}}":["{{approver.Email}}"]}"""
            );
        }

        var operators = sns.CreateTopic(PlaygroundNames.OperatorTopic);
        sns.SubscribeConfirmed(operators, PlaygroundNames.OperatorMailbox);
        return new TopicArns(approvals, operators);
    }
}
