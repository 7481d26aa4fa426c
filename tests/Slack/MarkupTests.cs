using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Vending.Incoming;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Slack;

namespace ChatOps.Tests.Slack;

/// <summary>What people type reaches the bot with their client's marks, and what they call themselves reaches others.</summary>
public sealed class MarkupTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    // Direction marks, separators, invisible characters and tag characters around a name with Slack's marks.
    private const string HostileName = "\u202E*Bob*\u200B\u00AD\uFEFF\u2060\u180E _<https://evil.example|Stone>_\u2028\U000E0041`x`:x:";

    [Theory]
    [InlineData("en-US", "*I would like a new account*", "account type", "_sandbox_", "OU", "“Demos”", "sure", "_yes_", "New account request created")]
    [InlineData("en-US", "> I would like a new account", "account type", "- Sandbox", "OU", "• Demos", "sure", "`yes`.", "New account request created")]
    [InlineData("de-DE", "_Ich möchte bitte ein neues Konto!_", "Kontotyp", "*Testkonto*", "OU", "„Demos“", "wirklich", "*ja!*", "Dein neues Konto ist angefragt")]
    public async Task Whole_conversation_in_marks_makes_the_request(
        string locale, string wish, string asksType, string type, string asksOu, string ou, string asksSure, string yes, string created)
    {
        await slack.DoAsync("slack/people", new { user = "U0APP2", locale }, method: HttpMethod.Put);
        await slack.AdvanceAsync(7200);
        var address = slack.NewAddress();
        await slack.AnswerAsync(wish, asksType, "U0APP2", "D0APP2");
        await slack.AnswerAsync(type, "e-mail", "U0APP2", "D0APP2");
        await slack.AnswerAsync($"_<mailto:{address}?subject=x|{address}>_", asksOu, "U0APP2", "D0APP2");
        await slack.AnswerAsync(ou, asksSure, "U0APP2", "D0APP2");
        var answer = await slack.AnswerAsync(yes, created, "U0APP2", "D0APP2");

        var request = await slack.RequestAsync(SlackPlayground.IdIn(answer.Text));
        Assert.Equal(("Sandbox", address, "Demos"), (request!.AccountType, request.RootEmail, request.Ou.Label));
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
        await slack.AnswerAsync($"I need a sandbox account in Demos with root e-mail {address}", address);

        await slack.AnswerAsync(emoji, isYes ? "New account request created" : "Your order won't be placed");
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

        await slack.AnswerAsync("*stop*", "Okay", "U0APP1", "D0APP1");
    }

    [Fact]
    public async Task Name_of_a_profile_is_cleaned_wherever_it_is_read_and_its_marks_are_no_marks_in_Slack()
    {
        await slack.DoAsync("slack/people", new { user = "U0BOB", real_name = HostileName }, method: HttpMethod.Put);
        await slack.AdvanceAsync(7200);
        await slack.DoAsync("slack/home", new { user = "U0BOB" });
        var (id, _) = await slack.AskAsync("U0BOB", "D0BOB");
        var board = await slack.BoardAsync(id, message => message.Buttons.Count == 2);
        var mail = await slack.UntilAsync(
            async () => (await slack.SeeAsync("mailbox")).FirstOrDefault(mail => ((string)mail!["subject"]!).Contains(id, StringComparison.Ordinal)),
            () => Task.FromResult("no mail"));
        await slack.PressAsync(board, "approve", id, "U0APP1");
        await slack.UntilAsync(async () => (await slack.RequestAsync(id)) is { Status: RequestStatus.Ready } ready ? ready : null, () => Task.FromResult("not ready"));
        await slack.QuietAsync();

        var seen = new List<string> { (string)mail["subject"]!, (string)mail["body"]! };
        foreach (var channel in new[] { "C0APPROVERS", "D0BOB", "C0OPERATORS" })
        {
            foreach (var message in await slack.MessagesAsync(channel))
            {
                seen.AddRange(message.Text.Split('\n'));
                seen.AddRange(TextObjects(message.Blocks).Select(text => (string)text["text"]!));
                Assert.All(TextObjects(message.Blocks).Where(text => (string)text["type"]! == "mrkdwn"), text =>
                {
                    Assert.True((bool?)text["verbatim"], text.ToJsonString());
                    Assert.DoesNotContain("*Bob*", (string)text["text"]!, StringComparison.Ordinal);
                });
            }
        }

        seen.AddRange((await slack.SeeAsync("slack/views?user=U0BOB")).SelectMany(view => TextObjects(view!["blocks"]!)).Select(text => (string)text["text"]!));
        seen.AddRange((await slack.SeeAsync("calls")).Where(call => (string)call!["service"]! != "lex").Select(call => (string?)call!["request"] ?? string.Empty).Select(Unescaped));
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
        var form = (await slack.SeeAsync("slack/views?user=U0APP2")).Last(view => (string)view!["callback_id"]! == "deny-request")!;
        await slack.DoAsync("slack/views/submit", new { user = "U0APP2", view_id = (string)form["id"]!, values = new { reason } });

        var cleaned = IncomingText.Of(reason).Cleaned;
        var denied = await slack.HearAsync("D0ANA", answer.Ts, message => message.Text.Contains(SlackText.Escape(cleaned), StringComparison.Ordinal));
        Assert.Contains(TextObjects(denied.Blocks), text => (string)text["type"]! == "plain_text" && ((string)text["text"]!).Contains(cleaned, StringComparison.Ordinal));
    }

    private static string Unescaped(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, @"\\u(?<code>[0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));

    private static IEnumerable<JsonObject> TextObjects(JsonNode node) => node switch
    {
        JsonObject text when text["text"] is JsonValue && text["type"] is JsonValue => [text],
        JsonObject parent => parent.SelectMany(member => member.Value is null ? [] : TextObjects(member.Value)),
        JsonArray list => list.SelectMany(item => item is null ? [] : TextObjects(item)),
        _ => [],
    };
}
