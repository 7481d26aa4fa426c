using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOps.Application.Inbox;
using ChatOps.Tests.Infra;

namespace ChatOps.Tests.Aws;

/// <summary>The main job with the published executables as Lambda functions, through the REST API and through
/// Slack.</summary>
public sealed partial class MainJobOnAwsTests(MainJobs jobs, SynthesizedStages stages) : IClassFixture<MainJobs>
{
    private const string Trace = "1-5759e988-bd862e3fe1be46a994272793";
    private const string TraceHeader = $"Root={Trace}";

    [Fact]
    public async Task A_conversation_over_REST_an_approval_by_link_and_the_account_is_there()
    {
        var outcome = await jobs.OutcomeAsync();

        AssertAccount(outcome, outcome.Rest, Outcome.RestRootEmail);
        Assert.Equal(["rest", "link"], Channels(outcome.Rest, "Created", "Approved"));
    }

    [Fact]
    public async Task Signed_events_of_Slack_a_press_of_Approve_and_the_account_is_there_and_the_requester_knows()
    {
        var outcome = await jobs.OutcomeAsync();

        AssertAccount(outcome, outcome.Slack, Outcome.SlackRootEmail);
        Assert.Equal(["slack", "slack"], Channels(outcome.Slack, "Created", "Approved"));
        var id = Outcome.IdOf(outcome.Slack);
        Assert.Single(
            outcome.Heard,
            text => text.Contains(id, StringComparison.Ordinal) && text.Contains("created", StringComparison.Ordinal)
        );
        Assert.Single(
            outcome.Heard,
            text =>
                text.StartsWith("Bob, your account is ready", StringComparison.Ordinal)
                && text.Contains(outcome.Slack.GetProperty("accountId").GetString()!, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task No_output_tells_an_address_a_link_a_key_or_a_secret_of_Slack()
    {
        var outcome = await jobs.OutcomeAsync();
        var secrets = new[]
        {
            outcome.Link.Split("token=")[1],
            AwsWorld.ApiKeyText,
            "xoxb-",
            "local-signing-secret",
            Convert.ToBase64String(outcome.World.LinkKey),
            "v0=",
        };

        Assert.NotEmpty(outcome.Lines);
        Assert.All(
            outcome.Lines,
            line =>
            {
                Assert.DoesNotMatch(FullAddress(), line);
                Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
            }
        );
    }

    [Fact]
    public async Task Each_step_is_counted_once_and_nothing_is_logged_as_an_error()
    {
        var outcome = await jobs.OutcomeAsync();

        foreach (
            var metric in new[]
            {
                "RequestsCreated",
                "RequestsApproved",
                "TimeToApprove",
                "RequestsReady",
                "TimeToReady",
            }
        )
        {
            Assert.Equal(
                2,
                outcome.Json.Count(line =>
                    line.TryGetProperty("_aws", out _)
                    && line.TryGetProperty(metric, out _)
                    && line.GetProperty("Stage").GetString() == "E2E"
                )
            );
        }

        Assert.Equal(5 + 2, outcome.Json.Count(line => line.TryGetProperty("Turns", out _)));
        Assert.DoesNotContain(
            outcome.Json,
            line => line.TryGetProperty("level", out var level) && level.GetString() is "Error" or "Critical"
        );
    }

    // From the hook that created it, over the front door and the worker, to the sweep or the lifecycle event that ended
    // it.
    [Fact]
    public async Task Every_line_about_a_request_carries_the_id_of_what_was_said_first()
    {
        var outcome = await jobs.OutcomeAsync();

        Assert.StartsWith("rest:", CorrelationOf(outcome, Outcome.IdOf(outcome.Rest)), StringComparison.Ordinal);
        Assert.StartsWith("slack:", CorrelationOf(outcome, Outcome.IdOf(outcome.Slack)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue_carries_what_is_needed_and_the_correlation_id_and_no_more()
    {
        var outcome = await jobs.OutcomeAsync();
        var byKind = outcome.Messages.ToLookup(message => message.MessageAttributes[InboxAttributes.Kind].StringValue);

        Assert.Equal(
            [InboxKinds.Request, InboxKinds.SlackEvent, InboxKinds.SlackInteraction],
            byKind.Select(kind => kind.Key).Order(StringComparer.Ordinal)
        );
        Assert.All(
            outcome.Messages,
            message =>
                Assert.Equal(
                    [InboxAttributes.CorrelationId, InboxAttributes.Kind],
                    message.MessageAttributes.Keys.Order(StringComparer.Ordinal)
                )
        );
        Assert.All(
            byKind[InboxKinds.Request],
            message => Assert.Contains(message.Body, new[] { Outcome.IdOf(outcome.Rest), Outcome.IdOf(outcome.Slack) })
        );
        Assert.All(
            byKind[InboxKinds.SlackEvent].Concat(byKind[InboxKinds.SlackInteraction]),
            message =>
            {
                Assert.Equal(
                    string.Empty,
                    JsonDocument.Parse(message.Body).RootElement.GetProperty("token").GetString()
                );
                Assert.DoesNotContain("local-signing-secret", message.Body, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Lambdas_trace_is_in_every_AWS_call_and_every_line_of_an_invocation()
    {
        var outcome = await jobs.OutcomeAsync();

        var calls = outcome.World.Tap.Calls;
        foreach (var operation in new[] { "DynamoDB_20120810.TransactWriteItems", "AmazonSQS.SendMessage" })
        {
            Assert.All(
                Some(calls.Where(call => call.Target == operation)),
                call => Assert.StartsWith(TraceHeader, call.Trace, StringComparison.Ordinal)
            );
        }

        Assert.All(
            Some(calls.Where(call => call.Target.Length == 0)),
            call => Assert.StartsWith(TraceHeader, call.Trace, StringComparison.Ordinal)
        );
        var steps = outcome.Json.Where(line =>
            line.TryGetProperty("message", out var message)
            && message.GetString()!.StartsWith("REQ-", StringComparison.Ordinal)
        );
        Assert.All(Some(steps), line => Assert.Equal(Trace, line.GetProperty("xrayTraceId").GetString()));
    }

    [Fact]
    public async Task Every_call_of_every_function_is_one_that_its_role_allows()
    {
        var outcome = await jobs.OutcomeAsync();
        var granted = Rights
            .OfRoles(await stages.AppAsync("Dev"))
            .Concat(Rights.OfRoles(await stages.BotAsync("Dev")))
            .ToList();
        var calls = outcome.World.Tap.Calls.SelectMany(CalledRights.Of).Distinct().ToList();

        Assert.Equal(
            ["alarms", "api", "builder", "hook", "lifecycle", "probe", "sweep", "worker"],
            calls.Select(call => call.Caller).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.All(calls, call => Assert.Contains(granted, call.IsAllowedBy));
    }

    [Fact]
    public async Task The_probe_reaches_the_front_door_from_outside_and_the_months_tell_of_it_and_of_an_alarm()
    {
        var outcome = await jobs.OutcomeAsync();

        Assert.Equal(
            ["directory", "store"],
            outcome
                .Health[0]
                .GetProperty("checks")
                .EnumerateObject()
                .Select(check => check.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            (100, 1),
            (
                outcome.Health[1].GetProperty("availability").GetDouble(),
                outcome.Health[1].GetProperty("probes").GetInt32()
            )
        );
        var incident = Assert.Single(outcome.Health[2].GetProperty("incidents").EnumerateArray());
        Assert.Equal(
            """{"name":"chatops-e2e-worker-errors","from":"2026-11-21T08:00:00+00:00","to":"2026-11-21T08:05:"""
                + """00+00:00"}""",
            incident.GetRawText()
        );
        Assert.Equal(
            100,
            Assert
                .Single(outcome.Json, line => line.TryGetProperty("FrontDoorAvailability", out _))
                .GetProperty("FrontDoorAvailability")
                .GetDouble()
        );
        Assert.Single(outcome.Json, line => line.TryGetProperty("FrontDoorLatency", out _));
    }

    private static List<T> Some<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        Assert.NotEmpty(list);
        return list;
    }

    private static void AssertAccount(Outcome outcome, JsonElement request, string rootEmail)
    {
        var account = Assert.Single(
            outcome.Accounts.EnumerateArray(),
            candidate => candidate.GetProperty("accountEmail").GetString() == rootEmail
        );
        Assert.Equal(request.GetProperty("accountId").GetString(), account.GetProperty("accountId").GetString());
    }

    private static IEnumerable<string> Channels(JsonElement request, params string[] events) =>
        events.Select(name =>
            request
                .GetProperty("history")
                .EnumerateArray()
                .Single(entry => entry.GetProperty("event").GetString() == name)
                .GetProperty("channel")
                .GetString()!
        );

    private static string CorrelationOf(Outcome outcome, string id)
    {
        var lines = outcome
            .Json.Where(line =>
                line.TryGetProperty("message", out var message)
                && message.GetString()!.Contains(id, StringComparison.Ordinal)
            )
            .ToList();
        foreach (var step in new[] { "Created", "ApproverAsked", "Approved", "OrderPlaced", "Ready" })
        {
            Assert.Contains(
                lines,
                line => line.GetProperty("message").GetString()!.StartsWith($"{id}: {step} ", StringComparison.Ordinal)
            );
        }

        Assert.All(lines, line => Assert.True(line.TryGetProperty("CorrelationId", out _), line.GetRawText()));
        return Assert.Single(
            lines.Select(line => line.GetProperty("CorrelationId").GetString()).Distinct(StringComparer.Ordinal)
        )!;
    }

    [GeneratedRegex(@"[A-Za-z0-9]@[A-Za-z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex FullAddress();
}
