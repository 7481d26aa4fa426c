using System.Net;
using System.Net.Http.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using ChatOps.Application;
using ChatOps.Application.Inbox;
using ChatOps.Application.Organizations;
using ChatOps.Application.Watches;
using ChatOps.Aws;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SnsTopics = ChatOps.LocalCloud.Sns.SnsTopics;

namespace ChatOps.Tests.Playground;

/// <summary>Messages to operators without a failed request, and configuration changes during requests.</summary>
public sealed class WatchTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task A_removed_approver_loses_the_link_operators_are_told_once_and_a_new_one_is_asked()
    {
        var id = await playground.NewPerson().AskForAsync("production", "Experiment");
        var lost = new Uri(await playground.LinkAsync(id, "approver@example.com")).PathAndQuery;
        await playground.MailsAboutAsync(id, 2);

        await playground.RestartAsync(options =>
            options with
            {
                Approvers = [new Approver("second.approver@example.com")],
            }
        );
        await ToOperatorsAsync(id, 1);
        using var page = await playground.Product.GetAsync(lost);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        var removed = (await playground.RequestAsync(id))
            .GetProperty("approvals")
            .EnumerateArray()
            .Single(approval => approval.GetProperty("approver").GetString() == "approver@example.com");
        Assert.NotEqual(default, removed.GetProperty("removedAt").GetDateTimeOffset());

        await playground.RestartAsync(options =>
            options with
            {
                Approvers = [new Approver("second.approver@example.com"), new Approver("third@example.com")],
            }
        );
        using var third = await playground.DecideAsync(await LinkAsync(id, "third@example.com"), "approve");
        using var second = await playground.DecideAsync(
            new Uri(await LinkAsync(id, "second.approver@example.com")).PathAndQuery,
            "approve"
        );
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (third.StatusCode, second.StatusCode));
        await playground.UntilStatusAsync(id, "Ready");
        Assert.Single(await ToOperatorsAsync(id, 1));
        await playground.RestartAsync(options => options);
    }

    [Fact]
    public async Task A_lost_subscription_is_reported_once()
    {
        var sns = playground.Host.Services.GetRequiredService<IAmazonSimpleNotificationService>();
        var topic = playground.Host.Services.GetRequiredService<TopicArns>().Approvers;
        var list = await sns.ListSubscriptionsByTopicAsync(
            new ListSubscriptionsByTopicRequest { TopicArn = topic },
            TestContext.Current.CancellationToken
        );
        await sns.UnsubscribeAsync(
            new UnsubscribeRequest
            {
                SubscriptionArn = list
                    .Subscriptions.Single(subscription => subscription.Endpoint == "second.approver@example.com")
                    .SubscriptionArn,
            },
            TestContext.Current.CancellationToken
        );

        await playground.AdvanceAsync(TimeSpan.FromHours(1.1));
        Assert.Single(await LostAsync(1));

        await playground.AdvanceAsync(TimeSpan.FromHours(1.1));
        await playground.NewPerson().AskForAsync("sandbox", "Demos");
        Assert.Single(await LostAsync(1));
        await playground.RestartAsync();
    }

    [Fact]
    public async Task An_unconfirmed_or_filtered_subscription_is_reported()
    {
        var sns = playground.Host.Services.GetRequiredService<IAmazonSimpleNotificationService>();
        var topic = playground.Host.Services.GetRequiredService<TopicArns>().Approvers;
        var list = await sns.ListSubscriptionsByTopicAsync(
            new ListSubscriptionsByTopicRequest { TopicArn = topic },
            TestContext.Current.CancellationToken
        );
        await sns.UnsubscribeAsync(
            new UnsubscribeRequest
            {
                SubscriptionArn = list
                    .Subscriptions.Single(subscription => subscription.Endpoint == "approver@example.com")
                    .SubscriptionArn,
            },
            TestContext.Current.CancellationToken
        );
        await sns.SubscribeAsync(
            new SubscribeRequest
            {
                TopicArn = topic,
                Protocol = "email",
                Endpoint = "approver@example.com",
            },
            TestContext.Current.CancellationToken
        );
        playground
            .Host.LocalCloudServices.GetRequiredService<SnsTopics>()
            .SubscribeConfirmed(
                topic,
                "second.approver@example.com",
                """{"approver":["another.person@example.com"]}"""
            );

        await playground.AdvanceAsync(TimeSpan.FromHours(1.1));
        IReadOnlyList<Mail> told = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                told = await MailsAsync("Approvers get no email", 1);
                return told.Any(mail =>
                    mail.Body.Contains("the subscription is not confirmed", StringComparison.Ordinal)
                );
            },
            () => string.Join('\n', told)
        );

        var body = told.Single(mail =>
            mail.Body.Contains("the subscription is not confirmed", StringComparison.Ordinal)
        ).Body;
        Assert.Contains("approver@example.com: the subscription is not confirmed", body, StringComparison.Ordinal);
        Assert.Contains(
            "second.approver@example.com: the subscription's filter lets nothing through to this approver",
            body,
            StringComparison.Ordinal
        );
        await playground.RestartAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_foreign_subscription_is_reported_within_a_minute(bool isOfOperators)
    {
        var topics = playground.Host.Services.GetRequiredService<TopicArns>();
        var spy = $"spy-{isOfOperators}@evil.example".ToLowerInvariant();
        playground
            .Host.LocalCloudServices.GetRequiredService<SnsTopics>()
            .SubscribeConfirmed(isOfOperators ? topics.Operators : topics.Approvers, spy);

        await playground.AdvanceAsync(TimeSpan.FromMinutes(1));
        IReadOnlyList<Mail> told = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                told =
                [
                    .. (await MailsAsync("Subscriptions that no deployment created", 1)).Where(mail =>
                        mail.Body.Contains(spy, StringComparison.Ordinal)
                    ),
                ];
                return told.Count > 0;
            },
            () => "no one was told of the foreign subscription"
        );

        Assert.Contains(
            $"{(isOfOperators ? "operators' topic in us-east-1" : "approvers' topic")}: email {spy} is "
                + "subscribed, and no deployment did that",
            told[0].Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            await playground.ReadLogAsync(),
            line => line.Contains($"\"{SubscriptionWatch.ForeignMetric}\":1", StringComparison.Ordinal)
        );
        playground
            .Host.LocalCloudServices.GetRequiredService<SnsTopics>()
            .KeepOnly(topics.Operators, ["operators@example.com"]);
        await playground.RestartAsync();
    }

    [Fact]
    public async Task A_dead_letter_is_reported_once()
    {
        var inbox = playground.Host.Services.GetRequiredService<SqliteInbox>();
        await inbox.SendAsync(
            new InboxMessage("poison", "poison-1", "unknown-type", "x", "correlation-of-poison"),
            TestContext.Current.CancellationToken
        );

        var told = await MailsAsync("A message couldn't be handled", 1);

        Assert.Contains("correlation-of-poison", Assert.Single(told).Body, StringComparison.Ordinal);
        Assert.Contains("Messages in the dead-letter queue", told[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_keeps_the_policy_that_it_was_made_under()
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        await playground.MailsAboutAsync(id, 2);
        var file = Path.Combine(Path.GetTempPath(), $"chatops-policy-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(
            file,
            """{"accountTypes":[{"name":"Production","organizationalUnits":["Experiment"],"approvals":"""
                + """2,"openRequestsPerRequester":1}],"rootEmailDomains":["example.net"],"requesterDomains":"""
                + """[],"expiryHours":1,"reminderHours":"""
                + """0,"accountNameTemplate":"{id}","concurrentAccountOperations":1,"provisioningLimitHours":2}""",
            TestContext.Current.CancellationToken
        );
        try
        {
            await playground.RestartAsync(options => options with { PolicyFile = file });
            Assert.Contains(
                "there's no account type with that name",
                await playground.NewPerson().SayAsync("I would like a sandbox account"),
                StringComparison.OrdinalIgnoreCase
            );

            await playground.AdvanceAsync(TimeSpan.FromHours(2));
            var link = new Uri(await LinkAsync(id, "approver@example.com")).PathAndQuery;
            using var decided = await playground.DecideAsync(link, "approve");

            Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
            var ready = await playground.UntilStatusAsync(id, "Ready");
            Assert.Equal(
                ("Sandbox", "Demos"),
                (ready.GetProperty("accountType").GetString(), ready.GetProperty("accountOu").GetString())
            );
        }
        finally
        {
            await playground.RestartAsync(options => options);
            File.Delete(file);
            await PlaygroundFixture.UntilAsync(
                async () =>
                    (
                        await playground.Host.Services.GetRequiredService<IDirectory>().OusAsync(CancellationToken.None)
                    ).Count == 2,
                () => "the OUs that the policy names again are not offered"
            );
        }
    }

    [Fact]
    public async Task A_slow_order_is_reported_after_one_hour_and_after_the_limit()
    {
        await playground.SettingsAsync(new { provisioningSeconds = 20_000 });
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        (
            await playground.DecideAsync(await playground.LinkAsync(id, "approver@example.com"), "approve")
        ).EnsureSuccessStatusCode();
        await PlaygroundFixture.UntilAsync(
            async () =>
                (await playground.RequestAsync(id)).GetRawText().Contains("OrderPlaced", StringComparison.Ordinal),
            () => "not placed"
        );

        await playground.AdvanceAsync(TimeSpan.FromMinutes(61));
        Assert.Contains("more than 1 h", Assert.Single(await ToOperatorsAsync(id, 1)).Body, StringComparison.Ordinal);
        await playground.AdvanceAsync(TimeSpan.FromHours(3));
        Assert.Contains("more than 4 h", (await ToOperatorsAsync(id, 2))[^1].Body, StringComparison.Ordinal);

        await playground.AdvanceAsync(TimeSpan.FromHours(2));
        await playground.UntilStatusAsync(id, "Ready");
        Assert.Equal(2, (await ToOperatorsAsync(id, 2)).Count);
        await playground.SettingsAsync(new { provisioningSeconds = 1 });
    }

    [Fact]
    public async Task A_waiting_requester_sees_the_place_in_line()
    {
        await playground.SettingsAsync(new { provisioningSeconds = 1_000 });
        var people = Enumerable.Range(0, 7).Select(_ => playground.NewPerson()).ToList();
        var ids = new List<string>();
        foreach (var person in people)
        {
            var id = await person.AskForAsync("sandbox", "Demos");
            (
                await playground.DecideAsync(await playground.LinkAsync(id, "approver@example.com"), "approve")
            ).EnsureSuccessStatusCode();
            ids.Add(id);
            if (ids.Count <= 5)
            {
                await playground.UntilStatusAsync(id, "Provisioning");
            }
        }

        Assert.Contains(
            "It's 1st in line to be ordered and takes about 20 minutes",
            await people[5].SayAsync("status"),
            StringComparison.Ordinal
        );
        Assert.Contains("It's 2nd in line to be ordered", await people[6].SayAsync("status"), StringComparison.Ordinal);
        Assert.Contains(
            "an order can't be withdrawn",
            await people[0].SayAsync("cancel my request"),
            StringComparison.Ordinal
        );

        await playground.SettingsAsync(new { provisioningSeconds = 1 });
        await playground.AdvanceAsync(TimeSpan.FromMinutes(20));
        foreach (var id in ids)
        {
            await playground.UntilStatusAsync(id, "Ready");
        }
    }

    private async Task<string> LinkAsync(string id, string approver)
    {
        IReadOnlyList<Mail> mails = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                mails = await playground.MailsAboutAsync(id, 1);
                return mails.Any(mail => mail.To == approver);
            },
            () => $"{approver} was not asked about {id}"
        );
        return mails.First(mail => mail.To == approver).Link;
    }

    private async Task<IReadOnlyList<Mail>> LostAsync(int atLeast)
    {
        IReadOnlyList<Mail> told = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                told =
                [
                    .. (await MailsAsync("Approvers get no email", atLeast)).Where(mail =>
                        mail.Body.Contains("second.approver@example.com: no subscription", StringComparison.Ordinal)
                    ),
                ];
                return told.Count >= atLeast;
            },
            () => "no one was told of the lost subscription"
        );
        return told;
    }

    private async Task<IReadOnlyList<Mail>> ToOperatorsAsync(string id, int atLeast) => await MailsAsync(id, atLeast);

    private async Task<IReadOnlyList<Mail>> MailsAsync(string subject, int atLeast)
    {
        IReadOnlyList<Mail> mails = [];
        await PlaygroundFixture.UntilAsync(
            async () =>
            {
                var all = await playground.LocalCloud.GetFromJsonAsync<List<Mail>>("/_local/mailbox") ?? [];
                mails =
                [
                    .. all.Where(mail =>
                        mail.To == "operators@example.com" && mail.Subject.Contains(subject, StringComparison.Ordinal)
                    ),
                ];
                return mails.Count >= atLeast;
            },
            () => $"{mails.Count} mails to operators with '{subject}'"
        );
        return mails;
    }
}
