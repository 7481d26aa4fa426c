using System.Net;
using System.Text;
using ChatOps.Slack;
using ChatOps.Slack.Inbound;
using ChatOps.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Vending.Slack;

public sealed class SlackInboundTests
{
    [Theory]
    [InlineData("message-own", SlackDropReason.OwnMessage)]
    [InlineData("message-other-bot", SlackDropReason.OtherBot)]
    [InlineData("message-bot-message", SlackDropReason.OtherBot)]
    [InlineData("app-mention-slackbot", SlackDropReason.OtherBot)]
    [InlineData("message-changed", SlackDropReason.Edited)]
    [InlineData("message-changed-own", SlackDropReason.Edited)]
    [InlineData("message-deleted", SlackDropReason.Deleted)]
    [InlineData("channel-join", SlackDropReason.Notice)]
    [InlineData("message-channel", SlackDropReason.NotForTheBot)]
    [InlineData("app-home-opened-messages-tab", SlackDropReason.UnknownKind)]
    [InlineData("tokens-revoked", SlackDropReason.Uninstalled)]
    [InlineData("app-uninstalled", SlackDropReason.Uninstalled)]
    public void Other_events_than_a_persons_message_are_dropped(string sample, SlackDropReason reason)
    {
        var dropped = Assert.IsType<SlackDropped>(Event(sample));
        Assert.Equal((reason, null), (dropped.Reason, dropped.Identity));
    }

    [Theory]
    [InlineData("message-im", "Hi, I would like a new account please!")]
    [InlineData("message-im-email", "ana+lab@example.com")]
    [InlineData(
        "message-im-entities",
        "R&D <lab> see acme.io and https://example.com/a?b=1&c=2, ask @U0BOB in #general @here"
    )]
    [InlineData("message-im-non-ascii", "¡Hola! Quiero una cuenta para el équipe 日本 🎉 🎉")]
    [InlineData("message-file-share", "I need an account for this")]
    public void A_direct_message_is_answered_unthreaded(string sample, string plain)
    {
        var message = Assert.IsType<SlackPersonMessage>(Event(sample));
        Assert.Equal(plain, message.Text.Cleaned);
        Assert.Equal(
            ("T0LOCAL", "D0ANA", "U0ANA", "U0BOT", true),
            (message.TeamId, message.ChannelId, message.UserId, message.BotUserId, message.IsDirect)
        );
        Assert.Equal((null, "T0LOCAL:D0ANA:U0ANA"), (message.ReplyThreadTs, message.Conversation));
    }

    [Theory]
    [InlineData("message-without-text")]
    [InlineData("message-im-forwarded")]
    [InlineData("message-file-without-text")]
    public void A_direct_message_without_words_is_a_persons_all_the_same(string sample)
    {
        var message = Assert.IsType<SlackPersonMessage>(Event(sample));
        Assert.True(message is { Text.IsEmpty: true, MentionsBot: false, IsDirect: true });
    }

    [Fact]
    public void A_reply_in_the_thread_of_a_direct_message_is_answered_there_and_continues_the_conversation()
    {
        var reply = Assert.IsType<SlackPersonMessage>(Event("message-im-thread-reply"));
        Assert.Equal(("1700000000.000100", "T0LOCAL:D0ANA:U0ANA"), (reply.ReplyThreadTs, reply.Conversation));
    }

    [Fact]
    public void A_long_message_is_kept_whole() =>
        Assert.True(Assert.IsType<SlackPersonMessage>(Event("message-im-long")).Text.Cleaned.Length > 1024);

    [Fact]
    public void A_mention_and_its_twin_are_one_message_with_two_event_ids()
    {
        var mention = Assert.IsType<SlackPersonMessage>(Event("app-mention"));
        var twin = Assert.IsType<SlackPersonMessage>(Event("app-mention-twin"));
        Assert.Equal(mention.Identity, twin.Identity);
        Assert.NotEqual(mention.EventId, twin.EventId);
        Assert.Equal(mention.Conversation, twin.Conversation);
        Assert.True(mention.MentionsBot && twin.MentionsBot && !mention.IsDirect);
        Assert.Equal(
            ("1700000010.000200", "T0LOCAL:C0GENERAL:1700000010.000200:U0ANA"),
            (mention.ReplyThreadTs, mention.Conversation)
        );
        Assert.Equal("I need a sandbox account in Experiment with root e-mail a@example.com", mention.Text.Cleaned);
    }

