namespace ChatOps.Tests.Slack;

/// <summary>Failures behind the front door are reported directly if there is no other way.</summary>
public sealed class TroubleTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private const string Trouble = "I'm having trouble at the moment";

    [Fact]
    public async Task A_refused_Home_tab_causes_a_direct_message_and_is_shown_later()
    {
        await slack.FaultAsync("slack", "views.publish", "error", count: 3);
        await slack.DoAsync("slack/home", new { user = "U0BOB" });

        await slack.HearAsync("D0BOB", "0", Trouble);
        await slack.UntilAsync(
            async () => (await slack.SeeAsync("slack/views?user=U0BOB")).FirstOrDefault(IsHome),
            () => Task.FromResult("no home")
        );
    }

    [Fact]
    public async Task Mention_where_the_bot_may_not_write_is_answered_directly()
    {
        await slack.DoAsync(
            "slack/channels",
            new { channel = "C0PRIVATE", is_archived = true },
            method: HttpMethod.Put
        );
        await slack.SayAsync("<@U0BOT> I would like a new account", "U0APP1", "C0PRIVATE");

        await slack.HearAsync("D0APP1", "0", "I can't write where you just asked me something");
        await slack.DoAsync("slack/channels", new { channel = "C0PRIVATE" }, method: HttpMethod.Put);
    }

    private static bool IsHome(System.Text.Json.Nodes.JsonNode? view) => (string)view!["type"]! == "home";
}
