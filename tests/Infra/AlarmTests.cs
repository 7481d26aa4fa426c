using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Infra.Monitoring;
using ChatOps.Infra.Rules;
using ChatOps.Tests.Architecture;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Infra;

public sealed partial class AlarmTests(SynthesizedStages stages)
{
    // The conditions with an alarm: the metric, and the stack of its Region.
    public static TheoryData<string, string, string> Watched =>
        new()
        {
            { "app", "AWS/Lambda", "Errors" },
            { "app", "AWS/Lambda", "Throttles" },
            { "app", "AWS/Lambda", "Duration" },
            { "app", "AWS/Lambda", "Invocations" },
            { "bot", "AWS/Lambda", "Errors" },
            { "bot", "AWS/Lambda", "Throttles" },
            { "bot", "AWS/Lambda", "Duration" },
            { "app", "ChatOps", "chatops-prod-lex-unanswered" },
            { "app", "AWS/SQS", "ApproximateAgeOfOldestMessage" },
            { "app", "AWS/SQS", "ApproximateNumberOfMessagesVisible" },
            { "app", "AWS/ApiGateway", "5xx" },
            { "app", "ChatOps", "FrontDoorAvailability" },
            { "app", "ChatOps", "FrontDoorLatency" },
            { "app", "ChatOps", "OrdersOverdue" },
            { "app", "ChatOps", "OrdersFailed" },
            { "app", "ChatOps", "RequestsFailed" },
            { "app", "ChatOps", "ForeignSubscriptions" },
            { "app", "ChatOps", "chatops-prod-slack-latency" },
            { "app", "ChatOps", "chatops-prod-organizations-unread" },
            { "app", "ChatOps", "chatops-prod-error-lines" },
            { "bot", "ChatOps", "chatops-prod-bot-error-lines" },
        };

    [Theory]
    [MemberData(nameof(Watched))]
    public async Task Operators_get_a_message(string stack, string metricNamespace, string metric)
    {
        var template = await stages.TemplateAsync("Prod", stack);
        var alarm = template
            .Of("AWS::CloudWatch::Alarm")
            .FirstOrDefault(each => Measures(each, metricNamespace, metric) && each["AlarmActions"] is not null);

        Assert.NotNull(alarm);
        Assert.NotEmpty(alarm.Text("AlarmActions"));
    }

    [Theory]
    [InlineData("api")]
    [InlineData("worker")]
    public async Task Failures_of_Lex_are_counted_for_every_caller_and_language(string function)
    {
        var filter = Filter(await stages.AppAsync("Prod"), function, "chatops-prod-lex-unanswered");

        // The log lines for every reason and language.
        var lines = new[]
        {
            "Slack/Talk/SlackTalk.cs",
            "Conversations/Turns.cs",
            "Conversations/Interruptions.cs",
            "Api/Channels/HttpTurns.cs",
        }
            .Select(file => File.ReadAllText(Repository.PathOf(["src", .. file.Split('/')])))
            .Select(source => LexLine().Match(source).Groups["name"].Value)
            .ToList();
        Assert.All(
            lines,
            name => Assert.Contains($"$.event = {IdOf(name)})", filter.Text("FilterPattern"), StringComparison.Ordinal)
        );
        Assert.Equal(
            lines.Count,
            Regex.Count(filter.Text("FilterPattern"), "event", RegexOptions.None, TimeSpan.FromSeconds(1))
        );

        static object? IdOf(string name) =>
            new[] { "Api", "Conversations", "Slack" }
                .Select(project =>
                    Assembly.Load($"ChatOps.{project}").GetType($"ChatOps.{project}.LogEvents")!.GetField(name)
                )
                .First(field => field is not null)!
                .GetRawConstantValue();
    }

