using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Slack.Delivery;

/// <summary>Turns what happens in the workspace into events for the app, and puts them on their way: a channel that the
/// bot is not in is silent.</summary>
internal sealed class SlackEvents(
    SlackStore store,
    SlackRooms rooms,
    SlackGrants grants,
    SlackDispatcher dispatcher,
    LocalState state,
    TimeProvider time
)
{
    /// <summary>A person or the bot has written. A mention is told twice: as <c>app_mention</c> and as <c>message</c>,
    /// each with an id of its own.</summary>
    public void MessagePosted(SlackChannel channel, SlackMessage message)
    {
        if (!rooms.HasBot(channel))
        {
            return;
        }

        var posted = WithPlace(channel, message, SlackPayloads.Message(message));
        if (message.User != SlackWorkspace.BotUserId)
        {
            posted["client_msg_id"] = Guid.NewGuid().ToString();
            if (message.Text.Length > 0)
            {
                posted["blocks"] = RichText(message.Text);
            }

            if (!channel.IsDirect && SlackMarkup.Mentions(message.Text, SlackWorkspace.BotUserId))
            {
                var mention = (JsonObject)posted.DeepClone();
                mention["type"] = "app_mention";
                mention.Remove("channel_type");
                Send(channel, mention);
            }
        }

        Send(channel, posted);
    }

    /// <summary>A message was edited, by the bot too.</summary>
    public void MessageChanged(SlackChannel channel, SlackMessage before, SlackMessage after) =>
        Send(
            channel,
            new JsonObject
            {
                ["type"] = "message",
                ["subtype"] = "message_changed",
                ["message"] = SlackPayloads.Message(after),
                ["previous_message"] = SlackPayloads.Message(before),
                ["hidden"] = true,
                ["channel"] = channel.Id,
                ["channel_type"] = channel.Kind,
                ["ts"] = store.NextTimestamp(),
                ["event_ts"] = after.Ts,
            }
        );

    /// <summary>A message was deleted.</summary>
    public void MessageDeleted(SlackChannel channel, SlackMessage message) =>
        Send(
            channel,
            new JsonObject
            {
                ["type"] = "message",
                ["subtype"] = "message_deleted",
                ["previous_message"] = SlackPayloads.Message(message),
                ["deleted_ts"] = message.Ts,
                ["hidden"] = true,
                ["channel"] = channel.Id,
                ["channel_type"] = channel.Kind,
                ["ts"] = store.NextTimestamp(),
                ["event_ts"] = message.Ts,
            }
        );

    /// <summary>A person has opened the app's Home tab.</summary>
    public void HomeOpened(SlackPerson person)
    {
        var channel = SlackWorkspace.Channel(person.Id)!;
        var opened = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = person.Id,
            ["channel"] = channel.Id,
            ["tab"] = "home",
            ["event_ts"] = store.NextTimestamp(),
        };
        if (store.Views(person.Id).FirstOrDefault(view => view.Type == "home") is { } home)
        {
            opened["view"] = SlackPayloads.View(home);
        }

        Send(channel, opened);
    }

    private static JsonObject WithPlace(SlackChannel channel, SlackMessage message, JsonObject json)
    {
        json["channel"] = channel.Id;
        json["channel_type"] = channel.Kind;
        json["event_ts"] = message.Ts;
        json["team"] = SlackWorkspace.Person(message.User)?.TeamId;
        if (channel.PartnerTeamId is not null)
        {
            json["user_team"] = json["team"]?.DeepClone();
            json["source_team"] = json["team"]?.DeepClone();
        }

        return json;
    }

    private static string SubscriptionOf(SlackChannel channel, JsonObject @event) =>
        @event["type"]!.ToString() switch
        {
            "message" => channel.Kind == "im" ? "message.im" : $"message.{channel.Kind}s",
            var type => type,
        };

    private static JsonArray RichText(string text) =>
        [
            new JsonObject
            {
                ["type"] = "rich_text",
                ["block_id"] = SlackStore.NewId(string.Empty)[..5],
                ["elements"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "rich_text_section",
                        ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
                    }
                ),
            },
        ];

    // In a channel that is shared with a partner, the envelope names the partner's workspace, whoever wrote; the
    // authorizations name the app's own.
    private void Send(SlackChannel channel, JsonObject @event)
    {
        if (!grants.Sends(SubscriptionOf(channel, @event)))
        {
            return;
        }

        var eventId = SlackStore.NewId("Ev");
        var envelope = new JsonObject
        {
            ["token"] = "deprecated-verification-token",
            ["team_id"] = channel.PartnerTeamId ?? SlackWorkspace.TeamId,
            ["context_team_id"] = SlackWorkspace.TeamId,
            ["context_enterprise_id"] = null,
            ["api_app_id"] = SlackWorkspace.AppId,
            ["event"] = @event,
            ["type"] = "event_callback",
            ["event_id"] = eventId,
            ["event_time"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(
                new JsonObject
                {
                    ["enterprise_id"] = null,
                    ["team_id"] = SlackWorkspace.TeamId,
                    ["user_id"] = SlackWorkspace.BotUserId,
                    ["is_bot"] = true,
                    ["is_enterprise_install"] = false,
                }
            ),
            ["is_ext_shared_channel"] = channel.PartnerTeamId is not null,
            ["event_context"] = SlackStore.NewId("EC"),
        };
        state.Transact(() => dispatcher.Enqueue(eventId, channel.Id, envelope.ToJsonString()));
    }
}
