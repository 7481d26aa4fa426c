using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Requests;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Playground;

/// <summary>The effects of another policy, through the front doors.</summary>
public sealed class PolicyTests(PolicyTests.OtherPolicy playground) : IClassFixture<PolicyTests.OtherPolicy>
{
    [Fact]
    public async Task A_type_without_approvals_is_ordered_at_once()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync($"I need a sandbox account in Demos with root email {PersonInChat.NewRootEmail()}");
        var created = await ana.SayAsync("yes");

        Assert.Contains("It needs no approval", created, StringComparison.Ordinal);
        var ready = await playground.UntilStatusAsync(PersonInChat.IdIn(created), "Ready");
        Assert.Empty(ready.GetProperty("approvals").EnumerateArray());
        var mails = await playground.LocalCloud.GetFromJsonAsync<List<Mail>>(
            "/_local/mailbox",
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain(
            mails!,
            mail => mail.Subject.Contains(PersonInChat.IdIn(created), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Open_requests_of_one_person_and_type_have_a_limit()
    {
        var ana = playground.NewPerson();
        await ana.AskForAsync("production", "Experiment");

        Assert.Contains(
            "you already have 1 open request for a Production account, and the limit is 1",
            await ana.SayAsync("I would like a production account"),
            StringComparison.Ordinal
        );
        await playground.NewPerson("Bob", "Stone").AskForAsync("production", "Experiment");
    }

    [Fact]
    public async Task A_person_of_another_domain_may_not_ask()
    {
        var stranger = new PersonInChat(playground, "eve@elsewhere.example.net", "Eve", "Else");

        Assert.StartsWith(
            "Sorry Eve, ",
            await stranger.SayAsync("I would like a production account"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_portfolio_offers_its_products_by_its_rules_unless_one_has_rules_of_its_own()
    {
        var ana = playground.NewPerson();
        Assert.Contains(
            "you can order a PostgreSQL database or a Storage bucket.",
            await ana.SayAsync("What can I order?"),
            StringComparison.Ordinal
        );
        Assert.Contains("Name of the first database?", await ana.SayAsync("database"), StringComparison.Ordinal);
        foreach (var said in new[] { "orders", "keep", "keep", "keep" })
        {
            await ana.SayAsync(said);
        }

        var id = PersonInChat.IdIn(await ana.SayAsync("yes"));
        var request = await playground
            .Host.Services.GetRequiredService<IRequestStore>()
            .FindAsync(id, TestContext.Current.CancellationToken);
        Assert.Equal((0, 1), (request!.Terms.RequiredApprovals, request.Terms.OpenRequestsPerRequester));
    }

    [Fact]
    public async Task What_policy_answers_is_not_asked_and_ordered_as_it_says()
    {
        var ana = playground.NewPerson();
        await ana.SayAsync("I need a bucket");
        await ana.SayAsync($"b-{Guid.NewGuid():N}"[..20]);
        var summary = await ana.SayAsync("keep");
        Assert.Contains("shall I request a Storage bucket?", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("overwritten", summary, StringComparison.Ordinal);
        Assert.Contains("Now I need a yes or a no", await ana.SayAsync("keep"), StringComparison.Ordinal);

        var request = await playground.RequestAsync(PersonInChat.IdIn(await ana.SayAsync("yes")));

        Assert.Equal(3, request.GetProperty("approvals").GetArrayLength());
        Assert.Contains(
            request.GetProperty("product").GetProperty("parameters").EnumerateArray(),
            value =>
                value.GetProperty("key").GetString() == "Versioning"
                && value.GetProperty("value").GetString() == "Suspended"
        );
    }

    [Fact]
    public async Task A_product_is_only_for_the_domains_that_it_names()
    {
        var ana = playground.NewPerson();
        Assert.DoesNotContain("budget", await ana.SayAsync("What can I order?"), StringComparison.Ordinal);
        Assert.Contains(
            "Sorry Ana, only people at finance.example.com can ask for a Monthly budget.",
            await ana.SayAsync("budget"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("approver+lab@example.com")]
    [InlineData("APPROVER@Example.com")]
    public async Task An_approver_who_is_the_requester_is_not_asked_in_any_spelling(string address)
    {
        var alex = new PersonInChat(playground, address, "Alex", "Approver");

        var id = await alex.AskForAsync("production", "Experiment");

        Assert.Equal(
            ["second.approver@example.com", "third.approver@example.com"],
            (await playground.RequestAsync(id))
                .GetProperty("approvals")
                .EnumerateArray()
                .Select(approval => approval.GetProperty("approver").GetString()!)
        );
        Assert.Equal(
            ["second.approver@example.com", "third.approver@example.com"],
            (await playground.MailsAboutAsync(id, 2)).Select(mail => mail.To).Order()
        );
        await alex.SayAsync("cancel my request");
        await alex.SayAsync("yes");
    }

    [Fact]
    public async Task Reminder_and_expiry_follow_the_policy_and_the_requester_is_notified()
    {
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("production", "Experiment");
        await playground.MailsAboutAsync(id, 3);

        await playground.AdvanceAsync(TimeSpan.FromMinutes(61));
        Assert.Equal(
            3,
            (await playground.MailsAboutAsync(id, 6)).Count(mail =>
                mail.Subject.StartsWith("Reminder", StringComparison.Ordinal)
            )
        );
        await playground.AdvanceAsync(TimeSpan.FromMinutes(60));

        await playground.UntilStatusAsync(id, "Expired");
        Assert.Contains("has expired", await ana.SayAsync("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_are_placed_one_at_a_time_in_the_order_in_which_they_came()
    {
        await playground.SettingsAsync(new { provisioningSeconds = 600 });
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await playground.NewPerson().AskForAsync("sandbox", "Demos"));
            await playground.UntilStatusAsync(ids[0], "Provisioning");
        }

        Assert.Equal(
            "Provisioning, Approved, Approved",
            string.Join(", ", await Task.WhenAll(ids.Select(StatusAsync)))
        );
        await playground.SettingsAsync(new { provisioningSeconds = 1 });
        await playground.AdvanceAsync(TimeSpan.FromMinutes(10));

        var placed = new List<DateTimeOffset>();
        var ended = new List<DateTimeOffset>();
        foreach (var id in ids)
        {
            var ready = await playground.UntilStatusAsync(id, "Ready");
            placed.Add(At(ready, "OrderPlanned"));
            ended.Add(At(ready, "Ready"));
        }

        Assert.Equal(placed.Order(), placed);
        Assert.All(
            placed.Skip(1).Zip(ended),
            pair => Assert.True(pair.First >= pair.Second, $"{pair.First:O} before {pair.Second:O}")
        );
    }

    private static DateTimeOffset At(JsonElement request, string what) =>
        request
            .GetProperty("history")
            .EnumerateArray()
            .Single(entry => entry.GetProperty("event").GetString() == what)
            .GetProperty("at")
            .GetDateTimeOffset();

    private async Task<string?> StatusAsync(string id) =>
        (await playground.RequestAsync(id)).GetProperty("status").GetString();

    public sealed class OtherPolicy : PlaygroundFixture
    {
        private readonly string file = Path.Combine(Path.GetTempPath(), $"chatops-policy-{Guid.NewGuid():N}.json");

        public OtherPolicy()
        {
            File.WriteAllText(
                file,
                """
                {
                  "accountTypes": [
                    { "name": "Production", "organizationalUnits": ["Experiment"], "approvals": 2,
                     "openRequestsPerRequester": 1 },
                    { "name": "Sandbox", "organizationalUnits": ["Experiment", "Demos"], "approvals": 0,
                     "openRequestsPerRequester": 20 }
                  ],
                  "rootEmailDomains": ["example.org"], "requesterDomains": ["example.com"], "expiryHours": 2,
                   "reminderHours": 1,
                  "accountNameTemplate": "{type}-{user}-{id}", "concurrentAccountOperations": 1,
                   "provisioningLimitHours": 2,
                  "products": [
                    { "portfolio": "port-localplatform", "approvals": 0, "openRequestsPerRequester": 1 },
                    { "name": "Storage bucket", "approvals": 2, "openRequestsPerRequester": 5,
                     "parameters": [{ "key": "Versioning", "value": "Suspended" }] },
                    { "name": "Monthly budget", "approvals": 1, "openRequestsPerRequester": 5,
                     "requesterDomains": ["finance.example.com"] }
                  ]
                }
                """
            );
            Configure = options =>
                options with
                {
                    PolicyFile = file,
                    Approvers =
                    [
                        new Approver("approver@example.com"),
                        new Approver("second.approver@example.com"),
                        new Approver("third.approver@example.com"),
                    ],
                };
        }
    }
}
