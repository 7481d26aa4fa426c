using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using ChatOps.Aws;
using ChatOps.Infra.Assets;
using ChatOps.Infra.Rights;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The product's own health: a probe that calls the front door from outside every minute, and a function that
/// records alarms. Both are separate from the functions that they watch.</summary>
internal sealed class HealthWatch : Construct
{
    public const int Megabytes = 512;

    /// <summary>Makes both.</summary>
    public HealthWatch(
        Construct scope,
        string id,
        Places places,
        AssetFolders assets,
        IReadOnlyDictionary<string, string> settings
    )
        : base(scope, id)
    {
        var probe = new FunctionSettings(
            "probe",
            assets.Fulfillment,
            "probe",
            FunctionTimes.Probe,
            Megabytes,
            Only(settings, AwsSettings.OfProbe),
            FunctionRights.Probe(places)
        );
        Probe = new ChatOpsFunction(this, "Probe", places, probe with { Retries = 0 });
        _ = new Rule(
            this,
            "EveryMinute",
            new RuleProps
            {
                RuleName = $"{places.Names.Prefix}-probe",
                Description = "Probes the front door from outside",
                Schedule = Schedule.Rate(Duration.Minutes(1)),
                Targets =
                [
                    new LambdaFunction(
                        Probe.Function,
                        new LambdaFunctionProps { RetryAttempts = 0, MaxEventAge = Duration.Minutes(1) }
                    ),
                ],
            }
        );

        Alarms = AlarmRecorder.Create(this, "Alarms", places, assets, settings, places.Operations, "alarms");
    }

    public ChatOpsFunction Probe { get; }

    public ChatOpsFunction Alarms { get; }

    private static Dictionary<string, string> Only(
        IReadOnlyDictionary<string, string> settings,
        IEnumerable<string> names
    ) =>
        names
            .Append(AwsSettings.HomeRegion)
            .Append(AwsSettings.LexRegion)
            .ToDictionary(name => name, name => settings[name], StringComparer.Ordinal);
}
