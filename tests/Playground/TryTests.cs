using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Playground;

/// <summary>The things to try do what they say, seen from outside.</summary>
public sealed class TryTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task Next_order_fails_once_unless_it_is_called_off()
    {
        Assert.StartsWith("Armed", await TryAsync("fail-next-order"), StringComparison.Ordinal);
        Assert.StartsWith("Disarmed", await TryAsync("fail-next-order", new { off = true }), StringComparison.Ordinal);
        await TryAsync("fail-next-order");
        var id = await AskAndApproveAsync();

        var failed = await playground.UntilStatusAsync(id, "Failed");
        Assert.Contains(
            "AWSControlTowerExecution",
            failed.GetProperty("failureReason").GetString(),
            StringComparison.Ordinal
        );
        using var retried = await playground.Product.PostAsJsonAsync($"/_page/requests/{id}/retry", new { });
        Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        await playground.UntilStatusAsync(id, "Ready");
    }

    [Fact]
    public async Task Slow_Lex_makes_nobody_send_again() =>
        Assert.Matches("^Slack got its 200 after [0-9]+ ms and didn't retry", await TryAsync("slow-lex"));

    [Fact]
    public async Task Event_that_Slack_sends_twice_is_answered_once() =>
        Assert.Matches(
            "^Slack delivered event Ev[0-9A-Z]+ 2 times \\(retry reason http_timeout\\); the bot replied once",
            await TryAsync("slack-retries")
        );

    [Fact]
    public async Task Five_at_once_all_get_their_account() =>
        Assert.Contains("5 of 5 accounts were ready", await TryAsync("five-at-once"), StringComparison.Ordinal);

    [Fact]
    public async Task A_day_reminds_and_another_expires()
    {
        await TryAsync("reset");
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        await playground.MailsAboutAsync(id, 2);

        Assert.Contains(
            "2 reminders were sent, no requests have expired",
            await TryAsync("a-day-passes"),
            StringComparison.Ordinal
        );
        Assert.Contains("1 request has expired", await TryAsync("a-day-passes"), StringComparison.Ordinal);
        await playground.UntilStatusAsync(id, "Expired");
    }

    [Fact]
    public async Task Reset_empties_everything_while_it_runs_and_the_bot_still_works()
    {
        var root = PersonInChat.NewRootEmail();
        var before = await playground.NewPerson().AskForAsync("sandbox", "Demos", root);
        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(before, "approver@example.com"),
            "approve"
        );
        await playground.UntilStatusAsync(before, "Ready");

        await TryAsync("reset");

        Assert.Empty((await playground.LocalCloud.GetFromJsonAsync<JsonElement>("/_local/accounts")).EnumerateArray());
        Assert.Empty((await playground.LocalCloud.GetFromJsonAsync<JsonElement>("/_local/mailbox")).EnumerateArray());
        using var gone = await playground.Product.GetAsync($"/requests/{before}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        // The same address is free again.
        var after = await playground.NewPerson().AskForAsync("sandbox", "Demos", root);
        using var again = await playground.DecideAsync(
            await playground.LinkAsync(after, "approver@example.com"),
            "approve"
        );
        await playground.UntilStatusAsync(after, "Ready");
    }

    private async Task<string> AskAndApproveAsync()
    {
        var id = await playground.NewPerson().AskForAsync("sandbox", "Demos");
        using var decided = await playground.DecideAsync(
            await playground.LinkAsync(id, "approver@example.com"),
            "approve"
        );
        return id;
    }

    private async Task<string> TryAsync(string name, object? input = null)
    {
        using var response = await playground.Product.PostAsJsonAsync($"/_page/tries/{name}", input ?? new { });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(response.IsSuccessStatusCode, answer.ToString());
        if (name == "reset")
        {
            await playground.SettingsAsync(new { provisioningSeconds = 1 });
        }

        return answer.GetProperty("text").GetString()!;
    }
}
