using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Slack;

/// <summary>People who can't ask get their refusal in every place, and nothing changes.</summary>
public sealed class WhoTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    private const string Whole = "I need a sandbox account in Demos with root email who@example.com";

    public static TheoryData<string, string> Refused() =>
        new()
        {
            { "U0EXT", "I only work for members of this workspace" },
            { "U0GONE", "your Slack account is deactivated" },
            { "U0NOMAIL", "your Slack profile has no email address" },
            {
                "U0ODD",
                "AWS doesn't accept the email address in your Slack profile as a sign-in. It needs 6 to 64 plain "
                    + "characters"
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task People_who_may_not_ask_get_their_refusal_everywhere_and_nothing_changes(
        string user,
        string sentence
    )
    {
        var turns = await TurnsAsync();
        var direct = $"D0{user[2..]}";

        // The form is their first act: the front door doesn't know them and may not call Slack, so the form opens, and
        // the refusal follows.
        await slack.CommandAsync(string.Empty, user);
        if (user != "U0EXT")
        {
            var form = Assert.Single(await slack.SeeAsync($"slack/views?user={user}"))!;
            await WhisperedAsync("C0GENERAL", user, sentence);
            await SubmitAsync(form, user);
            Assert.Empty(await slack.SeeAsync($"slack/views?user={user}"));
        }

        Assert.Contains(
            sentence,
            (string)(await slack.CommandAsync("status", user))["response"]!["text"]!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            sentence,
            (string)(await slack.CommandAsync(string.Empty, user))["response"]!["text"]!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            sentence,
            (await slack.HearAsync(direct, await slack.SayAsync(Whole, user, direct), sentence)).Text,
            StringComparison.Ordinal
        );
        var mention = await slack.SayAsync($"<@U0BOT> {Whole}", user, "C0GENERAL");
        await slack.HearAsync("C0GENERAL", mention, sentence, mention);
        await slack.SayAsync("yes", user, direct);
        await slack.DoAsync("slack/home", new { user });
        var home = await slack.UntilAsync(
            async () =>
                (await slack.SeeAsync($"slack/views?user={user}")).FirstOrDefault(view =>
                    (string)view!["type"]! == "home"
                ),
            () => Task.FromResult("no home")
        );
        Assert.Contains(JsonEncodedText.Encode(sentence).ToString(), home.ToJsonString(), StringComparison.Ordinal);
        await slack.QuietAsync();

        Assert.Equal(turns, await TurnsAsync());
        Assert.Empty(
            (
                await slack
                    .Host.Services.GetRequiredService<IRequestStore>()
                    .ListAsync(new RequestQuery { Limit = 100 }, TestContext.Current.CancellationToken)
            ).Items
        );
    }

    [Fact]
    public async Task Bots_get_no_answer_even_if_they_look_like_a_person()
    {
        var turns = await TurnsAsync();
        var ts = await slack.SayAsync($"<@U0BOT> {Whole}", "U0ROBOT", "C0GENERAL");
        await slack.QuietAsync();
        Assert.DoesNotContain(await slack.MessagesAsync("C0GENERAL"), message => message.Thread == ts);

        const string Disguised = "1700000077.000100";
        await slack.DeliverAsync(
            "events",
            FrontDoorTests.Message("Ev0ROBOT", Disguised, $"<@U0BOT> {Whole}", "U0ROBOT", "C0GENERAL")
        );
        await slack.QuietAsync();
        Assert.DoesNotContain(await slack.MessagesAsync("C0GENERAL"), message => message.Thread == Disguised);

        Assert.Equal(turns, await TurnsAsync());
    }

    [Theory]
    [InlineData("non-ascii.form")]
    [InlineData("non-ascii-percent-20.form")]
    [InlineData("help-in-dm.form")]
    [InlineData("status.form")]
    [InlineData("modal.form")]
    public async Task Sampled_commands_are_taken_in_either_encoding(string file) =>
        await slack.DeliverAsync("commands", Repository(file));

    private static byte[] Repository(string file) =>
        ChatOps.Tests.Infrastructure.Repository.SlackSample($"commands/{file}");

    private async Task WhisperedAsync(string channel, string user, string sentence) =>
        await slack.UntilAsync(
            async () =>
                (await slack.MessagesAsync(channel)).FirstOrDefault(message =>
                    message.Ephemeral == user && message.Text.Contains(sentence, StringComparison.Ordinal)
                ),
            async () => string.Join('\n', await slack.MessagesAsync(channel))
        );

    private Task<JsonNode> SubmitAsync(JsonNode form, string user) =>
        slack.DoAsync(
            "slack/views/submit",
            new
            {
                user,
                view_id = (string)form["id"]!,
                values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["AccountType"] = "Sandbox",
                    ["RootEmail"] = "who@example.com",
                    ["AccountOU"] = "Demos",
                },
            }
        );

    private async Task<int> TurnsAsync() =>
        (await slack.SeeAsync("calls")).Count(call => (string)call!["operation"]! == "RecognizeText");
}
