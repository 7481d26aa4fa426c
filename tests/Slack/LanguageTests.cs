using System.Text.Json.Nodes;
using ChatOps.Languages;

namespace ChatOps.Tests.Slack;

/// <summary>Each language for a person with that Slack client, from the Home tab to the account.</summary>
public sealed class LanguageTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    // All other Slack tests are in English.
    public static TheoryData<string> Others => [.. SpokenLanguages.All.Skip(1).Select(words => words.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Account_requested_by_form_uses_the_language_of_the_persons_client(string code)
    {
        var words = SpokenLanguages.Find(code)!;

        // Each language has a person without requests, and another approver.
        var (user, name, approver) = code switch
        {
            "de" => ("U0ANA", "Ana", "U0APP1"),
            "es" => ("U0APP2", "Sam", "U0APP1"),
            _ => ("U0APP1", "Alex", "U0APP2"),
        };
        await ChooseAsync(user, words);
        await slack.DoAsync("slack/home", new { user });
        var home = await HomeAsync(user, words.Slack.NothingAskedFor);
        Assert.Contains(words.Slack.HomeTitle, TextsOf(home));
        await slack.DoAsync(
            "slack/actions",
            new
            {
                user,
                view_id = (string)home["id"]!,
                action_id = "request-account",
            }
        );
        var form = Assert.Single(
            await slack.SeeAsync($"slack/views?user={user}"),
            view => (string)view!["type"]! == "modal"
        )!;
        Assert.Equal(
            (words.Slack.AskForAccount, words.Slack.Ask),
            ((string)form["title"]!["text"]!, (string)form["submit"]!["text"]!)
        );
        Assert.Equal(words.Slack.ChooseType, (string)form["blocks"]![0]!["element"]!["placeholder"]!["text"]!);

        var errors = (await SubmitAsync(form, user, "root@elsewhere.example"))["response"]!["errors"]!;
        Assert.Equal(
            Words.Capital(words.Policy.RootEmailDomains(words.Or(["example.com", "example.org"]))),
            (string)errors["RootEmail"]!
        );
        var direct = $"D0{user[2..]}";
        var before = slack.NewTs();
        await SubmitAsync(form, user, slack.NewAddress());
        var created = await slack.HearAsync(direct, before, words.Slack.AccountRequested(name, string.Empty).TrimEnd());
        var id = SlackPlayground.IdIn(created.Text);
        await slack.DoAsync("settings", new { failNextOrders = 1, failureReason = "busy" }, method: HttpMethod.Put);
        await ApproveAsync(id, words, approver);
        await slack.HearAsync(direct, created.Ts, words.News.HasToWait(name, id));
        await slack.HearAsync(
            direct,
            created.Ts,
            message =>
                message.Text.Contains(words.News.Waiting, StringComparison.Ordinal)
                && message.Text.Contains(words.Request.WaitingForAws, StringComparison.Ordinal)
        );
        var next = (await slack.RequestAsync(id))!.BusyUntil!.Value;
        Assert.Contains(
            words.Request.WaitsForAws(string.Empty, next),
            (string)(await slack.CommandAsync("status", user))["response"]!["text"]!,
            StringComparison.Ordinal
        );
        await slack.AdvanceAsync(121);
        await slack.HearAsync(direct, created.Ts, words.News.AccountReady(name));
        var approved = words.News.Approved(
            (approver == "U0APP1" ? "approver" : "second.approver") + "@example.com",
            null,
            0,
            awaitsOperator: false
        );
        await slack.HearAsync(
            direct,
            created.Ts,
            message =>
                message.Text.Contains(approved, StringComparison.Ordinal)
                && message.Text.Contains(words.News.AskedFor, StringComparison.Ordinal)
        );

        await HomeAsync(user, $"*{words.Slack.Yours}*");
        var status = (string)(await slack.CommandAsync("status", user))["response"]!["text"]!;
        Assert.StartsWith(words.Slack.LastRequest(string.Empty), status, StringComparison.Ordinal);
        Assert.Equal(
            words.Slack.Help("/aws-account"),
            (string)(await slack.CommandAsync("help", user))["response"]!["text"]!
        );
    }

    [Fact]
    public async Task Account_requested_in_a_thread_is_reported_there_in_German()
    {
        var words = SpokenLanguages.Of("de");
        await ChooseAsync("U0BOB", words);
        var (thread, id) = await TalkAsync(words, "U0BOB");

        await ApproveAsync(id, words, "U0APP1");
        await slack.HearAsync("C0GENERAL", thread, words.News.AccountReady("Bob"), thread);
    }

    [Fact]
    public async Task Refusal_is_in_the_persons_language_or_else_in_English()
    {
        var words = SpokenLanguages.All[^1];
        await ChooseAsync("U0NOMAIL", words);
        await slack.HearAsync("D0NOMAIL", await slack.SayAsync("help", "U0NOMAIL", "D0NOMAIL"), words.Slack.NoEmail);
        Assert.Equal(
            words.Slack.NoEmail,
            (string)(await slack.CommandAsync("status", "U0NOMAIL"))["response"]!["text"]!
        );

        await slack.DoAsync("slack/people", new { user = "U0ODD", locale = "nl-NL" }, method: HttpMethod.Put);
        await slack.HearAsync(
            "D0ODD",
            await slack.SayAsync("help", "U0ODD", "D0ODD"),
            Words.English.Slack.UnusableEmail(6, 64)
        );
    }

    private Task<JsonNode> ChooseAsync(string user, Words words) =>
        slack.DoAsync("slack/people", new { user, locale = words.LocaleId.Replace('_', '-') }, method: HttpMethod.Put);

    // Approvers are a team and read English.
    private async Task ApproveAsync(string id, Words words, string approver)
    {
        Assert.Equal(words, SpokenLanguages.Of((await slack.RequestAsync(id))!.Origin.Language));
        var board = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        Assert.Contains("asks for a Sandbox account", board.Text, StringComparison.Ordinal);
        await slack.PressAsync(board, "approve", id, approver);
    }

    private async Task<(string Thread, string Id)> TalkAsync(Words words, string user)
    {
        var thread = await slack.SayAsync($"<@U0BOT> {words.Conversation.WantAccount}", user, "C0GENERAL");
        var type = await slack.HearAsync(
            "C0GENERAL",
            thread,
            message => message.AnswersBlock.StartsWith("choices:AccountType:", StringComparison.Ordinal),
            thread
        );
        var sandbox = type
            .Blocks.SelectMany(block => block!["elements"]?.AsArray() ?? [])
            .First(element => (string?)element!["value"] == "Sandbox")!;
        await slack.PressAsync(type, (string)sandbox["action_id"]!, "Sandbox", user);
        var email = await slack.HearAsync("C0GENERAL", type.Ts, _ => true, thread);
        await slack.UntilAsync(
            async () =>
                (await slack.MessagesAsync("C0GENERAL")).FirstOrDefault(message =>
                    message.Ts == type.Ts
                    && NotesOf(message).Contains(words.Slack.YourAnswer($"*{sandbox["text"]!["text"]}*"))
                ),
            () => Task.FromResult("The question stays open.")
        );
        await slack.SayAsync(slack.NewAddress(), user, "C0GENERAL", thread);
        var ou = await slack.HearAsync(
            "C0GENERAL",
            email.Ts,
            message => message.AnswersBlock.StartsWith("choices:AccountOU:", StringComparison.Ordinal),
            thread
        );
        await slack.SayAsync("Demos", user, "C0GENERAL", thread);
        var sure = await slack.HearAsync(
            "C0GENERAL",
            ou.Ts,
            message => message.AnswersBlock.StartsWith("choices:Confirmation:", StringComparison.Ordinal),
            thread
        );
        var (action, value) = sure.Buttons[0];
        Assert.Equal(words.YesChoice.Value, value);
        await slack.PressAsync(sure, action, value, user);
        var created = await slack.HearAsync(
            "C0GENERAL",
            sure.Ts,
            words.Conversation.AccountRequested(string.Empty).TrimEnd(),
            thread
        );
        return (thread, SlackPlayground.IdIn(created.Text));
    }

    private Task<JsonNode> HomeAsync(string user, string text) =>
        slack.UntilAsync(
            async () =>
                (await slack.SeeAsync($"slack/views?user={user}")).FirstOrDefault(view =>
                    (string)view!["type"]! == "home" && TextsOf(view).Contains(text)
                ),
            async () => $"{text}: {(await slack.SeeAsync($"slack/views?user={user}")).ToJsonString()}"
        );

    private static IEnumerable<string?> NotesOf(SeenMessage message) =>
        message
            .Blocks.Where(block => (string)block!["type"]! == "context")
            .SelectMany(block => block!["elements"]!.AsArray())
            .Select(element => (string?)element!["text"]);

    private static IEnumerable<string?> TextsOf(JsonNode view) =>
        view["blocks"]!.AsArray().Select(block => (string?)block!["text"]?["text"]);

    private Task<JsonNode> SubmitAsync(JsonNode form, string user, string email) =>
        slack.DoAsync(
            "slack/views/submit",
            new
            {
                user,
                view_id = (string)form["id"]!,
                values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["AccountType"] = "Sandbox",
                    ["RootEmail"] = email,
                    ["AccountOU"] = "Demos",
                },
            }
        );
}
