using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Infrastructure.Talkers;

namespace ChatOps.Tests.Playground;

/// <summary>The main job: from the first message to the finished account, over HTTP and against the
/// stand-ins.</summary>
public sealed class MainJobTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [MemberData(nameof(EveryChannel.AndLanguage), MemberType = typeof(EveryChannel))]
    public async Task One_approval_creates_a_sandbox_account_and_the_history_records_each_step(
        string channel,
        string language
    )
    {
        var lines = Lines.Of(language);
        var ana = await EveryChannel.TalkerAsync(playground, channel);
        var root = PersonInChat.NewRootEmail();
        await ana.HearAsync(lines.Wish, $"Ana, {lines.WhichType}");
        await ana.HearAsync(lines.Type, $"Ana, {lines.WhichEmail}");
        await ana.HearAsync(root, $"Ana, {lines.WhichOu}");
        await ana.HearAsync("demo", $"Ana, {lines.Sure}");
        var id = PersonInChat.IdIn(await ana.HearAsync(lines.Yes, lines.Made));
        var link = await playground.LinkAsync(id, "approver@example.com");

        using var decided = await playground.DecideAsync(link, "approve", "go ahead");
        var request = await playground.UntilStatusAsync(id, "Ready");

        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.Matches("^[0-9]{12}$", request.GetProperty("accountId").GetString());
        var history = request
            .GetProperty("history")
            .EnumerateArray()
            .Select(entry =>
                $"{entry.GetProperty("event").GetString()} by {entry.GetProperty("actor").GetString()} through "
                + $"{entry.GetProperty("channel").GetString()}"
            )
            .ToList();
        Assert.Equal($"Created by {ana.Email} through {channel}", history[0]);
        Assert.Contains("ApproverAsked by ChatOps through system", history);
        Assert.Contains("Approved by approver@example.com through link", history);
        Assert.Contains("OrderPlanned by ChatOps through system", history);
        Assert.Contains("OrderPlaced by ChatOps through system", history);
        Assert.StartsWith("Ready by ", history[^1], StringComparison.Ordinal);
        var order = Assert.Single(request.GetProperty("orders").EnumerateArray());
        Assert.StartsWith("rec-", order.GetProperty("recordId").GetString(), StringComparison.Ordinal);

        var accounts = await playground.LocalCloud.GetFromJsonAsync<JsonElement>("/_local/accounts");
        var account = Assert.Single(
            accounts.EnumerateArray(),
            candidate => candidate.GetProperty("accountEmail").GetString() == root
        );
        Assert.Equal(request.GetProperty("accountId").GetString(), account.GetProperty("accountId").GetString());
        Assert.Equal("Demos", account.GetProperty("organizationalUnit").GetString());
        Assert.Equal(ana.Email, account.GetProperty("ssoUserEmail").GetString());
        Assert.Equal(request.GetProperty("accountName").GetString(), account.GetProperty("accountName").GetString());
        await ana.HearAsync(lines.Status, lines.Ready);
        (ana as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task A_production_account_needs_two_people()
    {
        var id = await playground.NewPerson().AskForAsync("production", "Experiment");
        using var first = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        Assert.Equal("PendingApproval", (await playground.RequestAsync(id)).GetProperty("status").GetString());

        using var again = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        using var second = await playground.DecideAsync(
            await playground.LinkAsync(id, "second.approver@example.com"),
            "approve"
        );
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        await playground.UntilStatusAsync(id, "Ready");
    }

    [Fact]
    public async Task A_denial_needs_a_reason_and_ends_the_request()
    {
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("sandbox", "Demos");
        var link = await playground.LinkAsync(id, "approver@example.com");
        var other = await playground.LinkAsync(id, "second.approver@example.com");

        using var without = await playground.DecideAsync(link, "deny");
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        using var with = await playground.DecideAsync(link, "deny", "Use the shared sandbox");

        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal("Denied", (await playground.RequestAsync(id)).GetProperty("status").GetString());
        Assert.Contains("Use the shared sandbox", await ana.SayAsync("status"), StringComparison.Ordinal);
        using var late = await playground.DecideAsync(other, "approve");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing()
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        var link = await playground.LinkAsync(id, "approver@example.com");
        await playground.MailsAboutAsync(id, 2);
        await PlaygroundFixture.UntilAsync(
            async () => (await playground.RequestAsync(id)).GetRawText().Split("ApproverAsked").Length == 3,
            () => "the approvers were not asked"
        );
        var before = (await playground.RequestAsync(id)).GetRawText();

        for (var time = 0; time < 3; time++)
        {
            using var head = await playground.Product.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
            using var get = await playground.Product.GetAsync(link);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (head.StatusCode, get.StatusCode));
        }

        Assert.Equal(before, (await playground.RequestAsync(id)).GetRawText());
    }

    [Fact]
    public async Task Each_approver_gets_one_mail_with_their_own_link()
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");

        var mails = await playground.MailsAboutAsync(id, 2);

        Assert.Equal(
            ["approver@example.com", "second.approver@example.com"],
            mails.Select(mail => mail.To).Order(StringComparer.Ordinal)
        );
        Assert.NotEqual(mails[0].Link, mails[1].Link);
    }

    [Fact]
    public async Task A_failed_request_shows_the_reason_from_AWS_and_can_be_retried()
    {
        await playground.SettingsAsync(
            new { failNextOrders = 1, failureReason = "The name is not valid in this phase of the moon" }
        );
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("sandbox", "Demos");
        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );

        var failed = await playground.UntilStatusAsync(id, "Failed");
        Assert.Contains(
            "The name is not valid in this phase of the moon",
            failed.GetProperty("failureReason").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The name is not valid in this phase of the moon",
            await ana.SayAsync("status"),
            StringComparison.Ordinal
        );

        using var retried = await playground.Product.PostAsync($"/requests/{id}/retry", null);
        Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        var ready = await playground.UntilStatusAsync(id, "Ready");
        Assert.Equal(2, ready.GetProperty("orders").GetArrayLength());
    }
}
