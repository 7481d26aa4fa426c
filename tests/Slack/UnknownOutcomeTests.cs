using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Slack;

/// <summary>Posts to the approvers' channel with an unknown outcome.</summary>
public sealed class UnknownOutcomeTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Theory]
    [InlineData("error", 1)]
    [InlineData("errorAfterEffect", 1)]
    [InlineData("garbage", 1)]
    [InlineData("errorAfterEffect", 2)]
    public async Task Post_without_an_answer_is_looked_for_before_another_is_made_and_shows_the_decision_unpressed(
        string kind,
        int times
    )
    {
        await slack.FaultAsync("slack", "chat.postMessage", kind);
        var id = await slack.AskByRestAsync();
        for (var attempt = 1; attempt <= times; attempt++)
        {
            await slack.PassPauseAsync(
                id,
                WorkKind.ShowApprovers,
                attempt,
                () => attempt < times ? slack.FaultAsync("slack", "conversations.history", "error") : Task.CompletedTask
            );
        }

        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.QuietAsync();
        await slack.UntilAsync(
            async () =>
                (await slack.RequestAsync(id))!.Work.Any(item => item.Kind == WorkKind.ShowApprovers) ? null : "done",
            () => Task.FromResult("still to be shown")
        );
        await slack.PressAsync(shown, "approve", id, "U0APP1");

        await slack.BoardAsync(id, message => message.Text.Contains("is ready", StringComparison.Ordinal));
        var board = (await slack.MessagesAsync("C0APPROVERS")).Where(message =>
            message.Ephemeral is null && message.Text.Contains(id, StringComparison.Ordinal)
        );
        Assert.Empty(Assert.Single(board).Buttons);
    }

    [Fact]
    public async Task Copy_that_slack_delivers_only_after_the_next_try_shows_the_decision_too()
    {
        await slack.FaultAsync("slack", "chat.postMessage", "error");
        var id = await slack.AskByRestAsync();
        await slack.PassPauseAsync(id, WorkKind.ShowApprovers);
        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.UntilAsync(
            async () =>
                (await slack.RequestAsync(id))!.Work.Any(item => item.Kind == WorkKind.ShowApprovers) ? null : "done",
            () => Task.FromResult("still to be shown")
        );
        await slack.CallSlackAsync(
            "chat.postMessage",
            new
            {
                channel = "C0APPROVERS",
                text = shown.Text,
                blocks = shown.Blocks,
            }
        );
        await slack.SayAsync($"{id}: is that for us?", "U0BOB", "C0APPROVERS");

        await slack.PressAsync(shown, "approve", id, "U0APP1");

        await slack.BoardAsync(
            id,
            message =>
                message.Ts != shown.Ts && message.IsBot && message.Text.Contains("is ready", StringComparison.Ordinal)
        );
        var copies = (await slack.MessagesAsync("C0APPROVERS"))
            .Where(message =>
                message.IsBot && message.Ephemeral is null && message.Text.Contains(id, StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(2, copies.Count);
        Assert.All(
            copies,
            copy => Assert.Contains("Approved by approver@example.com in Slack", copy.Text, StringComparison.Ordinal)
        );
        Assert.All(copies, copy => Assert.Empty(copy.Buttons));
    }

    [Fact]
    public async Task Request_whose_post_was_answered_reads_no_history()
    {
        var before = (await slack.SlackCallsAsync()).Count(call => call.Method == "conversations.history");
        var id = await slack.AskByRestAsync();
        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );
        await slack.BoardAsync(id, message => message.Text.Contains("is ready", StringComparison.Ordinal));

        Assert.Equal(before, (await slack.SlackCallsAsync()).Count(call => call.Method == "conversations.history"));
    }
}
