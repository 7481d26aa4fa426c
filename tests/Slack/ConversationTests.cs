namespace ChatOps.Tests.Slack;

public sealed class ConversationTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task Whole_main_job_by_direct_message_approved_in_slack()
    {
        var (id, answer) = await slack.AskAsync();
        Assert.Null(answer.Thread);

        var shown = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(shown, "approve", id, "U0APP1");

        var ready = await slack.HearAsync("D0ANA", answer.Ts, $"your account is ready. {id}");
        Assert.Matches("account [0-9]{12} ", ready.Text);
        Assert.Contains("Demos", ready.Text, StringComparison.Ordinal);
        Assert.Contains("Sign in", ready.All, StringComparison.Ordinal);
        var decided = await slack.BoardAsync(id, message => message.Buttons.Count == 0 && message.Text.Contains("is ready", StringComparison.Ordinal));
        Assert.Contains("Approved by approver@example.com in Slack", decided.Text, StringComparison.Ordinal);

        await slack.QuietAsync();
        var status = Assert.Single(await slack.MessagesAsync("D0ANA"), message => message.Text.StartsWith($"{id} is", StringComparison.Ordinal));
        Assert.Contains("approved by approver@example.com", status.Text, StringComparison.Ordinal);
        Assert.Contains("ordered from AWS Control Tower", status.Text, StringComparison.Ordinal);
    }
}
