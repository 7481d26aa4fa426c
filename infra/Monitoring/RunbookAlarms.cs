using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace ChatOps.Infra.Monitoring;

/// <summary>When an alarm goes off.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Threshold">The first bad value.</param>
/// <param name="Periods">The number of bad periods.</param>
/// <param name="OutOf">The number of periods checked; 0 for the same number.</param>
/// <param name="Missing">The meaning of missing data.</param>
/// <param name="Comparison">The bad side of the threshold.</param>
internal sealed record Trouble(
    IMetric Metric,
    double Threshold,
    int Periods = 1,
    int OutOf = 0,
    TreatMissingData Missing = TreatMissingData.NOT_BREACHING,
    ComparisonOperator Comparison = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
);

/// <summary>Alarms, each named after its runbook entry.</summary>
/// <param name="topicArn">The topic to notify; null if only CodeDeploy uses the alarm.</param>
internal sealed class RunbookAlarms(Construct scope, Places places, string? topicArn = null)
{
    private readonly List<Alarm> added = [];

    public IReadOnlyList<Alarm> Added => added;

    /// <summary>The physical name: stage, heading, detail.</summary>
    public static string NameOf(Places places, string heading, string detail) =>
        $"{places.Names.Prefix}-{RunbookEntry.Anchor(heading)}-{detail}";

    /// <summary>Adds an alarm.</summary>
    /// <param name="heading">One of <see cref="RunbookEntry.All"/>.</param>
    /// <param name="detail">Distinguishes alarms of one heading, in lower case with hyphens.</param>
    /// <param name="meaning">What happened, in words.</param>
    /// <param name="rule">When the alarm goes off.</param>
    public Alarm Add(string heading, string detail, string meaning, Trouble rule)
    {
        var alarm = new Alarm(
            scope,
            $"{RunbookEntry.Anchor(heading)}-{detail}",
            new AlarmProps
            {
                AlarmName = NameOf(places, heading, detail),
                AlarmDescription = $"{heading}. {meaning}. What to do: docs/runbook.md#{RunbookEntry.Anchor(heading)}",
                Metric = rule.Metric,
                Threshold = rule.Threshold,
                EvaluationPeriods = rule.OutOf == 0 ? rule.Periods : rule.OutOf,
                DatapointsToAlarm = rule.Periods,
                ComparisonOperator = rule.Comparison,
                TreatMissingData = rule.Missing,
                ActionsEnabled = true,
            }
        );
        if (topicArn is not null)
        {
            var resource = (CfnAlarm)alarm.Node.DefaultChild!;
            resource.AlarmActions = [topicArn];
            resource.OkActions = [topicArn];
        }

        added.Add(alarm);
        return alarm;
    }
}