    [Theory]
    [InlineData("message-thread-reply")]
    [InlineData("message-group-thread-reply")]
    [InlineData("message-thread-broadcast")]
    public void A_reply_in_a_thread_may_be_for_the_bot_without_a_mention(string sample)
    {
        var reply = Assert.IsType<SlackPersonMessage>(Event(sample));
        Assert.Equal((false, "1700000010.000200"), (reply.MentionsBot, reply.ReplyThreadTs));
        Assert.EndsWith(":1700000010.000200:U0ANA", reply.Conversation, StringComparison.Ordinal);
    }

    [Fact]
    public void Handshake_rate_limit_and_home_are_distinguished()
    {
        Assert.StartsWith(
            "3eZbrw1aBm2r",
            Assert.IsType<SlackUrlVerification>(Event("url-verification")).Challenge,
            StringComparison.Ordinal
        );
        Assert.Equal(
            DateTimeOffset.FromUnixTimeSeconds(1_700_000_100),
            Assert.IsType<SlackAppRateLimited>(Event("app-rate-limited")).Minute
        );
        Assert.Equal(
            ("U0ANA", "Ev0SAMPLE023"),
            (Assert.IsType<SlackHomeOpened>(Event("app-home-opened")).UserId, Event("app-home-opened").Identity)
        );
    }

    [Theory]
    [InlineData("block-actions-button", "choice:1", "choices:AccountType", "Sandbox", "D0ANA", null)]
    [InlineData(
        "block-actions-button-in-thread",
        "choice:1",
        "choices:AccountType",
        "Sandbox",
        "C0GENERAL",
        "1700000010.000200"
    )]
    [InlineData("block-actions-static-select", "choice:menu", "choices:AccountOU", "Demos", "D0ANA", null)]
    [InlineData("block-actions-radio", "choice:radio", "choices:Confirmation", "Yes", "D0ANA", null)]
    public void A_press_says_who_where_and_what(
        string sample,
        string action,
        string block,
        string value,
        string channel,
        string? thread
    )
    {
        var press = Assert.IsType<SlackBlockAction>(Interaction(sample));
        Assert.Equal((action, block, value, value), (press.ActionId, press.BlockId, press.Value, press.Label));
        Assert.Equal(
            ("T0LOCAL", "U0ANA", channel, "1700000000.000500", thread),
            (press.TeamId, press.UserId, press.ChannelId, press.MessageTs, press.ThreadTs)
        );
        Assert.NotEmpty(press.TriggerId);
        Assert.NotEmpty(press.ResponseUrl);
    }

    [Fact]
    public void A_press_in_the_home_names_the_view()
    {
        var press = Assert.IsType<SlackBlockAction>(Interaction("block-actions-home"));
        Assert.Equal(("V0HOME", string.Empty, string.Empty), (press.ViewId, press.ChannelId, press.ResponseUrl));
        Assert.Equal(string.Empty, Assert.IsType<SlackBlockAction>(Interaction("block-actions-link-button")).Value);
    }

