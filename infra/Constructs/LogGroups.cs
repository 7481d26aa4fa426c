using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>Log groups: made by the stack before anything writes, so that none is ever made by a service, for
/// ever.</summary>
internal static class LogGroups
{
    /// <summary>Makes a log group.</summary>
    /// <param name="scope">Where it stands.</param>
    /// <param name="name">Its name.</param>
    /// <param name="retentionDays">How long its lines are kept.</param>
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
