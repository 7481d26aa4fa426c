using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Observability;
using ChatOps.Application.Operators;
using ChatOps.Application.Storage;
using ChatOps.Application.Watches;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Watches;

/// <summary>Every foreign or changed subscription is reported at once and counted for the alarm.</summary>
public sealed class SubscriptionWatchTests : IDisposable
{
    private const string Approvals = "arn:aws:sns:eu-north-1:111111111111:chatops-prod-approvals";
    private const string Operations = "arn:aws:sns:eu-north-1:111111111111:chatops-prod-operations";
    private const string Function = "arn:aws:lambda:eu-north-1:111111111111:function:chatops-prod-alarms";

    private static readonly StageOptions Stage = new()
    {
        Stage = "Prod",
        PublicUrl = "http://chatops.test",
        Approvers = [new Approver("Approver@example.com"), new Approver("second.approver@example.com")],
    };
    private static readonly TopicSubscription First = new(
        "email",
        "approver@example.com",
        true,
        ["approver@example.com"]
    );
    private static readonly TopicSubscription Second = new(
        "email",
        "second.approver@example.com",
        true,
        ["second.approver@example.com"]
    );
    private static readonly TopicSubscription Mailbox = new("email", "operators@example.com", true, null);
    private static readonly TopicSubscription Alarms = new("lambda", Function, true, null);

    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private readonly StringWriter log = new();
    private readonly Topics topics = new();
    private readonly Told told = new();
    private readonly SubscriptionWatch watch;

    public SubscriptionWatchTests()
    {
        var watched = new WatchedTopics([
            new WatchedTopic(Approvals, "approvers' topic", WatchedTopics.OfApprovers(Stage)),
            new WatchedTopic(
                Operations,
                "operators' topic",
                [new KnownSubscription("email", "operators@example.com"), new KnownSubscription("lambda", Function)]
            ),
        ]);
        watch = new SubscriptionWatch(
            topics,
            watched,
            new Kept(),
            new OperatorBroadcast([told], NullLogger<OperatorBroadcast>.Instance),
            time,
            new Metrics(new LogStream(log), Stage, time)
        );
    }

    public static TheoryData<string, string, string, bool, string[]?, bool, string> Foreign =>
        new()
        {
            {
                Approvals,
                "email",
                "spy@evil.example",
                true,
                null,
                false,
                "email spy@evil.example is subscribed, and no deployment did that"
            },
            {
                Approvals,
                "email",
                "spy@evil.example",
                true,
                ["approver@example.com"],
                false,
                "email spy@evil.example is subscribed"
            },
            {
                Approvals,
                "email",
                "spy@evil.example",
                false,
                null,
                false,
                "email spy@evil.example waits for its confirmation"
            },
            {
                Approvals,
                "email-json",
                "approver@example.com",
                true,
                ["approver@example.com"],
                false,
                "email-json approver@example.com is subscribed"
            },
            {
                Approvals,
                "https",
                "https://evil.example/approvals",
                true,
                ["approver@example.com"],
                false,
                "https https://evil.example/approvals is subscribed"
            },
            { Approvals, "http", "http://evil.example", true, null, false, "http http://evil.example is subscribed" },
            {
                Approvals,
                "sqs",
                "arn:aws:sqs:eu-north-1:999999999999:spy",
                true,
                null,
                false,
                "sqs arn:aws:sqs:eu-north-1:999999999999:spy is subscribed"
            },
            { Approvals, "lambda", Function, true, null, false, "is subscribed" },
            { Approvals, "sms", "+4915112345678", true, null, false, "sms +4915112345678 is subscribed" },
            {
                Approvals,
                "application",
                "arn:aws:sns:eu-north-1:111111111111:endpoint/GCM/spy/1",
                true,
                null,
                false,
                "is subscribed"
            },
            {
                Approvals,
                "firehose",
                "arn:aws:firehose:eu-north-1:111111111111:deliverystream/spy",
                true,
                null,
                false,
                "is subscribed"
            },
            {
                Operations,
                "email",
                "spy@evil.example",
                true,
                null,
                false,
                "operators' topic: email spy@evil.example is subscribed"
            },
            {
                Operations,
                "lambda",
                "arn:aws:lambda:eu-north-1:111111111111:function:spy",
                true,
                null,
                false,
                "is subscribed"
            },
        };

