using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using ChatOps.Application.Health;
using ChatOps.Infra.Constructs;
using Constructs;

namespace ChatOps.Infra.Monitoring;

/// <summary>The dashboard: people's actions and their results on top, the infrastructure below.</summary>
internal sealed class ChatOpsDashboard : Construct
{
    private const int Columns = 24;
    private const int Half = 12;
    private const int Third = 8;

    public ChatOpsDashboard(Construct scope, string id, Places places, AppParts parts, RunbookAlarms alarms)
        : base(scope, id) =>
        _ = new Dashboard(
            this,
            "Dashboard",
            new DashboardProps
            {
                DashboardName = places.Names.Prefix,
                DefaultInterval = Duration.Days(1),
                Widgets =
                [
                    [
                        new AlarmStatusWidget(
                            new AlarmStatusWidgetProps
                            {
                                Title = "Alarms",
                                Width = Columns,
                                Height = 4,
                                Alarms = [.. alarms.Added],
                            }
                        ),
                    ],
                    [
                        Graph(
                            "Requests",
                            Half,
                            Product(
                                places,
                                "RequestsCreated",
                                "RequestsApproved",
                                "RequestsDenied",
                                "RequestsExpired",
                                "RequestsCancelled",
                                "RequestsReady",
                                "RequestsFailed"
                            )
                        ),
                        Graph("Orders", Half, Product(places, "OrdersFailed", "OrdersOverdue")),
                    ],
                    [
                        Graph(
                            "Seconds to approval and to the account (median)",
                            Half,
                            [
                                AppAlarms.Product(places, "TimeToApprove", "p50"),
                                AppAlarms.Product(places, "TimeToReady", "p50"),
                            ]
                        ),
                        Graph("Conversation", Half, Product(places, "Turns", "Fallbacks", "Abandoned")),
                    ],
                    [
                        Graph(
                            "Front door: calls and failures",
                            Third,
                            [
                                AppAlarms.Door(parts.Door, "Count"),
                                AppAlarms.Door(parts.Door, "4xx"),
                                AppAlarms.Door(parts.Door, "5xx"),
                            ]
                        ),
                        Graph(
                            "Front door: milliseconds",
                            Third,
                            [
                                AppAlarms.Door(parts.Door, "Latency", "p50"),
                                AppAlarms.Door(parts.Door, "Latency", "p95"),
                                AppAlarms.Door(parts.Door, "Latency", "p99"),
                            ]
                        ),
                        Graph(
                            "Queue: waiting, dead, seconds of the oldest",
                            Third,
                            [
                                AppAlarms.Queue(places.Names.Inbox, "ApproximateNumberOfMessagesVisible"),
                                AppAlarms.Queue(places.Names.DeadLetters, "ApproximateNumberOfMessagesVisible"),
                                AppAlarms.Queue(places.Names.Inbox, "ApproximateAgeOfOldestMessage"),
                            ]
                        ),
                    ],
                    [
                        Graph(
                            "Seen from outside: availability in percent",
                            Half,
                            [AppAlarms.Product(places, FrontDoorProbe.AvailabilityMetric, "Average")]
                        ),
                        Graph(
                            "Seen from outside: milliseconds",
                            Half,
                            [
                                AppAlarms.Product(places, FrontDoorProbe.LatencyMetric, "p50"),
                                AppAlarms.Product(places, FrontDoorProbe.LatencyMetric, "p95"),
                            ]
                        ),
                    ],
                    [
                        Graph("Functions: errors", Third, Functions(places, "Errors", "Sum")),
                        Graph("Functions: longest call, milliseconds", Third, Functions(places, "Duration", "Maximum")),
                        Graph(
                            "Lex",
                            Third,
                            [
                                .. new[]
                                {
                                    "RuntimeRequestCount",
                                    "RuntimeThrottledEvents",
                                    "RuntimeSystemErrors",
                                    "RuntimeLambdaErrors",
                                }.Select(name =>
                                    BotAlarms.Metric(
                                        parts.BotId,
                                        parts.BotAliasId,
                                        name,
                                        places.Configuration.LexRegion
                                    )
                                ),
                            ]
                        ),
                    ],
                ],
            }
        );

    private static GraphWidget Graph(string title, int width, IMetric[] metrics) =>
        new(
            new GraphWidgetProps
            {
                Title = title,
                Width = width,
                Left = metrics,
            }
        );

    private static IMetric[] Product(Places places, params string[] names) =>
        [.. names.Select(name => AppAlarms.Product(places, name))];

    private static IMetric[] Functions(Places places, string name, string statistic)
    {
        return
        [
            .. new[] { "api", "worker", "lifecycle", "sweep", "probe", "alarms" }.Select(function =>
                Function(function, places.Configuration.HomeRegion)
            ),
            Function("hook", places.Configuration.LexRegion),
        ];

        Metric Function(string function, string region) =>
            new(
                new MetricProps
                {
                    Namespace = "AWS/Lambda",
                    MetricName = name,
                    Statistic = statistic,
                    Period = Duration.Minutes(5),
                    Region = region,
                    DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["FunctionName"] = places.Names.Function(function),
                    },
                }
            );
    }
}

/// <summary>The parts of the app that the dashboard shows.</summary>
internal sealed record AppParts(FrontDoor Door, string BotId, string BotAliasId);
