using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace ChatOps.Infra.Monitoring;

/// <summary>When an alarm goes off.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Threshold">From which value on.</param>
/// <param name="Periods">Over how many of the metric's periods.</param>
/// <param name="OutOf">Of how many looked at; 0 for the same number.</param>
/// <param name="Missing">What silence means.</param>
/// <param name="Comparison">On which side of the threshold the trouble is.</param>
internal sealed record Trouble(
    IMetric Metric,
    double Threshold,
    int Periods = 1,
    int OutOf = 0,
    TreatMissingData Missing = TreatMissingData.NOT_BREACHING,
    ComparisonOperator Comparison = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
);

/// <summary>Alarms, each named after the entry of the runbook that says what to do.</summary>
/// <param name="scope">Where they stand.</param>
/// <param name="places">The stage.</param>
/// <param name="topicArn">Whom they tell; null for those that only CodeDeploy looks at.</param>
internal sealed class RunbookAlarms(Construct scope, Places places, string? topicArn = null)
{
    private readonly List<Alarm> added = [];

    /// <summary>Those that were added.</summary>
    public IReadOnlyList<Alarm> Added => added;

    /// <summary>The physical name: stage, heading, detail.</summary>
    public static string NameOf(Places places, string heading, string detail) =>
        $"{places.Names.Prefix}-{RunbookEntry.Anchor(heading)}-{detail}";

    /// <summary>Adds an alarm.</summary>
    /// <param name="heading">One of <see cref="RunbookEntry.All"/>.</param>
    /// <param name="detail">What tells it from others of that heading, in lower case with hyphens.</param>
    /// <param name="meaning">What happened, in words.</param>
    /// <param name="rule">When.</param>
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
