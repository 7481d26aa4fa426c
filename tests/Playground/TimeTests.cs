using System.Net;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>Hours in milliseconds: reminder, expiry, restart.</summary>
public sealed class TimeTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task Approvers_are_reminded_after_a_day_and_the_request_expires_after_two()
    {
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("sandbox", "Demos");
        var link = await playground.LinkAsync(id, "approver@example.com");
        await playground.MailsAboutAsync(id, 2);

        await playground.AdvanceAsync(TimeSpan.FromHours(25));
        var reminded = await playground.MailsAboutAsync(id, 4);
        Assert.Equal(2, reminded.Count(mail => mail.Subject.StartsWith("Reminder", StringComparison.Ordinal)));

        await playground.AdvanceAsync(TimeSpan.FromHours(24));
        await playground.UntilStatusAsync(id, "Expired");
        var told = await playground.MailsAboutAsync(id, 6);
        Assert.Equal(2, told.Count(mail => mail.Subject.StartsWith("Expired", StringComparison.Ordinal)));

        using var page = await playground.Product.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var late = await playground.DecideAsync(link, "approve");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("has expired", await ana.SayAsync("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_requests_links_and_accounts_are_all_there()
    {
        var ana = playground.NewPerson();
        var id = await ana.AskForAsync("sandbox", "Demos");
        var path = new Uri(await playground.LinkAsync(id, "approver@example.com")).PathAndQuery;

        await playground.RestartAsync();
        using var decided = await playground.DecideAsync(path, "approve");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        var before = await playground.UntilStatusAsync(id, "Ready");

        await playground.RestartAsync();
        Assert.Equal(before.GetRawText(), (await playground.RequestAsync(id)).GetRawText());
        Assert.Contains(
            before.GetProperty("accountId").GetString()!,
            await playground.LocalCloud.GetStringAsync("/_local/accounts"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_start_builds_no_second_bot()
    {
        await playground.RestartAsync();

        var calls = await playground.LocalCloud.GetStringAsync("/_local/calls");

        Assert.DoesNotContain("\"CreateBot", calls, StringComparison.Ordinal);
        Assert.DoesNotContain("\"BuildBotLocale", calls, StringComparison.Ordinal);
        Assert.StartsWith(
            "Hi Ana, what account type",
            await playground.NewPerson().SayAsync("I would like a new account"),
            StringComparison.Ordinal
        );
    }
}
