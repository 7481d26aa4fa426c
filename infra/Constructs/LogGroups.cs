using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>Creates each log group with a retention; a group that a service creates would have none.</summary>
internal static class LogGroups
{
    public static LogGroup Create(Construct scope, string name, int retentionDays)
    {
        var group = new LogGroup(
            scope,
            "Log",
            new LogGroupProps { LogGroupName = name, RemovalPolicy = RemovalPolicy.DESTROY }
        );
        ((CfnLogGroup)group.Node.DefaultChild!).RetentionInDays = retentionDays;
        return group;
    }
}