    [Fact]
    public void A_submission_has_every_fields_value_by_block()
    {
        var submission = Assert.IsType<SlackViewSubmission>(Interaction("view-submission"));
        Assert.Equal(("request", "T0LOCAL:V0MODAL"), (submission.CallbackId, submission.Identity));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["AccountType"] = "Sandbox",
                ["RootEmail"] = "ana+lab@example.com",
                ["AccountOU"] = "Demos",
                ["Reason"] = string.Empty,
            },
            submission.Values.ToDictionary(value => value.Key, value => value.Value.Cleaned)
        );
        Assert.IsType<SlackViewClosed>(Interaction("view-closed"));
    }

    [Fact]
    public void A_shortcut_says_which_and_opens_a_modal() =>
        Assert.Equal(
            new SlackShortcut("T0LOCAL", "U0ANA", "order", "1700000001.1000.shortcut"),
            Interaction("shortcut")
        );

    [Theory]
    [InlineData("modal", "", "C0GENERAL")]
    [InlineData("status", "status", "C0GENERAL")]
    [InlineData("help-in-dm", "help", "D0ANA")]
    [InlineData("non-ascii", "¿qué más? 🎉 a+b & c=100%", "C0GENERAL")]
    [InlineData("non-ascii-percent-20", "¿qué más? 🎉 a+b & c=100%", "C0GENERAL")]
    public void A_command_is_read_from_either_encoding(string sample, string text, string channel)
    {
        var command = Assert.IsType<SlackCommand>(
            SlackInteractionReader.ReadCommand(Repository.SlackSample($"commands/{sample}.form"))
        );
        Assert.Equal(
            (SlackApp.Command, text, channel, "U0ANA"),
            (command.Command, command.Text.Cleaned, command.ChannelId, command.UserId)
        );
    }

    [Fact]
    public void An_ssl_check_is_only_answered() =>
        Assert.IsType<SlackSslCheck>(
            SlackInteractionReader.ReadCommand(Repository.SlackSample("commands/ssl-check.form"))
        );

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"type":"event_callback"}""")]
    [InlineData("""{"type":"event_callback","event":{"type":"message"}}""")]
    public void A_body_that_slack_would_not_send_is_refused(string body) =>
        Assert.Throws<SlackPayloadException>(() => SlackEventReader.Read(Encoding.UTF8.GetBytes(body), "T1"));

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"type":7}""")]
    [InlineData(
        """{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message","user":"""
            + """7,"channel":[],"text":{}}}"""
    )]
    [InlineData(
        """{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message"},"authorizations":[]}"""
    )]
    public void Json_of_another_shape_is_dropped(string body) =>
        Assert.IsType<SlackDropped>(SlackEventReader.Read(Encoding.UTF8.GetBytes(body), "T1"));

    [Fact]
    public void A_form_without_what_it_needs_is_refused()
    {
        Assert.Throws<SlackPayloadException>(() => SlackInteractionReader.ReadForm("x=1"u8, "T0LOCAL"));
        Assert.Throws<SlackPayloadException>(() => SlackInteractionReader.ReadForm("payload=nonsense"u8, "T0LOCAL"));
        Assert.Throws<SlackPayloadException>(() => SlackInteractionReader.ReadCommand("command=%2Faws-account"u8));
    }

    [Fact]
    public void Forms_come_back_as_they_were_written() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll<NonNull<string>, NonNull<string>>(
                (first, second) =>
                {
                    var (one, two) = (Valid(first.Get), Valid(second.Get));
                    var plus = SlackForm.Parse(
                        Encoding.ASCII.GetBytes($"one={WebUtility.UrlEncode(one)}&two={WebUtility.UrlEncode(two)}")
                    );
                    var percent = SlackForm.Parse(
                        Encoding.ASCII.GetBytes($"one={Uri.EscapeDataString(one)}&two={Uri.EscapeDataString(two)}")
                    );
                    return plus["one"] == one && plus["two"] == two && percent["one"] == one && percent["two"] == two;
                }
            )
        );

    [Fact]
    public void Any_bytes_are_some_form() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll<byte[]>(bytes => SlackForm.Parse(bytes) is not null)
        );

    [Theory]
    [InlineData("one=%zz%4&two", "%zz%4", "")]
    [InlineData("one=1&one=2&", "1", "")]
    [InlineData("two=a%00b+c", "", "a\0b c")]
    [InlineData("=x", "", "")]
    public void A_strange_form_is_read_as_far_as_it_goes(string body, string one, string two)
    {
        var form = SlackForm.Parse(Encoding.ASCII.GetBytes(body));

        Assert.Equal((one, two), (form["one"], form["two"]));
    }

    [Fact]
    public void A_form_of_more_fields_than_Slack_sends_is_refused()
    {
        var fields = Enumerable.Range(0, 100).Select(number => $"field{number}={number}").ToList();

        Assert.Equal("99", SlackForm.Parse(Encoding.ASCII.GetBytes(string.Join('&', fields)))["field99"]);
        Assert.Throws<SlackPayloadException>(() =>
            SlackForm.Parse(Encoding.ASCII.GetBytes(string.Join('&', fields.Append("payload={}"))))
        );
        Assert.Throws<SlackPayloadException>(() => SlackForm.Parse(Encoding.ASCII.GetBytes(new string('a', 5000))));
    }

    private static SlackInbound Event(string sample) =>
        SlackEventReader.Read(Repository.SlackSample($"events/{sample}.json"), "T0LOCAL");

    private static SlackInbound Interaction(string sample)
    {
        var json = Encoding.UTF8.GetString(Repository.SlackSample($"interactions/{sample}.json"));
        return SlackInteractionReader.ReadForm(
            Encoding.ASCII.GetBytes($"payload={WebUtility.UrlEncode(json)}"),
            "T0LOCAL"
        );
    }

    // Half of a surrogate pair has no UTF-8.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
