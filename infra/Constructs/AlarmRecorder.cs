using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SNS;
using ChatOps.Aws;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>
/// Writes down what alarms say. One stands in each Region that has alarms, beside its topic: from a Region that is
/// enabled by default SNS reaches no function in one that is opted into, nor does it from one of these to another.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/lambda-prereq.html"/>
internal static class AlarmRecorder
{
    /// <summary>Makes the function and its subscription.</summary>
    /// <param name="scope">Where it stands.</param>
    /// <param name="id">Its ID.</param>
    /// <param name="places">The stage.</param>
    /// <param name="assets">What was published.</param>
    /// <param name="settings">At least the settings that it needs.</param>
    /// <param name="topicArn">The topic of its own Region.</param>
    /// <param name="name">Its name: roles are the account's, whatever the Region.</param>
    public static ChatOpsFunction Create(
        Construct scope,
        string id,
        Places places,
        AssetFolders assets,
        IReadOnlyDictionary<string, string> settings,
        string topicArn,
        string name
    )
    {
        var own = AwsSettings
            .OfAlarms.Append(AwsSettings.HomeRegion)
            .Append(AwsSettings.LexRegion)
            .ToDictionary(setting => setting, setting => settings[setting], StringComparer.Ordinal);
        var alarms = new FunctionSettings(
            name,
            assets.Fulfillment,
            "alarms",
            FunctionTimes.Alarms,
            HealthWatch.Megabytes,
            own,
            FunctionRights.Alarms(places)
        );
        var function = new ChatOpsFunction(scope, id, places, alarms with { Retries = 2 });
        var permission = new CfnPermission(
            scope,
            "OperationsPermission",
            new CfnPermissionProps
            {
                Action = "lambda:InvokeFunction",
                FunctionName = function.Function.FunctionArn,
                Principal = "sns.amazonaws.com",
                SourceArn = topicArn,
            }
        );
        new CfnSubscription(
            scope,
            "Operations",
            new CfnSubscriptionProps
            {
                TopicArn = topicArn,
                Protocol = "lambda",
                Endpoint = function.Function.FunctionArn,
            }
        ).AddDependency(permission);
        return function;
    }
}
