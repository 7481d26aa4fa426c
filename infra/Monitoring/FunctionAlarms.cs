using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Logs;
using ChatOps.Application.Observability;
using ChatOps.Infra.Constructs;

namespace ChatOps.Infra.Monitoring;

/// <summary>Each alarm metric costs money, so there is none where another alarm shows the same problem. The age of the
/// oldest message, the sweep's silence and the probe cover slow or throttled asynchronous functions.</summary>
internal static class FunctionAlarms
{
    private const double NearTheLimit = 0.8;

    private static readonly Duration FiveMinutes = Amazon.CDK.Duration.Minutes(5);

    /// <summary>Calls that ended with an error, for each function.</summary>
    public static void Errors(
        RunbookAlarms alarms,
        ChatOpsFunction function,
        string heading = RunbookEntry.FunctionFails
    ) =>
        alarms.Add(
            heading,
            $"{function.Settings.Name}-errors",
            $"{function.Name}: calls ended with an error",
            new Trouble(Metric(function, "Errors", "Sum"), 1)
        );

    /// <summary>Lines of the level Error in any of the logs, in one metric and one alarm.</summary>
    public static void Lines(RunbookAlarms alarms, Places places, string detail, params ChatOpsFunction[] functions)
    {
        var name = $"{places.Names.Prefix}-{detail}";
        var metric = functions
            .Select(function => LogMetric(function.LogGroup, "ErrorLines", LogPatterns.Errors, name))
            .ToList()[0];
        var logs = string.Join(", ", functions.Select(function => function.Name));
        alarms.Add(
            RunbookEntry.FunctionFails,
            detail,
            $"Lines of the level Error in the logs of {logs}",
            new Trouble(metric, 1)
        );
    }

    /// <summary>Throttled calls, for a function with a waiting person.</summary>
    public static void Throttles(RunbookAlarms alarms, ChatOpsFunction function) =>
        alarms.Add(
            RunbookEntry.FunctionFails,
            $"{function.Settings.Name}-throttles",
            $"{function.Name}: Lambda throttled calls",
            new Trouble(Metric(function, "Throttles", "Sum"), 1)
        );

    /// <summary>Calls near the function's timeout, if a person waits or the work grows with the organization.</summary>
    public static void Duration(
        RunbookAlarms alarms,
        ChatOpsFunction function,
        string heading = RunbookEntry.FunctionFails
    ) =>
        alarms.Add(
            heading,
            $"{function.Settings.Name}-duration",
            $"{function.Name}: a call took more than {NearTheLimit:P0} of its {function.Settings.Seconds} seconds",
            new Trouble(Metric(function, "Duration", "Maximum"), function.Settings.Seconds * 1000 * NearTheLimit)
        );

    /// <summary>A Lambda metric of the function, over all its versions.</summary>
    public static Metric Metric(ChatOpsFunction function, string name, string statistic, string? region = null) =>
        new(
            new MetricProps
            {
                Namespace = "AWS/Lambda",
                MetricName = name,
                Statistic = statistic,
                Period = FiveMinutes,
                Region = region,
                DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["FunctionName"] = function.Name,
                },
            }
        );

    public static Metric LogMetric(
        LogGroup log,
        string id,
        string pattern,
        string name,
        string value = "1",
        string statistic = "Sum"
    )
    {
        _ = new CfnMetricFilter(
            log,
            id,
            new CfnMetricFilterProps
            {
                LogGroupName = log.LogGroupName,
                FilterPattern = pattern,
                MetricTransformations = new object[]
                {
                    new CfnMetricFilter.MetricTransformationProperty
                    {
                        MetricNamespace = Metrics.Namespace,
                        MetricName = name,
                        MetricValue = value,
                    },
                },
            }
        );
        return new Metric(
            new MetricProps
            {
                Namespace = Metrics.Namespace,
                MetricName = name,
                Statistic = statistic,
                Period = FiveMinutes,
            }
        );
    }
}
