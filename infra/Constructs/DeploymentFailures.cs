using Amazon.CDK.AWS.Events;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>Notifies operators of a deployment that was rolled back or stopped.</summary>
internal sealed class DeploymentFailures : Construct
{
    public DeploymentFailures(Construct scope, string id, string application, string topicArn)
        : base(scope, id) =>
        _ = new CfnRule(
            this,
            "Rule",
            new CfnRuleProps
            {
                Description = $"Deployments of {application} that failed or were stopped",
                EventPattern = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["source"] = new[] { "aws.codedeploy" },
                    ["detail-type"] = new[] { "CodeDeploy Deployment State-change Notification" },
                    ["detail"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["application"] = new[] { application },
                        ["state"] = new[] { "FAILURE", "STOP" },
                    },
                },
                Targets = new object[]
                {
                    new CfnRule.TargetProperty { Id = "Operators", Arn = topicArn },
                },
            }
        );
}
