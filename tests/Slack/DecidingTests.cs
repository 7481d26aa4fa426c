using System.Net;
using System.Text.RegularExpressions;

namespace ChatOps.Tests.Slack;

public sealed partial class DecidingTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task Denial_asks_for_a_reason_which_the_requester_reads()
    {
        var (id, answer) = await slack.AskAsync();
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(shown, "deny", id, "U0APP1");
        var form = Assert.Single(await slack.SeeAsync("slack/views?user=U0APP1"))!;

        var empty = await slack.DoAsync(
            "slack/views/submit",
            new
            {
                user = "U0APP1",
                view_id = (string)form["id"]!,
                values = new { reason = "   " },
            }
        );
        Assert.NotNull(empty["response"]!["errors"]!["reason"]);
        await slack.DoAsync(
            "slack/views/submit",
            new
            {
                user = "U0APP1",
                view_id = (string)form["id"]!,
                values = new { reason = "Use <the> shared account & ask Jo" },
            }
        );

        await slack.HearAsync("D0ANA", answer.Ts, "has denied");
        var denied = await slack.HearAsync(
            "D0ANA",
            answer.Ts,
            $"approver@example.com has denied {id}: Use &lt;the&gt; shared account &amp; ask Jo"
        );
        Assert.Empty(denied.Buttons);
        var decided = await slack.BoardAsync(id, message => message.Buttons.Count == 0);
        Assert.Contains("Denied by approver@example.com in Slack", decided.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_may_not_decide_or_are_too_late_get_a_private_message()
    {
        var (id, _) = await slack.AskAsync();
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(shown, "approve", id, "U0BOB");
        await WhisperAsync("U0BOB", "not one of them");
        await slack.PressAsync(shown, "deny", id, "U0ANA");
        await WhisperAsync("U0ANA", "not one of them");
        Assert.Empty(await slack.SeeAsync("slack/views?user=U0ANA"));

        // The buttons stay until both have pressed.
        await slack.DoAsync(
            "faults",
            new
            {
                service = "slack",
                operation = "chat.update",
                kind = "delay",
                count = 10,
                delayMs = 2000,
            }
        );
        await Task.WhenAll(
            slack.PressAsync(shown, "approve", id, "U0APP1"),
            slack.PressAsync(shown, "approve", id, "U0APP2")
        );
        await slack.DoAsync("faults", new { }, HttpStatusCode.NoContent, HttpMethod.Delete);
        await slack.UntilAsync(
            async () =>
                (await slack.MessagesAsync("C0APPROVERS")).FirstOrDefault(message =>
                    message.Ephemeral is "U0APP1" or "U0APP2"
                    && message.Text.Contains("too late", StringComparison.Ordinal)
                ),
            async () => string.Join('\n', await slack.MessagesAsync("C0APPROVERS"))
        );
        await slack.BoardAsync(id, message => message.Buttons.Count == 0);
    }

    [Fact]
    public async Task Approver_cannot_decide_their_own_request_and_production_needs_two()
    {
        var (own, _) = await slack.AskAsync("U0APP1", "D0APP1");
        var shown = await slack.BoardAsync(own, message => message.Buttons.Count == 2);
        await slack.PressAsync(shown, "approve", own, "U0APP1");
        await WhisperAsync("U0APP1", "can't decide your own");

        var (id, answer) = await slack.AskAsync("U0BOB", "D0BOB", "Production", "Experiment");
        var production = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(production, "approve", id, "U0APP1");
        await slack.BoardAsync(
            id,
            message =>
                message.Text.Contains("1 of 2 approvals given", StringComparison.Ordinal) && message.Buttons.Count == 2
        );
        await slack.HearAsync("D0BOB", answer.Ts, "approved by approver@example.com (1 more needed)");
        await slack.PressAsync(production, "approve", id, "U0APP2");
        await slack.HearAsync("D0BOB", answer.Ts, "your account is ready");
    }

    [Fact]
    public async Task Decision_by_e_mail_shows_in_the_channel_and_a_later_press_is_too_late()
    {
        var (id, answer) = await slack.AskAsync();
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        var mail = await slack.UntilAsync(
            async () =>
                (await slack.SeeAsync("mailbox")).FirstOrDefault(sent =>
                    (string)sent!["to"]! == "second.approver@example.com"
                    && ((string)sent["body"]!).Contains(id, StringComparison.Ordinal)
                ),
            () => Task.FromResult("no mail")
        );
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("decision", "approve"),
            KeyValuePair.Create("reason", string.Empty),
        ]);
        using var response = await client.PostAsync(
            Link().Match((string)mail["body"]!).Value,
            form,
            TestContext.Current.CancellationToken
        );
        Assert.True(response.IsSuccessStatusCode);

        var decided = await slack.BoardAsync(id, message => message.Buttons.Count == 0);
        Assert.Contains("Approved by second.approver@example.com by email", decided.Text, StringComparison.Ordinal);
        await slack.HearAsync("D0ANA", answer.Ts, $"your account is ready. {id}");
        Assert.NotNull(shown);
    }

    [Fact]
    public async Task Failed_order_is_reported_with_its_reason()
    {
        await slack.DoAsync(
            "settings",
            new { failNextOrders = 10, failureReason = "AccountFactoryRefused: the email address is blocked" },
            method: HttpMethod.Put
        );
        var (id, answer) = await slack.AskAsync();
        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );

        var failed = await slack.HearAsync("D0ANA", answer.Ts, $"I'm sorry, {id} has failed");
        Assert.Contains("the email address is blocked", failed.Text, StringComparison.Ordinal);
        await slack.DoAsync("settings", new { failNextOrders = 0 }, method: HttpMethod.Put);
    }

    private Task<SeenMessage> WhisperAsync(string user, string text) =>
        slack.UntilAsync(
            async () =>
                (await slack.MessagesAsync("C0APPROVERS")).FirstOrDefault(message =>
                    message.Ephemeral == user && message.Text.Contains(text, StringComparison.Ordinal)
                ),
            async () => string.Join('\n', await slack.MessagesAsync("C0APPROVERS"))
        );

    [GeneratedRegex("http://[^\\s]+token=[^\\s]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
