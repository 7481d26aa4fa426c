using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using ChatOps.Application.Health;
using ChatOps.Application.Watches;
using ChatOps.Infra.Constructs;

namespace ChatOps.Infra.Monitoring;

/// <summary>The alarms in the home Region: what people notice, and early signs of it.</summary>
internal static class AppAlarms
{
    /// <summary>Slack repeats an event that isn't answered in three seconds; the alarm comes earlier.</summary>
    private const double SlackMilliseconds = 2000;

    /// <summary>More than one failed attempt, each of which waits for the queue's visibility timeout.</summary>
    private const double OldestMessageSeconds = 600;

    private const double ProbeMilliseconds = 3000;

    private static readonly Duration FiveMinutes = Duration.Minutes(5);

    public static void Add(
        RunbookAlarms alarms,
        Places places,
        FrontDoor door,
        HealthWatch health,
        ChatOpsFunction api,
        ChatOpsFunction worker,
        ChatOpsFunction lifecycle,
        ChatOpsFunction sweep
    )
    {
        foreach (var function in new[] { api, worker, lifecycle, health.Alarms, health.Probe })
        {
            FunctionAlarms.Errors(alarms, function);
        }

        FunctionAlarms.Errors(alarms, sweep, RunbookEntry.SweepDoesNotRun);
        FunctionAlarms.Throttles(alarms, api);
        FunctionAlarms.Duration(alarms, api);
        FunctionAlarms.Duration(alarms, sweep, RunbookEntry.SweepDoesNotRun);

        // The probe's log is left out: a failed probe already sets off the front door's alarm.
        FunctionAlarms.Lines(alarms, places, "error-lines", api, worker, lifecycle, sweep, health.Alarms);
        alarms.Add(
            RunbookEntry.SweepDoesNotRun,
            "silence",
            "It was not invoked for ten minutes",
            new Trouble(
                FunctionAlarms.Metric(sweep, "Invocations", "Sum"),
                1,
                Periods: 2,
                Missing: TreatMissingData.BREACHING,
                Comparison: ComparisonOperator.LESS_THAN_THRESHOLD
            )
        );
        alarms.Add(
            RunbookEntry.OrganizationsUnread,
            "directory",
            "The sweep could not refresh the directory",
            new Trouble(
                FunctionAlarms.LogMetric(
                    sweep.LogGroup,
                    "OrganizationsUnread",
                    LogPatterns.OrganizationsUnread,
                    $"{places.Names.Prefix}-organizations-unread"
                ),
                1,
                Periods: 3
            )
        );
        alarms.Add(
            RunbookEntry.ForeignSubscription,
            "subscriptions",
            "A topic has a foreign or changed subscription",
            new Trouble(Product(places, SubscriptionWatch.ForeignMetric, "Maximum", Duration.Minutes(1)), 1)
        );
        OfLex(alarms, places, api, worker);
        OfFrontDoor(alarms, places, door);
        OfProbe(alarms, places);
        OfQueue(alarms, places);
        OfRequests(alarms, places);
    }