    public static TheoryData<string, string[]?, bool, string> Changed =>
        new()
        {
            { "approver@example.com", null, false, "email approver@example.com has no filter any more" },
            {
                "approver@example.com",
                ["approver@example.com", "second.approver@example.com"],
                false,
                "email approver@example.com has another filter"
            },
            {
                "approver@example.com",
                ["second.approver@example.com"],
                false,
                "email approver@example.com has another filter"
            },
            { "approver@example.com", [], false, "email approver@example.com has another filter" },
            {
                "approver@example.com",
                ["approver@example.com"],
                true,
                "email approver@example.com sends what it can't deliver to a queue"
            },
            {
                "operators@example.com",
                ["approver@example.com"],
                false,
                "email operators@example.com has a filter that no deployment set"
            },
        };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_foreign_subscription_is_reported_at_once(
        string topic,
        string protocol,
        string endpoint,
        bool isConfirmed,
        string[]? admits,
        bool hasQueue,
        string said
    )
    {
        topics
            .All[topic]
            .Add(new TopicSubscription(protocol, endpoint, isConfirmed, admits) { HasDeadLetterQueue = hasQueue });

        await watch.CheckAsync(CancellationToken.None);

        var message = Assert.Single(told.Messages);
        Assert.Equal(SubscriptionWatch.ForeignRunbookHeading, message.RunbookHeading);
        Assert.Contains(said, message.Text, StringComparison.Ordinal);
        Assert.Equal([1], Counted());
    }

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task A_changed_subscription_is_reported_at_the_next_check(
        string endpoint,
        string[]? admits,
        bool hasQueue,
        string said
    )
    {
        await watch.CheckAsync(CancellationToken.None);
        Assert.Empty(told.Messages);
        foreach (var topic in topics.All.Values)
        {
            topic.RemoveAll(subscription => subscription.Endpoint == endpoint);
        }

        topics
            .All[endpoint == Mailbox.Endpoint ? Operations : Approvals]
            .Add(new TopicSubscription("email", endpoint, IsConfirmed: true, admits) { HasDeadLetterQueue = hasQueue });
        time.Advance(TimeSpan.FromMinutes(1));
        await watch.CheckAsync(CancellationToken.None);

        Assert.Contains(
            said,
            told.Messages.Single(message => message.RunbookHeading == SubscriptionWatch.ForeignRunbookHeading).Text,
            StringComparison.Ordinal
        );
        Assert.Equal([0, 1], Counted());
    }

    [Fact]
    public async Task Subscriptions_of_deployments_are_not_reported()
    {
        await watch.CheckAsync(CancellationToken.None);

        Assert.Empty(told.Messages);
        Assert.Equal([0], Counted());
    }

    [Fact]
    public async Task A_finding_is_reported_once_while_it_lasts_and_again_when_it_returns()
    {
        var spy = new TopicSubscription("email", "spy@evil.example", IsConfirmed: true, Admits: null);
        topics.All[Approvals].Add(spy);
        await LookAsync();
        await LookAsync();
        Assert.Single(told.Messages);

        topics.All[Approvals].Add(spy with { Endpoint = "other@evil.example" });
        await LookAsync();
        await LookAsync();
        Assert.Equal(2, told.Messages.Count);
        Assert.Contains("spy@evil.example", told.Messages[1].Text, StringComparison.Ordinal);
        Assert.Contains("other@evil.example", told.Messages[1].Text, StringComparison.Ordinal);

        // It disappears without a message, and then returns.
        topics.All[Approvals].Remove(spy);
        await LookAsync();
        Assert.Equal(2, told.Messages.Count);
        topics.All[Approvals].Add(spy);
        await LookAsync();
        Assert.Equal(3, told.Messages.Count);
        Assert.Equal([1, 1, 2, 2, 1, 2], Counted());
    }

    [Fact]
    public async Task It_checks_once_a_minute_for_all_sweeps()
    {
        await watch.CheckAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(59));
        await watch.CheckAsync(CancellationToken.None);
        Assert.Single(Counted());

        time.Advance(TimeSpan.FromSeconds(1));
        await watch.CheckAsync(CancellationToken.None);
        Assert.Equal(2, Counted().Count);
    }

    [Fact]
    public async Task A_message_that_no_channel_accepted_is_sent_at_the_next_check()
    {
        topics.All[Approvals].Add(new TopicSubscription("email", "spy@evil.example", IsConfirmed: true, Admits: null));
        topics.All[Approvals].Remove(Second);
        told.IsDown = true;
        await LookAsync();
        Assert.Empty(told.Messages);

        told.IsDown = false;
        await LookAsync();

        Assert.Equal(
            [SubscriptionWatch.ForeignRunbookHeading, SubscriptionWatch.RunbookHeading],
            told.Messages.Select(message => message.RunbookHeading)
        );
        Assert.Contains(
            "second.approver@example.com: no subscription to the approvers' topic",
            told.Messages[1].Text,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => log.Dispose();

    private async Task LookAsync()
    {
        await watch.CheckAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(1));
    }

    private List<int> Counted() =>
        [
            .. log.ToString()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Where(line => line.TryGetProperty(SubscriptionWatch.ForeignMetric, out _))
                .Select(line => line.GetProperty(SubscriptionWatch.ForeignMetric).GetInt32()),
        ];

    private sealed class Topics : ITopicSubscriptions
    {
        public Dictionary<string, List<TopicSubscription>> All { get; } =
            new(StringComparer.Ordinal) { [Approvals] = [First, Second], [Operations] = [Mailbox, Alarms] };

        public Task<IReadOnlyList<TopicSubscription>> ListAsync(string topicArn, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TopicSubscription>>([.. All[topicArn]]);
    }

    private sealed class Told : IOperatorChannel
    {
        public List<OperatorMessage> Messages { get; } = [];

        public bool IsDown { get; set; }

        public Task TellAsync(OperatorMessage message, CancellationToken cancellationToken)
        {
            if (IsDown)
            {
                throw new HttpRequestException("Down for a test.");
            }

            Messages.Add(message);
            return Task.CompletedTask;
        }
    }

    private sealed class Kept : IWatchStore
    {
        private string? kept;

        public Task<string?> ReadAsync(string watch, CancellationToken cancellationToken) => Task.FromResult(kept);

        public Task<bool> ReplaceAsync(string watch, string? previous, string next, CancellationToken cancellationToken)
        {
            var isFirst = kept == previous;
            kept = isFirst ? next : kept;
            return Task.FromResult(isFirst);
        }
    }
}
