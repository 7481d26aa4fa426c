using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Requests;
using ChatOps.Slack;

namespace ChatOps.Tests.Slack;

/// <summary>Messages contain their client's marks, and names are shown to others.</summary>
public sealed partial class MarkupTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    // Direction marks, separators, invisible characters and tag characters around a name with Slack's marks.
    private const string HostileName =
        "\u202E*Bob*\u200B\u00AD\uFEFF\u2060\u180E _<https://evil.example|Stone>_\u2028\U000E0041`x`:x:";

    [Theory]
    [InlineData("en-US", "*I would like a new account*", "_sandbox_", "“Demos”", "_yes_")]
    [InlineData("en-US", "> I would like a new account", "- Sandbox", "• Demos", "`yes`.")]
    [InlineData("de-DE", "_Ich möchte bitte ein neues Konto!_", "*Testkonto*", "„Demos“", "*ja!*")]
    public async Task Whole_conversation_in_marks_makes_the_request(
        string locale,
        string wish,
        string type,
        string ou,
        string yes
    )
    {
        var (asksType, asksEmail, asksSure, created) =
            locale == "de-DE"
                ? ("Kontotyp", "E-Mail", "wirklich", "Dein neues Konto ist angefragt")
                : ("account type", "email", "sure", "New account request created");
        await slack.DoAsync("slack/people", new { user = "U0APP2", locale }, method: HttpMethod.Put);
        await slack.AdvanceAsync(7200);
        var address = slack.NewAddress();
        await slack.AnswerAsync(wish, asksType, "U0APP2", "D0APP2");
        await slack.AnswerAsync(type, asksEmail, "U0APP2", "D0APP2");
        await slack.AnswerAsync($"_<mailto:{address}?subject=x|{address}>_", "OU", "U0APP2", "D0APP2");
        await slack.AnswerAsync(ou, asksSure, "U0APP2", "D0APP2");
        var answer = await slack.AnswerAsync(yes, created, "U0APP2", "D0APP2");

        var request = await slack.RequestAsync(SlackPlayground.IdIn(answer.Text));
        Assert.Equal(
            ("Sandbox", address, "Demos"),
            (request!.Account.Type, request!.Account.RootEmail, request!.Account.Ou.Label)
        );
    }

    [Theory]
    [InlineData(":+1:", true)]
    [InlineData(":+1::skin-tone-3:", true)]
    [InlineData(":thumbsup:", true)]
    [InlineData(":white_check_mark:", true)]
    [InlineData("👍🏽", true)]
    [InlineData(":x:", false)]
    [InlineData(":-1:", false)]
    [InlineData("👎🏿", false)]
    public async Task Emoji_answer_the_confirmation(string emoji, bool isYes)
    {
        var address = slack.NewAddress();
        await slack.AnswerAsync($"I need a sandbox account in Demos with root email {address}", address);

        var expected = isYes ? "New account request created" : "Your order won't be placed";
        var answer = await slack.AnswerAsync(emoji, expected);

        Assert.Equal(isYes, SlackPlayground.IdIn(answer.Text).Length > 0);
    }

    [Theory]
    [InlineData("*status*", false)]
    [InlineData("`status`", false)]
    [InlineData("Status.", false)]
    [InlineData("_status_!", false)]
    [InlineData("> status", false)]
    [InlineData("*order*", true)]
    [InlineData("“order”", true)]
    public async Task Command_is_understood_in_its_marks(string text, bool opensForm)
    {
        await slack.SayAsync("help");
        await slack.QuietAsync();
        var answer = await slack.CommandAsync(text);

        Assert.Equal(opensForm, answer["response"] is null);
        Assert.DoesNotContain("/aws-account status", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Product_question_takes_back_and_stop_in_the_quotes_that_the_bot_prints()
    {
        await slack.AnswerAsync("I need a PostgreSQL database", "Name of the first database?", "U0APP1", "D0APP1");
        await slack.AnswerAsync("orders", "Size of the instance?", "U0APP1", "D0APP1");
        await slack.AnswerAsync("\"back\"", "Name of the first database?", "U0APP1", "D0APP1");
        await slack.AnswerAsync("orders", "Size of the instance?", "U0APP1", "D0APP1");
        await slack.AnswerAsync("_small_", "Storage in GiB?", "U0APP1", "D0APP1");
        await slack.AnswerAsync("\"keep\".", "Networks that may connect", "U0APP1", "D0APP1");

        var stopped = await slack.AnswerAsync("*stop*", "Okay", "U0APP1", "D0APP1");

        Assert.Contains("Nothing was requested", stopped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_of_a_profile_is_cleaned_and_its_marks_are_literal_in_Slack()
    {
        await slack.DoAsync("slack/people", new { user = "U0BOB", real_name = HostileName }, method: HttpMethod.Put);
        await slack.AdvanceAsync(7200);
        await slack.DoAsync("slack/home", new { user = "U0BOB" });
        var (id, _) = await slack.AskAsync("U0BOB", "D0BOB");
        var board = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        var mail = await slack.UntilAsync(
            async () => (await slack.SeeAsync("mailbox")).FirstOrDefault(mail => Has(mail!["subject"]!, id)),
            () => Task.FromResult("no mail")
        );
        await slack.PressAsync(board, "approve", id, "U0APP1");
        await slack.UntilAsync(
            async () => await slack.RequestAsync(id) is { Status: RequestStatus.Ready } ready ? ready : null,
            () => Task.FromResult("not ready")
        );
        await slack.QuietAsync();

        var seen = new List<string> { (string)mail["subject"]!, (string)mail["body"]! };
        foreach (var channel in new[] { "C0APPROVERS", "D0BOB", "C0OPERATORS" })
        {
            foreach (var message in await slack.MessagesAsync(channel))
            {
                seen.AddRange(message.Text.Split('\n'));
                seen.AddRange(TextObjects(message.Blocks).Select(text => (string)text["text"]!));
                Assert.All(
                    TextObjects(message.Blocks).Where(text => (string)text["type"]! == "mrkdwn"),
                    text =>
                    {
                        Assert.True((bool?)text["verbatim"], text.ToJsonString());
                        Assert.DoesNotContain("*Bob*", (string)text["text"]!, StringComparison.Ordinal);
                    }
                );
            }
        }

        var views = await slack.SeeAsync("slack/views?user=U0BOB");
        seen.AddRange(views.SelectMany(view => TextObjects(view!["blocks"]!)).Select(text => (string)text["text"]!));
        var calls = (await slack.SeeAsync("calls")).Where(call => (string)call!["service"]! != "lex");
        seen.AddRange(calls.Select(call => Unescaped((string?)call!["request"] ?? string.Empty)));
        seen.Add(JsonSerializer.Serialize(await slack.RequestAsync(id)).Replace("\\n", "\n", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.Contains("*Bob* _Stone_ `x`", StringComparison.Ordinal));
        Assert.All(seen, text => Assert.True(IncomingText.IsClean(Unescaped(text)), text));
        Assert.DoesNotContain(seen, text => text.Contains("evil.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("too <script>*expensive*</script>\u202E")]
    [InlineData("_R&D_ pays for <!channel> :x:\u200B")]
    public async Task Reason_of_a_denial_is_cleaned_and_shown_as_it_is(string reason)
    {
        var (id, answer) = await slack.AskAsync();
        var board = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        await slack.PressAsync(board, "deny", id, "U0APP2");
        var form = (await slack.SeeAsync("slack/views?user=U0APP2")).Last(view => Has(view!["callback_id"]!, "deny"))!;
        var submission = new
        {
            user = "U0APP2",
            view_id = (string)form["id"]!,
            values = new { reason },
        };
        await slack.DoAsync("slack/views/submit", submission);

        var cleaned = IncomingText.Of(reason).Cleaned;
        var denied = await slack.HearAsync("D0ANA", answer.Ts, SlackText.Escape(cleaned));
        Assert.Contains(
            TextObjects(denied.Blocks),
            text => Has(text["type"]!, "plain_text") && Has(text["text"]!, cleaned)
        );
    }

    private static bool Has(JsonNode node, string text) =>
        node.GetValue<string>().Contains(text, StringComparison.Ordinal);

    private static string Unescaped(string text) =>
        Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString());

    private static IEnumerable<JsonObject> TextObjects(JsonNode node) =>
        node switch
        {
            JsonObject text when text["text"] is JsonValue && text["type"] is JsonValue => [text],
            JsonObject parent => parent.SelectMany(member => member.Value is null ? [] : TextObjects(member.Value)),
            JsonArray list => list.SelectMany(item => item is null ? [] : TextObjects(item)),
            _ => [],
        };

    [GeneratedRegex(@"\\u(?<code>[0-9A-Fa-f]{4})", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Escape();
}