    [GeneratedRegex(
        @"LoggerMessage\(\s*LogEvents\.(?<name>\w+),\s*LogLevel\.Warning,\s*""Lex didn't",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LexLine();

    [Theory]
    [InlineData("Prod", "app", "api", "chatops-prod-error-lines")]
    [InlineData("Prod", "app", "worker", "chatops-prod-error-lines")]
    [InlineData("Prod", "app", "lifecycle", "chatops-prod-error-lines")]
    [InlineData("Prod", "app", "sweep", "chatops-prod-error-lines")]
    [InlineData("Prod", "app", "alarms", "chatops-prod-error-lines")]
    [InlineData("Prod", "bot", "hook", "chatops-prod-bot-error-lines")]
    [InlineData("Prod", "bot", "bot-alarms", "chatops-prod-bot-error-lines")]
    [InlineData("Staging", "bot", "hook", "chatops-staging-bot-error-lines")]
    public async Task Error_lines_of_every_function_are_counted(
        string stage,
        string stack,
        string function,
        string metric
    ) =>
        Assert.Equal(
            LogPatterns.Errors,
            Filter(await stages.TemplateAsync(stage, stack), function, metric).Text("FilterPattern")
        );

    [Fact]
    public async Task Every_function_is_watched_for_calls_that_end_with_an_error()
    {
        foreach (var template in new[] { await stages.AppAsync("Prod"), await stages.BotAsync("Prod") })
        {
            var watched = template
                .Of("AWS::CloudWatch::Alarm")
                .Where(alarm => Measures(alarm, "AWS/Lambda", "Errors") && alarm["AlarmActions"] is not null)
                .Select(alarm => TemplateText.Of(alarm["Dimensions"]![0]!["Value"]))
                .ToList();

            // CloudFormation waits for the builder, so it needs no alarm.
            Assert.Equal(
                template
                    .Of("AWS::Lambda::Function")
                    .Select(function => function.Text("FunctionName"))
                    .Where(name => !name.EndsWith("-builder", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
                watched.Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public async Task What_costs_a_metric_is_read_by_an_alarm_or_the_dashboard()
    {
        foreach (var template in await stages.AllAsync())
        {
            var read = string.Concat(
                template
                    .Of("AWS::CloudWatch::Alarm")
                    .Concat(template.Of("AWS::CloudWatch::Dashboard"))
                    .Select(resource => TemplateText.Of(resource.Json))
            );
            Assert.All(
                template.Of("AWS::Logs::MetricFilter"),
                filter =>
                    Assert.Contains(
                        $"\"{TemplateText.Of(filter["MetricTransformations"]![0]!["MetricName"])}\"",
                        read,
                        StringComparison.Ordinal
                    )
            );
            Assert.All(
                template.Of("AWS::ApiGatewayV2::Stage"),
                stage =>
                    Assert.DoesNotContain(
                        "\"DetailedMetricsEnabled\":true",
                        stage.Json.ToJsonString(),
                        StringComparison.Ordinal
                    )
            );
        }

        var app = await stages.AppAsync("Prod");
        var everything =
            TemplateText.Of(app.Single("AWS::CloudWatch::Dashboard")["DashboardBody"])
            + string.Concat(app.Of("AWS::CloudWatch::Alarm").Select(alarm => alarm.Json.ToJsonString()));
        Assert.All(Written(), name => Assert.Contains($"\"{name}\"", everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alarms_are_recorded_in_their_own_Region()
    {
        foreach (var template in await stages.AllAsync())
        {
            var functions = template
                .Of("AWS::SNS::Subscription")
                .Where(subscription => subscription.Text("Protocol") == "lambda")
                .ToList();
            var region =
                template.Name.EndsWith("-bot", StringComparison.Ordinal)
                || template.Name.Contains("staging", StringComparison.Ordinal)
                    ? SynthesizedStages.Lex
                    : SynthesizedStages.Home;

            // SNS can't reach a function in an opt-in Region from a default Region.
            Assert.All(
                functions,
                subscription =>
                {
                    Assert.Null(subscription["Region"]);
                    var topic = subscription.Text("TopicArn");
                    Assert.True(
                        topic.Contains($":sns:{region}:", StringComparison.Ordinal)
                            || template.Of("AWS::SNS::Topic").Any(own => topic == $"${{{own.Id}}}"),
                        topic
                    );
                }
            );
            Assert.Equal(
                template.Of("AWS::CloudWatch::Alarm").Any(alarm => alarm["AlarmActions"] is not null)
                && template.Name != "chatops-staging-bot"
                    ? 1
                    : 0,
                functions.Count
            );
        }
    }

    [Fact]
    public async Task Every_alarm_is_named_after_an_entry_of_the_runbook_and_links_to_it()
    {
        var headings = (await RunbookAsync()).ToDictionary(RunbookEntry.Anchor, StringComparer.Ordinal);
        foreach (var template in await stages.AllAsync())
        {
            var prefix = template.Name[..(template.Name.LastIndexOf('-') + 1)];
            Assert.All(
                template.Of("AWS::CloudWatch::Alarm"),
                alarm =>
                {
                    var anchor = headings.Keys.Single(anchor =>
                        alarm.Text("AlarmName").StartsWith($"{prefix}{anchor}-", StringComparison.Ordinal)
                    );
                    Assert.StartsWith(
                        $"{headings[anchor]}. ",
                        alarm.Text("AlarmDescription"),
                        StringComparison.Ordinal
                    );
                    Assert.EndsWith(
                        $"docs/runbook.md#{anchor}",
                        alarm.Text("AlarmDescription"),
                        StringComparison.Ordinal
                    );
                }
            );
        }
    }

    [Theory]
    [InlineData("Dev")]
    [InlineData("Staging")]
    [InlineData("Prod")]
    public async Task No_two_alarms_have_one_name_in_whichever_Regions_the_stacks_are(string stage)
    {
        var names = (await stages.AppAsync(stage))
            .Of("AWS::CloudWatch::Alarm")
            .Concat((await stages.BotAsync(stage)).Of("AWS::CloudWatch::Alarm"))
            .Select(alarm => alarm.Text("AlarmName"));

        Assert.Empty(
            names
                .GroupBy(name => name, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );
    }

    [Fact]
    public async Task Every_entry_for_alarms_has_one_and_stands_in_the_runbook()
    {
        var headings = await RunbookAsync();
        var names = (await stages.AppAsync("Prod"))
            .Of("AWS::CloudWatch::Alarm")
            .Concat((await stages.BotAsync("Prod")).Of("AWS::CloudWatch::Alarm"))
            .Select(alarm => alarm.Text("AlarmName"))
            .ToList();

        Assert.All(
            RunbookEntry.All,
            heading =>
            {
                Assert.Contains(heading, headings);
                Assert.Contains(
                    names,
                    name => name.StartsWith($"chatops-prod-{RunbookEntry.Anchor(heading)}-", StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public async Task Alarms_tell_the_operators_except_those_that_only_a_deployment_looks_at()
    {
        foreach (var template in await stages.AllAsync())
        {
            var forDeployments = template
                .Of("AWS::CodeDeploy::DeploymentGroup")
                .SelectMany(group =>
                    group["AlarmConfiguration.Alarms"]!.AsArray().Select(alarm => TemplateText.Of(alarm!["Name"]))
                )
                .ToList();
            Assert.All(
                template.Of("AWS::CloudWatch::Alarm"),
                alarm => Assert.Equal(forDeployments.Contains($"${{{alarm.Id}}}"), alarm["AlarmActions"] is null)
            );
        }
    }

    [Fact]
    public async Task Every_metric_of_the_product_that_an_alarm_or_the_dashboard_shows_is_one_that_it_writes()
    {
        var written = string.Concat(
            new[] { "Observability", "Metering", "Health", "Watches" }
                .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf("src", "Application", folder), "*.cs"))
                .Select(File.ReadAllText)
        );
        var app = await stages.AppAsync("Prod");
        var filtered = app.Of("AWS::Logs::MetricFilter")
            .Select(filter => TemplateText.Of(filter["MetricTransformations"]![0]!["MetricName"]))
            .ToList();
        var shown = Regex
            .Matches(
                TemplateText.Of(app.Single("AWS::CloudWatch::Dashboard")["DashboardBody"]),
                "\"ChatOps\",\"(?<name>[A-Za-z]+)\",\"Stage\",\"Prod\"",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            )
            .Select(match => match.Groups["name"].Value)
            .ToList();
        var watched = app.Of("AWS::CloudWatch::Alarm")
            .Where(alarm => alarm.Text("Namespace") == "ChatOps")
            .Select(alarm => alarm.Text("MetricName"))
            .Except(filtered, StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(shown);
        Assert.NotEmpty(watched);
        Assert.All(shown.Concat(watched), name => Assert.Contains($"\"{name}\"", written, StringComparison.Ordinal));
    }

    [Fact]
    public void The_log_filters_look_for_lines_that_the_product_writes()
    {
        Assert.Matches(
            @"\[LoggerMessage\(\s*LogEvents\.DirectoryUnread,\s*LogLevel\.Error",
            File.ReadAllText(Repository.PathOf("src", "Application", "Organizations", "DirectoryRefresh.cs"))
        );
        Assert.Equal("{ $.event = 1202 }", LogPatterns.OrganizationsUnread);
    }

    [Fact]
    public async Task Every_metric_filter_that_looks_for_an_event_looks_for_one_line_of_the_product()
    {
        var filters = (await stages.AllAsync())
            .SelectMany(template => template.Of("AWS::Logs::MetricFilter"))
            .Select(filter => TemplateText.Of(filter["FilterPattern"]));
        var looked = filters
            .SelectMany(filter =>
                Regex.Matches(
                    filter,
                    @"\$\.event = (?<id>[0-9]+)",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
            )
            .Select(match => int.Parse(match.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();

        Assert.NotEmpty(looked);
        Assert.All(looked, id => Assert.Single(LogLines.All, line => line.EventId == id));
    }

    [Theory]
    [InlineData("Prod", "app")]
    [InlineData("Dev", "bot")]
    public async Task A_rolled_back_deployment_is_reported(string stage, string stack)
    {
        var template = await stages.TemplateAsync(stage, stack);
        var rule = Assert.Single(
            template.Of("AWS::Events::Rule"),
            each => each.Text("EventPattern.source") == "aws.codedeploy"
        );

        Assert.Equal(
            template.Single("AWS::CodeDeploy::Application").Text("ApplicationName"),
            rule.Text("EventPattern.detail.application")
        );
        Assert.Equal("FAILURE, STOP", rule.Text("EventPattern.detail.state"));
        Assert.NotEmpty(TemplateText.Of(rule["Targets"]![0]!["Arn"]));
    }

    [Fact]
    public async Task There_is_one_dashboard_for_a_stage()
    {
        var dashboard = (await stages.AppAsync("Dev")).Single("AWS::CloudWatch::Dashboard");
        var body = JsonNode.Parse(TemplateText.Of(dashboard["DashboardBody"]))!;

        Assert.Equal("chatops-dev", dashboard.Text("DashboardName"));
        Assert.True(body["widgets"]!.AsArray().Count >= 10);
    }

    private static TemplateResource Filter(StackTemplate template, string function, string metric)
    {
        var group = template
            .Of("AWS::Logs::LogGroup")
            .Single(log =>
                log.Text("LogGroupName")
                    .EndsWith(
                        $"{template.Name[..(template.Name.LastIndexOf('-') + 1)]}{function}",
                        StringComparison.Ordinal
                    )
            );
        return template
            .Of("AWS::Logs::MetricFilter")
            .Single(filter =>
                filter.Text("LogGroupName") == $"${{{group.Id}}}"
                && TemplateText.Of(filter["MetricTransformations"]![0]!["MetricName"]) == metric
            );
    }

    // The product's metrics, as operations.md lists them.
    private static List<string> Written()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "operations.md"));
        var table = page[
            page.IndexOf("## Read the metrics", StringComparison.Ordinal)..page.IndexOf(
                "## Follow a trace",
                StringComparison.Ordinal
            )
        ];
        var names = Regex
            .Matches(table, "`(?<name>[A-Z][a-z]+[A-Za-z]*)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["name"].Value)
            .Where(name => name is not "ChatOps" and not "Stage")
            .ToList();
        Assert.True(names.Count >= 14, $"only {names.Count} metrics found");
        return names;
    }

    private static bool Measures(TemplateResource alarm, string metricNamespace, string? metric) =>
        (alarm.Text("Namespace") == metricNamespace && (metric is null || alarm.Text("MetricName") == metric))
        || Metrics(alarm)
            .Any(each =>
                (string?)each["Namespace"] == metricNamespace
                && (metric is null || (string?)each["MetricName"] == metric)
            );

    // The metrics of an alarm with a metric expression.
    private static IEnumerable<JsonNode> Metrics(TemplateResource alarm) =>
        (alarm["Metrics"]?.AsArray() ?? []).Select(each => each!["MetricStat"]?["Metric"]).OfType<JsonNode>();

    private static async Task<IReadOnlyList<string>> RunbookAsync() =>
        [
            .. (await File.ReadAllLinesAsync(Repository.PathOf("docs", "runbook.md")))
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                .Select(line => line[3..]),
        ];
}
