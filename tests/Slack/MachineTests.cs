using System.Text;
using System.Text.Json.Nodes;
using ChatOps.Slack.Inbound;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Slack;

/// <summary>No machine gets an answer: two that answer each other never stop.</summary>
public sealed class MachineTests(SlackPlayground slack) : IClassFixture<SlackPlayground>
{
    // What marks a message as a machine's, each alone.
    private static readonly Dictionary<string, string> Marks = new(StringComparer.Ordinal)
    {
        ["bot_id"] = """{"bot_id":"B1"}""",
        ["bot_profile"] = """{"bot_profile":{"id":"B1"}}""",
        ["app_id"] = """{"app_id":"A1"}""",
        ["bot_message"] = """{"subtype":"bot_message"}""",
        ["Slackbot"] = """{"user":"USLACKBOT"}""",
        ["Slackbot's answer to a keyword"] = """{"user":"USLACKBOT","subtype":"slackbot_response"}""",
        ["the bot itself"] = """{"user":"U0BOT"}""",
    };

    public static TheoryData<string, string> Marked()
    {
        var data = new TheoryData<string, string>();
        foreach (
            var sample in new[]
            {
                "message-im",
                "app-mention",
                "app-mention-twin",
                "app-mention-shared-channel",
                "message-thread-reply",
                "message-im-forwarded",
                "message-file-share",
            }
        )
        {
            foreach (var mark in Marks.Keys)
            {
                data.Add(sample, mark);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_machines_message_is_dropped_however_it_comes(string sample, string mark)
    {
        var envelope = (JsonObject)JsonNode.Parse(Repository.SlackSample($"events/{sample}.json"))!;
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(Marks[mark])!)
        {
            envelope["event"]![name] = value!.DeepClone();
        }

        Assert.IsType<SlackDropped>(SlackEventReader.Read(Encoding.UTF8.GetBytes(envelope.ToJsonString()), "T0LOCAL"));
    }

    [Theory]
    [InlineData("USLACKBOT", "C0GENERAL")]
    [InlineData("USLACKBOT", "C0SHARED")]
    [InlineData("U0ROBOT", "C0GENERAL")]
    [InlineData("U0ROBOT", "C0SHARED")]
    public async Task Slackbot_and_other_bots_get_silence(string user, string channel)
    {
        var reminder = await slack.SayAsync("Reminder: <@U0BOT> I would like a new account", user, channel);
        await slack.SayAsync("<@U0BOT> status", user, channel, reminder);
        await slack.QuietAsync();

        Assert.DoesNotContain(
            await slack.MessagesAsync(channel),
            message => message.IsBot && message.Thread == reminder
        );
    }

    // A keyword answer of Slackbot's that mentions the bot, to what a person says: the person is answered, Slackbot is
    // not.
    [Fact]
    public async Task Slackbots_word_in_between_does_not_disturb_a_conversation()
    {
        var thread = await slack.SayAsync("<@U0BOT> I would like a new account", "U0BOB", "C0GENERAL");
        await slack.HearAsync("C0GENERAL", thread, "account type", thread);
        await slack.SayAsync("Ask <@U0BOT> for an account!", "USLACKBOT", "C0GENERAL", thread);
        await slack.AnswerAsync("Sandbox", "email", "U0BOB", "C0GENERAL", thread);
        await slack.QuietAsync();

        Assert.Equal(
            2,
            (await slack.MessagesAsync("C0GENERAL")).Count(message => message.IsBot && message.Thread == thread)
        );
    }
}
