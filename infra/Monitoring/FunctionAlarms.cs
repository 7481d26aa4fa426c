using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Logs;
using ChatOps.Infra.Constructs;
using ChatOps.Vending.Observability;

namespace ChatOps.Infra.Monitoring;

/// <summary>What every function is watched for.</summary>
public static class FunctionAlarms
{
    private const double NearTheLimit = 0.8;

    private static readonly Duration FiveMinutes = Duration.Minutes(5);

    /// <summary>Adds alarms for errors, error lines, throttles, and a duration near the limit.</summary>
    public static void Add(RunbookAlarms alarms, ChatOpsFunction function, string heading = RunbookEntry.FunctionFails, bool lines = true)
    {
        var name = function.Settings.Name;
        var milliseconds = function.Settings.Seconds * 1000 * NearTheLimit;
        alarms.Add(heading, $"{name}-errors", $"{function.Name}: calls ended with an error", new Trouble(Metric(function, "Errors", "Sum"), 1));
        if (lines)
        {
            alarms.Add(heading, $"{name}-error-lines", $"{function.Name}: lines of the level Error in the log", new Trouble(ErrorLines(function), 1));
        }

        alarms.Add(heading, $"{name}-throttles", $"{function.Name}: Lambda held calls back", new Trouble(Metric(function, "Throttles", "Sum"), 1));
        alarms.Add(heading, $"{name}-duration", $"{function.Name}: a call took more than {NearTheLimit:P0} of its {function.Settings.Seconds} seconds", new Trouble(Metric(function, "Duration", "Maximum"), milliseconds));
    }

    /// <summary>One of Lambda's metrics of the function, over all its versions.</summary>
    public static Metric Metric(ChatOpsFunction function, string name, string statistic, string? region = null) => new(new MetricProps
    {
        Namespace = "AWS/Lambda",
        MetricName = name,
        Statistic = statistic,
        Period = FiveMinutes,
        Region = region,
        DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["FunctionName"] = function.Name },
    });

    private static Metric ErrorLines(ChatOpsFunction function)
    {
        var name = $"{function.Name}-error-lines";
        return LogMetric(function.LogGroup, "ErrorLines", LogPatterns.Errors, name);
    }

    /// <summary>Counts lines of a log.</summary>
    public static Metric LogMetric(LogGroup log, string id, string pattern, string name, string value = "1", string statistic = "Sum")
    {
        _ = new CfnMetricFilter(log, id, new CfnMetricFilterProps
        {
            LogGroupName = log.LogGroupName,
            FilterPattern = pattern,
            MetricTransformations = new object[]
            {
                new CfnMetricFilter.MetricTransformationProperty { MetricNamespace = Metrics.Namespace, MetricName = name, MetricValue = value },
            },
        });
        return new Metric(new MetricProps { Namespace = Metrics.Namespace, MetricName = name, Statistic = statistic, Period = FiveMinutes });
    }
}
