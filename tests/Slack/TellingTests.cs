using ChatOps.Application.Inbox;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>What requesters and operators are told, and where, and what the Home tab shows.</summary>
public sealed class TellingTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Theory]
    [InlineData("is_archived", true, "is_archived")]
    [InlineData("is_deleted", true, "channel_not_found")]
    [InlineData("has_bot", false, "not_in_channel")]
    public async Task Requester_gets_direct_messages_when_the_bot_cannot_post_in_the_channel(
        string change,
        bool value,
        string code
    )
    {
        var thread = await slack.SayAsync("<@U0BOT> I would like a new account", channel: "C0GENERAL");
        await slack.HearAsync("C0GENERAL", thread, "account type", thread);
        var address = slack.NewAddress();
        await slack.AnswerAsync("Sandbox", "email", channel: "C0GENERAL", thread: thread);
        await slack.AnswerAsync(address, "OU", channel: "C0GENERAL", thread: thread);
        await slack.AnswerAsync("Demos", address, channel: "C0GENERAL", thread: thread);
        var id = SlackPlayground.IdIn(
            (await slack.AnswerAsync("yes", "created", channel: "C0GENERAL", thread: thread)).Text
        );
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.DoAsync(
            "slack/channels",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["channel"] = "C0GENERAL", [change] = value },
            method: HttpMethod.Put
        );
        try
        {
            await slack.PressAsync(shown, "approve", id, "U0APP1");
            await slack.HearAsync("D0ANA", thread, $"your account is ready. {id}");
            await slack.QuietAsync();
        }
        finally
        {
            await slack.DoAsync("slack/channels", new { channel = "C0GENERAL" }, method: HttpMethod.Put);
        }

        var direct = (await slack.MessagesAsync("D0ANA"))
            .Where(message => message.Text.Contains(id, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, direct.Count);
        Assert.Contains("ordered from AWS Control Tower", direct[0].Text, StringComparison.Ordinal);
        Assert.Contains(
            await slack.SlackCallsAsync(),
            call => call.Response.Contains($"\"{code}\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Home_tab_shows_each_change_to_a_person_who_has_opened_it()
    {
        await slack.DoAsync("slack/home", new { user = "U0BOB" });
        await HomeAsync("You haven't asked for anything yet.");

        var asked = await slack.AskByRestAsync("bob@example.com");
        await HomeAsync($"{asked} (Sandbox account in Demos");
        var (id, _) = await slack.AskAsync("U0BOB", "D0BOB", "Production", "Experiment");
        await HomeAsync("0 of 2 approvals given");
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(shown, "approve", id, "U0APP1");
        await HomeAsync("1 of 2 approvals given");
        await slack.PressAsync(shown, "approve", id, "U0APP2");
        await HomeAsync("is ready: the account");
        await slack.AnswerAsync("cancel", "cancel", "U0BOB", "D0BOB");
        await slack.AnswerAsync("yes", "cancelled", "U0BOB", "D0BOB");
        await HomeAsync($"root email {(await slack.RequestAsync(asked))!.Account.RootEmail}) was cancelled");

        await slack.AskAsync();
        await slack.QuietAsync();
        Assert.DoesNotContain(
            await slack.SlackCallsAsync(),
            call => call.Method == "views.publish" && !call.Request.Contains("U0BOB", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Requester_hears_once_that_AWS_is_busy_and_then_gets_the_outcome()
    {
        var (id, asked) = await slack.AskAsync();
        await slack.DoAsync("settings", new { failNextOrders = 3, failureReason = "busy" }, method: HttpMethod.Put);
        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var waiting = await slack.UntilAsync(
                async () =>
                    await slack.RequestAsync(id) is { BusyUntil: not null } request
                    && request.Orders.Count == attempt
                    && request.Work.All(item => item.Kind == WorkKind.PlanOrder)
                        ? request
                        : null,
                () => Task.FromResult($"Attempt {attempt} does not wait.")
            );
            Assert.Equal(
                2 << (attempt - 1),
                (waiting.BusyUntil!.Value - waiting.CurrentOrder!.EndedAt!.Value).TotalMinutes
            );
            Assert.Contains(
                "is approved, but AWS is busy with another operation. I'll try again on ",
                (await slack.AnswerAsync($"status of {id}", id)).Text,
                StringComparison.Ordinal
            );
            await slack.AdvanceAsync(120 << (attempt - 1));
        }

        await slack.HearAsync("D0ANA", asked.Ts, $"your account is ready. {id}");
        var heard = (await slack.MessagesAsync("D0ANA"))
            .Where(message => message.Text.Contains(id, StringComparison.Ordinal))
            .ToList();
        Assert.Single(
            heard,
            message =>
                message.Text.StartsWith(
                    $"Ana, {id} has to wait: AWS is busy with another operation.",
                    StringComparison.Ordinal
                )
        );
        Assert.Single(
            heard,
            message => message.Text.Contains("waiting: AWS is busy with another operation", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            await slack.MessagesAsync("C0OPERATORS"),
            message => message.Text.Contains(id, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Operators_hear_once_of_each_problem_and_its_runbook_heading()
    {
        await slack.DoAsync(
            "settings",
            new { failNextOrders = 10, failureReason = "AccountFactoryRefused: the email address is blocked" },
            method: HttpMethod.Put
        );
        var failed = await slack.AskByRestAsync();
        await slack.PressAsync(
            await slack.BoardAsync(failed, message => message.Buttons.Count == 2),
            "approve",
            failed,
            "U0APP1"
        );
        await OperatorsAsync($"Request:   {failed}", "Request failed");

        await slack.DoAsync(
            "settings",
            new { failNextOrders = 0, provisioningSeconds = 20_000 },
            method: HttpMethod.Put
        );
        var stuck = await slack.AskByRestAsync();
        await slack.PressAsync(
            await slack.BoardAsync(stuck, message => message.Buttons.Count == 2),
            "approve",
            stuck,
            "U0APP1"
        );
        await slack.UntilAsync(
            async () =>
                (await slack.RequestAsync(stuck))!.History.FirstOrDefault(entry =>
                    entry.Event == RequestEvent.OrderPlaced
                ),
            () => Task.FromResult("not placed")
        );
        await slack.QuietAsync();
        await slack.AdvanceAsync(3700);
        await OperatorsAsync($"Request:   {stuck}", "Order takes too long");
        await slack.DoAsync("settings", new { provisioningSeconds = 1 }, method: HttpMethod.Put);

        await slack
            .Host.Services.GetRequiredService<SqliteInbox>()
            .SendAsync(
                new InboxMessage("poison", "poison-1", "unknown-type", "x", "correlation-of-poison"),
                TestContext.Current.CancellationToken
            );
        await OperatorsAsync("correlation ID correlation-of-poison", "Messages in the dead-letter queue");
        await slack.QuietAsync();

        var heard = await slack.MessagesAsync("C0OPERATORS");
        Assert.Single(heard, message => message.Text.Contains(failed, StringComparison.Ordinal));
        Assert.Single(heard, message => message.Text.Contains(stuck, StringComparison.Ordinal));
        Assert.Single(heard, message => message.Text.Contains("correlation-of-poison", StringComparison.Ordinal));
    }

    private Task<System.Text.Json.Nodes.JsonNode> HomeAsync(string text) =>
        slack.UntilAsync(
            async () =>
                (await slack.SeeAsync("slack/views?user=U0BOB")).FirstOrDefault(view =>
                    (string)view!["type"]! == "home"
                    && view["blocks"]!
                        .AsArray()
                        .Any(block =>
                            ((string?)block!["text"]?["text"])?.Contains(text, StringComparison.Ordinal) == true
                        )
                ),
            async () => $"{text}: {(await slack.SeeAsync("slack/views?user=U0BOB")).ToJsonString()}"
        );

    private async Task OperatorsAsync(string text, string heading)
    {
        var message = await slack.UntilAsync(
            async () =>
                (await slack.MessagesAsync("C0OPERATORS")).FirstOrDefault(heard =>
                    heard.Text.Contains(text, StringComparison.Ordinal)
                ),
            async () => string.Join('\n', await slack.MessagesAsync("C0OPERATORS"))
        );
        Assert.Contains($"docs/runbook.md, \"{heading}\"", message.Text, StringComparison.Ordinal);
    }
}
