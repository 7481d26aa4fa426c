namespace ChatOps.Tests.Slack;

/// <summary>
/// A channel that is shared with a partner's workspace, and an organization of several workspaces, as Slack's stand-in
/// plays them.
/// </summary>
public sealed class SharedChannelTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private const string Stranger = "I only work for members of this workspace";

    [Theory]
    [InlineData("U0ANA", "Ana")]
    [InlineData("U0GRID", "Greta")]
    public async Task A_member_has_a_whole_conversation_there_and_is_told_there(string user, string name)
    {
        var thread = await slack.SayAsync("<@U0BOT> I would like a new account", user, "C0SHARED");
        var question = await slack.HearAsync("C0SHARED", thread, $"Hi {name}, what account type", thread);
        await slack.PressAsync(question, "choice:1", "Sandbox", user);
        var email = await slack.HearAsync("C0SHARED", question.Ts, "email", thread);
        var address = slack.NewAddress();
        await slack.AnswerAsync(address, "OU", user, "C0SHARED", thread);
        await slack.AnswerAsync("Demos", address, user, "C0SHARED", thread);
        var created = await slack.AnswerAsync("yes", "created", user, "C0SHARED", thread);
        var id = SlackPlayground.IdIn(created.Text);

        Assert.Equal(thread, email.Thread);
        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );
        await slack.HearAsync("C0SHARED", created.Ts, $"your account is ready. {id}", thread);
    }

    [Theory]
    [InlineData("U0EXT")]
    [InlineData("U0PARTNER")]
    [InlineData("U0SISTER")]
    public async Task A_stranger_is_refused_there_also_at_a_members_buttons(string user)
    {
        var mention = await slack.SayAsync("<@U0BOT> I would like a new account", user, "C0SHARED");
        await slack.HearAsync("C0SHARED", mention, Stranger, mention);

        var thread = await slack.SayAsync("<@U0BOT> I would like a new account", "U0BOB", "C0SHARED");
        var question = await slack.HearAsync("C0SHARED", thread, message => message.Buttons.Count == 2, thread);
        await slack.PressAsync(question, "choice:1", "Sandbox", user);
        await slack.HearAsync(
            "C0SHARED",
            thread,
            message => message.Ephemeral == user && message.Text.Contains("for someone else", StringComparison.Ordinal)
        );
        await slack.QuietAsync();
        Assert.Equal(
            2,
            (await slack.MessagesAsync("C0SHARED")).Single(message => message.Ts == question.Ts).Buttons.Count
        );
    }

    [Fact]
    public async Task A_member_whose_first_workspace_is_another_uses_command_form_and_home()
    {
        await slack.CommandAsync(string.Empty, "U0GRID");
        var form = Assert.Single(
            await slack.SeeAsync("slack/views?user=U0GRID"),
            view => (string)view!["type"]! == "modal"
        )!;
        Assert.Equal("T0SISTER", (string?)form["team_id"]);
        var before = await slack.SayAsync("help", "U0GRID", "D0GRID");
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountType"] = "Sandbox",
            ["RootEmail"] = slack.NewAddress(),
            ["AccountOU"] = "Demos",
        };
        await slack.DoAsync(
            "slack/views/submit",
            new
            {
                user = "U0GRID",
                view_id = (string)form["id"]!,
                values,
            }
        );
        var id = SlackPlayground.IdIn((await slack.HearAsync("D0GRID", before, "new account request created")).Text);

        await slack.DoAsync("slack/home", new { user = "U0GRID" });
        await slack.UntilAsync(
            async () =>
                (await slack.SeeAsync("slack/views?user=U0GRID")).FirstOrDefault(view =>
                    (string)view!["type"]! == "home" && view.ToJsonString().Contains(id, StringComparison.Ordinal)
                ),
            () => Task.FromResult("no home")
        );
    }
}
