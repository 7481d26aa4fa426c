using System.Net;

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
        var decided = await slack.BoardAsync(
            id,
            message => message.Buttons.Count == 0 && message.Text.Contains("is ready", StringComparison.Ordinal)
        );
        Assert.Contains("Approved by approver@example.com in Slack", decided.Text, StringComparison.Ordinal);

        await slack.QuietAsync();
        var status = Assert.Single(
            await slack.MessagesAsync("D0ANA"),
            message => message.Text.StartsWith($"{id} is", StringComparison.Ordinal)
        );
        Assert.Contains("approved by approver@example.com", status.Text, StringComparison.Ordinal);
        Assert.Contains("ordered from AWS Control Tower", status.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mention_in_a_channel_is_answered_once_in_its_thread_and_replies_there_need_no_mention()
    {
        var ts = await slack.SayAsync("<@U0BOT> I would like a new account", channel: "C0GENERAL");
        await slack.HearAsync("C0GENERAL", ts, "account type", ts);
        var address = slack.NewAddress();
        await slack.AnswerAsync("Sandbox", "email", channel: "C0GENERAL", thread: ts);
        await slack.AnswerAsync(address, "OU", channel: "C0GENERAL", thread: ts);
        await slack.AnswerAsync("Experiment", address, channel: "C0GENERAL", thread: ts);
        var created = await slack.AnswerAsync("yes", "created", channel: "C0GENERAL", thread: ts);
        var id = SlackPlayground.IdIn(created.Text);

        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP2"
        );
        await slack.HearAsync("C0GENERAL", created.Ts, $"your account is ready. {id}", ts);
        await slack.QuietAsync();

        var channel = await slack.MessagesAsync("C0GENERAL");
        Assert.Single(
            channel,
            message =>
                message.IsBot
                && message.Thread == ts
                && message.Text.Contains("account type", StringComparison.OrdinalIgnoreCase)
                && message.Text.EndsWith('?')
        );
        Assert.DoesNotContain(channel, message => message.IsBot && message.Thread is null && message.Ephemeral is null);
    }

    [Fact]
    public async Task Two_people_in_one_thread_do_not_disturb_each_other_and_talk_among_people_is_left_alone()
    {
        var ts = await slack.SayAsync("<@U0BOT> I would like a new account", channel: "C0GENERAL");
        await slack.HearAsync("C0GENERAL", ts, "account type", ts);
        await slack.SayAsync("Sandbox", "U0BOB", "C0GENERAL", ts);
        var bob = await slack.AnswerAsync(
            "<@U0BOT> I would like a new account",
            "account type",
            "U0BOB",
            "C0GENERAL",
            ts
        );
        Assert.Contains("Bob", bob.Text, StringComparison.Ordinal);

        await slack.AnswerAsync("Production", "email", "U0ANA", "C0GENERAL", ts);
        var next = await slack.AnswerAsync("Sandbox", "email", "U0BOB", "C0GENERAL", ts);
        Assert.Contains("Bob", next.Text, StringComparison.Ordinal);
        await slack.QuietAsync();
        Assert.Equal(
            4,
            (await slack.MessagesAsync("C0GENERAL")).Count(message => message.IsBot && message.Thread == ts)
        );
    }

    [Fact]
    public async Task Press_counts_as_saying_it_the_message_shows_the_choice_and_old_buttons_do_nothing()
    {
        var question = await slack.AnswerAsync("I would like a new account", "account type", "U0BOB", "D0BOB");
        Assert.Equal([("choice:0", "Production"), ("choice:1", "Sandbox")], question.Buttons);

        await slack.PressAsync(question, "choice:1", "Sandbox", "U0BOB");
        var email = await slack.HearAsync("D0BOB", question.Ts, "email");
        var answered = (await slack.MessagesAsync("D0BOB")).Single(message => message.Ts == question.Ts);
        Assert.Empty(answered.Buttons);
        Assert.Contains("Your answer: *Sandbox*", answered.All, StringComparison.Ordinal);

        var address = slack.NewAddress();
        var ou = await slack.AnswerAsync(address, "OU", "U0BOB", "D0BOB");
        Assert.NotEqual(email.Ts, ou.Ts);
        await slack.AnswerAsync("Demos", address, "U0BOB", "D0BOB");
        Assert.Empty((await slack.MessagesAsync("D0BOB")).Single(message => message.Ts == ou.Ts).Buttons);
        var confirmation = await slack.HearAsync("D0BOB", ou.Ts, message => message.Buttons.Count == 2);
        Assert.Contains("Sandbox", confirmation.All, StringComparison.Ordinal);
        Assert.Contains("Demos", confirmation.All, StringComparison.Ordinal);

        // The message keeps its buttons until both presses are in.
        await slack.DoAsync(
            "faults",
            new
            {
                service = "slack",
                operation = "chat.update",
                kind = "delay",
                count = 10,
                delayMs = 2000,
            }
        );
        await Task.WhenAll(
            slack.PressAsync(confirmation, "choice:1", "no", "U0BOB"),
            slack.PressAsync(confirmation, "choice:1", "no", "U0BOB")
        );
        await slack.DoAsync("faults", new { }, HttpStatusCode.NoContent, HttpMethod.Delete);
        await slack.HearAsync(
            "D0BOB",
            confirmation.Ts,
            message =>
                message.Ephemeral == "U0BOB" && message.Text.Contains("already answered", StringComparison.Ordinal)
        );
        await slack.QuietAsync();
        Assert.Single(
            await slack.MessagesAsync("D0BOB"),
            message =>
                message.IsBot && message.Ephemeral is null && string.CompareOrdinal(message.Ts, confirmation.Ts) > 0
        );
    }

    [Fact]
    public async Task Reply_in_the_thread_of_a_direct_message_continues_the_conversation_and_is_answered_there()
    {
        var question = await slack.AnswerAsync("I would like a new account", "account type", "U0APP2", "D0APP2");
        Assert.Null(question.Thread);

        var email = await slack.AnswerAsync("Sandbox", "email", "U0APP2", "D0APP2", question.Ts);
        var address = slack.NewAddress();
        var ou = await slack.AnswerAsync(address, "OU", "U0APP2", "D0APP2", question.Ts);
        await slack.PressAsync(ou, "choice:0", "Experiment", "U0APP2");
        var sure = await slack.HearAsync(
            "D0APP2",
            ou.Ts,
            message => message.Buttons.Count == 2 && message.All.Contains(address, StringComparison.Ordinal),
            question.Ts
        );

        // A message outside of the thread is answered outside.
        var stopped = await slack.AnswerAsync("no", "won't be placed", "U0APP2", "D0APP2");
        Assert.Equal(
            (question.Ts, question.Ts, question.Ts, null),
            (email.Thread, ou.Thread, sure.Thread, stopped.Thread)
        );
    }

    [Fact]
    public async Task A_request_from_a_thread_of_a_direct_message_is_reported_there()
    {
        var root = await slack.SayAsync("help", "U0APP1", "D0APP1");
        await slack.AnswerAsync(
            $"I need a sandbox account in Demos with root email {slack.NewAddress()}",
            "are you sure",
            "U0APP1",
            "D0APP1",
            root
        );
        var created = await slack.AnswerAsync("yes", "created", "U0APP1", "D0APP1", root);
        var id = SlackPlayground.IdIn(created.Text);

        await slack.PressAsync(
            await slack.BoardAsync(id, message => message.Buttons.Count == 2),
            "approve",
            id,
            "U0APP2"
        );
        await slack.HearAsync("D0APP1", created.Ts, $"your account is ready. {id}", root);
    }

    [Fact]
    public async Task Forwarded_message_or_file_without_words_is_answered_with_what_to_do_and_changes_nothing()
    {
        const string Unread = "I can't read forwarded messages or files";
        var said = await slack.SayAsync("I would like a production account", "U0BOB", "C0GENERAL");
        var question = await slack.AnswerAsync("I would like a new account", "account type");

        var forwarded = (string)
            (
                await slack.DoAsync(
                    "slack/messages",
                    new
                    {
                        user = "U0ANA",
                        channel = "D0ANA",
                        forward = new { channel = "C0GENERAL", ts = said },
                    }
                )
            )["ts"]!;
        await slack.HearAsync("D0ANA", forwarded, Unread);
        var file = (string)
            (
                await slack.DoAsync(
                    "slack/messages",
                    new
                    {
                        user = "U0ANA",
                        channel = "D0ANA",
                        file = "diagram.png",
                        thread_ts = question.Ts,
                    }
                )
            )["ts"]!;
        await slack.HearAsync("D0ANA", file, Unread, question.Ts);

        // Text beside it is read.
        var both = (string)
            (
                await slack.DoAsync(
                    "slack/messages",
                    new
                    {
                        user = "U0ANA",
                        channel = "D0ANA",
                        text = "Sandbox",
                        forward = new { channel = "C0GENERAL", ts = said },
                    }
                )
            )["ts"]!;
        await slack.HearAsync("D0ANA", both, "email");
        await slack.AnswerAsync("stop", "Nothing was requested");
    }

    [Fact]
    public async Task File_in_a_thread_is_for_the_bot_where_the_person_talks_with_it()
    {
        var ts = await slack.SayAsync("<@U0BOT> I would like a new account", channel: "C0GENERAL");
        await slack.HearAsync("C0GENERAL", ts, "account type", ts);
        await slack.DoAsync(
            "slack/messages",
            new
            {
                user = "U0BOB",
                channel = "C0GENERAL",
                file = "a.png",
                thread_ts = ts,
            }
        );
        await slack.DoAsync(
            "slack/messages",
            new
            {
                user = "U0ANA",
                channel = "C0GENERAL",
                file = "a.png",
                thread_ts = ts,
            }
        );
        await slack.HearAsync(
            "C0GENERAL",
            ts,
            message => message.Ephemeral == "U0ANA" && message.Text.Contains("I can't read", StringComparison.Ordinal)
        );
        await slack.QuietAsync();

        Assert.DoesNotContain(
            await slack.MessagesAsync("C0GENERAL"),
            message => message.Ephemeral == "U0BOB" && message.Text.Contains("I can't read", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Another_persons_buttons_are_not_mine()
    {
        var ts = await slack.SayAsync("<@U0BOT> I would like a new account", channel: "C0GENERAL");
        var question = await slack.HearAsync("C0GENERAL", ts, message => message.Buttons.Count == 2, ts);

        await slack.PressAsync(question, "choice:0", "Production", "U0BOB");

        await slack.HearAsync(
            "C0GENERAL",
            ts,
            message =>
                message.Ephemeral == "U0BOB" && message.Text.Contains("for someone else", StringComparison.Ordinal)
        );
        Assert.Equal(
            2,
            (await slack.MessagesAsync("C0GENERAL")).Single(message => message.Ts == question.Ts).Buttons.Count
        );
    }

    [Theory]
    [InlineData("U0EXT", "D0EXT", "members of this workspace")]
    [InlineData("U0GONE", "D0GONE", "deactivated")]
    public async Task People_who_may_not_ask_are_refused_with_a_sentence(string user, string channel, string sentence)
    {
        var answer = await slack.AnswerAsync("I would like a new account", sentence, user, channel);

        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public async Task What_is_too_long_or_empty_gets_a_friendly_sentence()
    {
        Assert.Empty((await slack.AnswerAsync(new string('x', 1025), "too long for me", "U0APP1", "D0APP1")).Buttons);
        var ts = await slack.SayAsync("<@U0BOT>", channel: "C0GENERAL");
        await slack.HearAsync(
            "C0GENERAL",
            ts,
            message => message.Text.Contains("account", StringComparison.OrdinalIgnoreCase),
            ts
        );
    }
}
