using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Blocks;
using ChatOps.LocalCloud.Slack.Delivery;
using ChatOps.LocalCloud.Slack.Protocol;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Slack.Api;

/// <summary><c>chat.postMessage</c>, <c>chat.update</c>, <c>chat.postEphemeral</c>.</summary>
internal sealed class ChatMethods(SlackStore store, SlackRooms rooms, SlackEvents events, LocalState state)
{
    private const int LongestPost = 40_000;
    private const int LongestUpdate = 4_000;

    public JsonObject PostMessage(SlackArguments arguments)
    {
        var channel = rooms.ToWrite(arguments.Text("channel"));
        var (text, blocks) = ContentOf(arguments, LongestPost);
        return state.Transact(() =>
        {
            var message = new SlackMessage
            {
                Channel = channel.Id,
                User = SlackWorkspace.BotUserId,
                Text = text,
                Blocks = blocks,
                Ts = store.NextTimestamp(),
                ThreadTs = arguments.Text("thread_ts"),
            };
            store.Put(message);
            events.MessagePosted(channel, message);
            return new JsonObject
            {
                ["channel"] = channel.Id,
                ["ts"] = message.Ts,
                ["message"] = SlackPayloads.Message(message),
            };
        });
    }

    public JsonObject Update(SlackArguments arguments)
    {
        var ts = arguments.Required("ts");
        var channel = rooms.ToWrite(arguments.Text("channel"));
        var (text, blocks) = ContentOf(arguments, LongestUpdate);
        return state.Transact(() =>
        {
            var before = store.Message(channel.Id, ts);
            if (before is null || before.EphemeralTo is not null)
            {
                throw SlackProtocol.Refuse("message_not_found");
            }

            if (before.User != SlackWorkspace.BotUserId)
            {
                throw SlackProtocol.Refuse("cant_update_message");
            }

            // Without new blocks the old ones stay, unless the text is new: then it replaces them.
            var after = before with
            {
                Text = arguments.Text("text") is null ? before.Text : text,
                Blocks = arguments.Has("blocks") ? blocks : null,
                IsEdited = true,
            };
            store.Put(after);
            events.MessageChanged(channel, before, after);
            return new JsonObject
            {
                ["channel"] = channel.Id,
                ["ts"] = ts,
                ["text"] = after.Text,
                ["message"] = SlackPayloads.Message(after),
            };
        });
    }

    public JsonObject PostEphemeral(SlackArguments arguments)
    {
        var channel = rooms.ToWrite(arguments.Text("channel"));
        var user = arguments.Required("user");
        if (SlackWorkspace.Person(user) is null || !SlackWorkspace.IsMember(channel, user))
        {
            throw SlackProtocol.Refuse("user_not_in_channel");
        }

        var (text, blocks) = ContentOf(arguments, LongestPost);
        return state.Transact(() =>
        {
            var message = new SlackMessage
            {
                Channel = channel.Id,
                User = SlackWorkspace.BotUserId,
                Text = text,
                Blocks = blocks,
                Ts = store.NextTimestamp(),
                ThreadTs = arguments.Text("thread_ts"),
                EphemeralTo = user,
            };
            store.Put(message);
            return new JsonObject { ["message_ts"] = message.Ts };
        });
    }

    private static (string Text, JsonElement? Blocks) ContentOf(SlackArguments arguments, int longest)
    {
        var text = arguments.Text("text") ?? string.Empty;
        var blocks = arguments.Structure("blocks", "invalid_blocks_format");
        if (text.Length == 0 && blocks is null or JsonArray { Count: 0 })
        {
            throw SlackProtocol.Refuse("no_text");
        }

        if (text.Length > longest)
        {
            throw SlackProtocol.Refuse("msg_too_long");
        }

        if (blocks is null or JsonArray { Count: 0 })
        {
            return (text, null);
        }

        var problems = BlockRules.CheckMessage(blocks);
        return problems.Count == 0
            ? (text, JsonSerializer.SerializeToElement(BlockRules.WithBlockIds(blocks)))
            : throw SlackProtocol.Refuse("invalid_blocks", problems);
    }
}