    public static Metric Queue(string queue, string name) =>
        new(
            new MetricProps
            {
                Namespace = "AWS/SQS",
                MetricName = name,
                Statistic = "Maximum",
                Period = FiveMinutes,
                DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["QueueName"] = queue },
            }
        );

    public static Metric Product(Places places, string name, string statistic = "Sum", Duration? period = null) =>
        new(
            new MetricProps
            {
                Namespace = ChatOps.Application.Observability.Metrics.Namespace,
                MetricName = name,
                Statistic = statistic,
                Period = period ?? FiveMinutes,
                DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Stage"] = places.Names.Stage,
                },
            }
        );

    /// <summary>A metric of the HTTP API.</summary>
    public static Metric Door(FrontDoor door, string name, string statistic = "Sum") =>
        new(
            new MetricProps
            {
                Namespace = "AWS/ApiGateway",
                MetricName = name,
                Statistic = statistic,
                Period = FiveMinutes,
                DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["ApiId"] = door.ApiId },
            }
        );

    // Counted by the callers of Lex, for all languages and reasons. Lex's own metrics are one for each language and
    // reason, and each would cost an alarm.
    private static void OfLex(RunbookAlarms alarms, Places places, params ChatOpsFunction[] askers)
    {
        var metric = askers
            .Select(asker =>
                FunctionAlarms.LogMetric(
                    asker.LogGroup,
                    "LexUnanswered",
                    LogPatterns.LexUnanswered,
                    $"{places.Names.Prefix}-lex-unanswered"
                )
            )
            .ToList()[0];
        alarms.Add(
            RunbookEntry.LexDoesNotAnswer,
            "unanswered",
            "Lex throttled, failed, or could not call the hook",
            new Trouble(metric, 1)
        );
    }

    private static void OfFrontDoor(RunbookAlarms alarms, Places places, FrontDoor door)
    {
        alarms.Add(
            RunbookEntry.FrontDoorFails,
            "5xx",
            "Three calls in five minutes were answered with 5xx",
            new Trouble(Door(door, "5xx"), 3)
        );
        alarms.Add(
            RunbookEntry.FrontDoorFails,
            "slack-slow",
            "Slack waits more than two seconds for an answer",
            new Trouble(
                FunctionAlarms.LogMetric(
                    door.AccessLog,
                    "SlackLatency",
                    LogPatterns.SlackCalls,
                    $"{places.Names.Prefix}-slack-latency",
                    "$.latency",
                    "p95"
                ),
                SlackMilliseconds,
                Periods: 2,
                OutOf: 3,
                Comparison: ComparisonOperator.GREATER_THAN_THRESHOLD
            )
        );
    }

    // The probe's metrics have one value each minute.
    private static void OfProbe(RunbookAlarms alarms, Places places)
    {
        var minute = Duration.Minutes(1);
        alarms.Add(
            RunbookEntry.FrontDoorFails,
            "availability",
            "Three of five probes from outside failed or are missing",
            new Trouble(
                Product(places, FrontDoorProbe.AvailabilityMetric, "Average", minute),
                100,
                Periods: 3,
                OutOf: 5,
                Missing: TreatMissingData.BREACHING,
                Comparison: ComparisonOperator.LESS_THAN_THRESHOLD
            )
        );
        alarms.Add(
            RunbookEntry.FrontDoorFails,
            "latency",
            "Three of five probes from outside waited longer than three seconds",
            new Trouble(
                Product(places, FrontDoorProbe.LatencyMetric, "Maximum", minute),
                ProbeMilliseconds,
                Periods: 3,
                OutOf: 5
            )
        );
    }

    private static void OfQueue(RunbookAlarms alarms, Places places)
    {
        alarms.Add(
            RunbookEntry.DeadLetters,
            "visible",
            "There are messages that failed five times",
            new Trouble(Queue(places.Names.DeadLetters, "ApproximateNumberOfMessagesVisible"), 1)
        );
        alarms.Add(
            RunbookEntry.MessagesWait,
            "age",
            "The oldest message has waited for more than ten minutes",
            new Trouble(Queue(places.Names.Inbox, "ApproximateAgeOfOldestMessage"), OldestMessageSeconds)
        );
    }

    private static void OfRequests(RunbookAlarms alarms, Places places)
    {
        alarms.Add(
            RunbookEntry.RequestFailed,
            "requests",
            "A request has failed, and no automatic step is left",
            new Trouble(Product(places, "RequestsFailed"), 1)
        );
        alarms.Add(
            RunbookEntry.RequestFailed,
            "orders",
            "Three orders failed within an hour",
            new Trouble(Product(places, "OrdersFailed", period: Duration.Hours(1)), 3)
        );
        alarms.Add(
            RunbookEntry.OrderTakesTooLong,
            "overdue",
            "An order is stuck",
            new Trouble(Product(places, "OrdersOverdue"), 1)
        );
    }
}
