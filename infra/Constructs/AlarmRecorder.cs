using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SNS;
using ChatOps.Aws;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>Records alarms, with one function beside the topic in each Region that has alarms. SNS can't invoke a
/// function across the border of an opt-in Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/lambda-prereq.html"/>
internal static class AlarmRecorder
{
    /// <summary>Makes the function and its subscription.</summary>
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
