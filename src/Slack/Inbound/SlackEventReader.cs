using System.Text.Json;
using ChatOps.Domain.Incoming;

namespace ChatOps.Slack.Inbound;

/// <summary>Reads the bodies of <c>/slack/events</c>.</summary>
internal static class SlackEventReader
{
    /// <summary>The supported events. The app's manifest subscribes to these, plus the channel types of
    /// <c>message</c>.</summary>
    public static IReadOnlyCollection<string> Kinds { get; } =
    ["message", "app_mention", "app_home_opened", "tokens_revoked", "app_uninstalled"];

    // A message with one of these members was written by an app.
    private static readonly string[] MarksOfMachines = ["bot_id", "bot_profile", "app_id"];

    // A file with a sentence, and a thread reply that is also shown in the channel, are messages of a person.
    private static readonly string[] SubtypesOfPeople = ["file_share", "thread_broadcast", "me_message"];

    /// <summary>Reads a verified body.</summary>
    /// <param name="body">The body from Slack.</param>
    /// <param name="teamId">The stage's workspace; events of another installation of the app are dropped.</param>
    /// <exception cref="SlackPayloadException">The body isn't JSON of valid text, or lacks a required
    /// member.</exception>
    public static SlackInbound Read(ReadOnlyMemory<byte> body, string teamId)
    {
        using var document = SlackJson.Parse(body);
        return Read(document, teamId);
    }

    /// <summary>Reads a parsed body.</summary>
    /// <exception cref="SlackPayloadException">It has text that isn't Unicode, or lacks a required member.</exception>
    internal static SlackInbound Read(JsonDocument body, string teamId)
    {
        try
        {
            return Read(body.RootElement, teamId);
        }
        catch (InvalidOperationException exception)
        {
            // Half of a surrogate pair, or bytes that aren't UTF-8: the parser accepts them, reading the text fails.
            throw new SlackPayloadException("The body has text that is not Unicode.", exception);
        }
    }

    private static SlackInbound Read(JsonElement root, string teamId) =>
        root.Text("type") switch
        {
            "url_verification" => new SlackUrlVerification(root.Text("challenge")),
            "app_rate_limited" => new SlackAppRateLimited(root.Text("team_id"), MinuteOf(root)),
            "event_callback" => ReadEvent(
                root,
                teamId,
                root.Member("event") ?? throw new SlackPayloadException("The envelope has no event.")
            ),
            _ => new SlackDropped(SlackDropReason.UnknownKind),
        };

    private static DateTimeOffset MinuteOf(JsonElement root) =>
        root.Member("minute_rate_limited") is { ValueKind: JsonValueKind.Number } minute
        && minute.TryGetInt64(out var seconds)
        && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UnixEpoch;

    private static SlackInbound ReadEvent(JsonElement root, string teamId, JsonElement @event)
    {
        var eventId = root.Text("event_id");
        if (root.Text("team_id").Length == 0 || eventId.Length == 0)
        {
            throw new SlackPayloadException("The envelope has no team_id or no event_id.");
        }

        if (!SlackInstallation.IsEventFor(teamId, root, out var bot))
        {
            return new SlackDropped(SlackDropReason.AnotherWorkspace);
        }

        return @event.Text("type") switch
        {
            "message" or "app_mention" => ReadMessage(@event, teamId, bot, eventId),
            "app_home_opened" when @event.Text("tab") is "home" or "" => ReadHome(@event, teamId, eventId),
            "tokens_revoked" or "app_uninstalled" => new SlackDropped(SlackDropReason.Uninstalled),
            _ => new SlackDropped(SlackDropReason.UnknownKind),
        };
    }

    private static SlackInbound ReadHome(JsonElement @event, string team, string eventId) =>
        @event.TextOrNull("user") is { } user
            ? new SlackHomeOpened(team, eventId, user)
            : new SlackDropped(SlackDropReason.UnknownKind);

    private static SlackInbound ReadMessage(JsonElement message, string team, string bot, string eventId)
    {
        var (user, channel, ts, text) = (
            message.Text("user"),
            message.Text("channel"),
            message.Text("ts"),
            message.Text("text")
        );
        if (DropReasonOf(message, bot, user) is { } reason)
        {
            return new SlackDropped(reason);
        }

        if (user.Length == 0 || channel.Length == 0 || ts.Length == 0)
        {
            return new SlackDropped(SlackDropReason.Notice);
        }

        var channelType = message.Text("channel_type");
        var isDirect = channelType == "im" || (channelType.Length == 0 && channel.StartsWith('D'));
        var mentionsBot = message.Text("type") == "app_mention" || (bot.Length > 0 && SlackText.Mentions(text, bot));
        var thread = message.TextOrNull("thread_ts");
        if (!isDirect && !mentionsBot && thread is null)
        {
            return new SlackDropped(SlackDropReason.NotForTheBot);
        }

        return new SlackPersonMessage
        {
            TeamId = team,
            EventId = eventId,
            ChannelId = channel,
            IsDirect = isDirect,
            UserId = user,
            BotUserId = bot,
            Text = IncomingText.Of(text, bot),
            Ts = ts,
            ThreadTs = thread == ts ? null : thread,
            MentionsBot = mentionsBot,
        };
    }

    private static SlackDropReason? DropReasonOf(JsonElement message, string bot, string user)
    {
        if (user == bot && bot.Length > 0)
        {
            return SlackDropReason.OwnMessage;
        }

        var subtype = message.Text("subtype");
        var isMarked = MarksOfMachines.Any(mark => message.Member(mark) is not null);
        if (isMarked || subtype == "bot_message" || user == SlackApp.Slackbot)
        {
            return SlackDropReason.OtherBot;
        }

        return subtype switch
        {
            "" => null,
            "message_changed" => SlackDropReason.Edited,
            "message_deleted" => SlackDropReason.Deleted,
            _ when SubtypesOfPeople.Contains(subtype, StringComparer.Ordinal) => null,
            _ => SlackDropReason.Notice,
        };
    }
}
