using System.Text.Json.Nodes;

namespace ChatOps.Tests.Slack;

public sealed class CommandTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    [Fact]
    public async Task Command_opens_a_form_and_what_it_asks_for_is_the_same_request()
    {
        await slack.CommandAsync(string.Empty);
        var view = await ViewAsync("U0ANA");
        var address = slack.NewAddress();
        var before = await slack.SayAsync("help");

        var bad = await SubmitAsync(view, "Production", "root@elsewhere.example", "Demos");
        var errors = bad["response"]!["errors"]!.AsObject();
        Assert.Contains("example.com", (string)errors["RootEmail"]!, StringComparison.Ordinal);
        Assert.Contains("Experiment", (string)errors["AccountOU"]!, StringComparison.Ordinal);
        Assert.NotEmpty(await slack.SeeAsync("slack/views?user=U0ANA"));

        await SubmitAsync(view, "Sandbox", address, "Demos");
        Assert.Empty(await slack.SeeAsync("slack/views?user=U0ANA"));
        var created = await slack.HearAsync("D0ANA", before, "new account request created");
        var id = SlackPlayground.IdIn(created.Text);

        var status = await slack.CommandAsync("status");
        Assert.Contains(id, (string)status["response"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal("ephemeral", (string)status["response"]!["response_type"]!);

        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP1"
        );
        await slack.HearAsync("D0ANA", created.Ts, $"your account is ready. {id}");
    }

    [Fact]
    public async Task Help_answers_at_once_to_the_person_alone()
    {
        var help = await slack.CommandAsync("help", "U0BOB");

        Assert.Equal("ephemeral", (string)help["response"]!["response_type"]!);
        Assert.Contains("/aws-account", (string)help["response"]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_of_somebody_new_follows_as_soon_as_it_is_known_who_he_is()
    {
        await slack.CommandAsync("status", "U0APP2");

        await slack.UntilAsync(
            async () =>
                (await slack.MessagesAsync("C0GENERAL")).FirstOrDefault(message =>
                    message.Ephemeral == "U0APP2"
                    && message.Text.Contains("haven't asked for anything yet", StringComparison.Ordinal)
                ),
            () => Task.FromResult("no answer")
        );
    }

    [Fact]
    public async Task Stranger_is_refused_at_once()
    {
        var refusal = await slack.CommandAsync(string.Empty, "U0EXT");

        Assert.Contains("members of this workspace", (string)refusal["response"]!["text"]!, StringComparison.Ordinal);
        Assert.Empty(await slack.SeeAsync("slack/views?user=U0EXT"));
    }

    [Fact]
    public async Task Home_shows_own_requests_and_its_button_opens_the_form()
    {
        var (id, _) = await slack.AskAsync("U0BOB", "D0BOB");
        await slack.DoAsync("slack/home", new { user = "U0BOB" });
        var home = await slack.UntilAsync(
            async () =>
                (await slack.SeeAsync("slack/views?user=U0BOB")).FirstOrDefault(view =>
                    (string)view!["type"]! == "home"
                ),
            () => Task.FromResult("no home")
        );
        Assert.Contains(id, home.ToJsonString(), StringComparison.Ordinal);

        await slack.DoAsync(
            "slack/actions",
            new
            {
                user = "U0BOB",
                view_id = (string)home["id"]!,
                action_id = "request-account",
            }
        );

        Assert.Contains(await slack.SeeAsync("slack/views?user=U0BOB"), view => (string)view!["type"]! == "modal");
    }

    [Theory]
    [InlineData("views.open", "request-account", null)]
    [InlineData("views.open", "order", null)]
    [InlineData("views.push", "choose-product", "account")]
    public async Task Form_that_slack_does_not_open_from_a_button_is_told_of_directly(
        string method,
        string action,
        string? value
    )
    {
        const string User = "U0GRID";
        var before = await slack.SayAsync("help", User, "D0GRID");
        await slack.HearAsync("D0GRID", before, "account");
        await slack.DoAsync("slack/home", new { user = User });
        var home = await slack.UntilAsync(
            async () => (await slack.SeeAsync($"slack/views?user={User}")).FirstOrDefault(IsHome),
            () => Task.FromResult("no home")
        );
        var view = home;
        if (value is not null)
        {
            await slack.DoAsync("slack/shortcuts", new { user = User, callback_id = "order" });
            view = (await slack.SeeAsync($"slack/views?user={User}")).Last(open => (string)open!["type"]! == "modal")!;
        }

        await slack.FaultAsync("slack", method, "error");
        await slack.DoAsync(
            "slack/actions",
            new
            {
                user = User,
                view_id = (string)view["id"]!,
                action_id = action,
                value,
            }
        );

        await slack.HearAsync("D0GRID", before, "I couldn't open the form");
    }

    [Fact]
    public async Task Form_that_slack_does_not_open_by_a_shortcut_is_told_of_directly_in_the_persons_language()
    {
        await slack.DoAsync("slack/people", new { user = "U0BOB", locale = "es-ES" }, method: HttpMethod.Put);
        await slack.AdvanceAsync(3601);
        var before = await slack.SayAsync("ayuda", "U0BOB", "D0BOB");
        await slack.HearAsync("D0BOB", before, "cuenta");
        await slack.FaultAsync("slack", "views.open", "error");
        await slack.DoAsync("slack/shortcuts", new { user = "U0BOB", callback_id = "order" });

        await slack.HearAsync("D0BOB", before, "No pude abrir el formulario");
        await slack.DoAsync("slack/people", new { user = "U0BOB" }, method: HttpMethod.Put);
    }

    [Fact]
    public async Task Form_submitted_twice_makes_one_request()
    {
        await slack.CommandAsync(string.Empty, "U0APP1");
        var view = await ViewAsync("U0APP1");
        var before = await slack.SayAsync("help", "U0APP1", "D0APP1");
        var address = slack.NewAddress();
        await slack.FaultAsync("slack", "chat.postMessage", "error");
        await SubmitAsync(view, "Sandbox", address, "Demos", "U0APP1");

        await slack.HearAsync("D0APP1", before, "new account request created");
        await slack.QuietAsync();
        Assert.Single(
            await slack.MessagesAsync("D0APP1"),
            message => message.Text.Contains("new account request created", StringComparison.Ordinal)
        );
    }

    private static bool IsHome(JsonNode? view) => (string)view!["type"]! == "home";

    private async Task<JsonNode> ViewAsync(string user) =>
        Assert.Single(await slack.SeeAsync($"slack/views?user={user}"), view => (string)view!["type"]! == "modal")!;

    private Task<JsonNode> SubmitAsync(JsonNode view, string type, string email, string ou, string user = "U0ANA") =>
        slack.DoAsync(
            "slack/views/submit",
            new
            {
                user,
                view_id = (string)view["id"]!,
                values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["AccountType"] = type,
                    ["RootEmail"] = email,
                    ["AccountOU"] = ou,
                },
            }
        );
}
