using System.Text.Json;
using ChatOps.Vending.Incoming;

namespace ChatOps.Vending.Slack.Inbound;

/// <summary>Reads what arrives at <c>/slack/interactions</c> and <c>/slack/commands</c>.</summary>
public static class SlackInteractionReader
{
    private static readonly string[] CommandFields = ["team_id", "user_id", "command", "trigger_id"];

    /// <summary>Reads the verified body of an interaction: a form with the one field <c>payload</c>.</summary>
    /// <exception cref="SlackPayloadException">There is no such field, or it holds no JSON.</exception>
    public static SlackInbound ReadForm(ReadOnlySpan<byte> body) =>
        SlackForm.Parse(body)["payload"] is { Length: > 0 } payload
            ? ReadPayload(payload)
            : throw new SlackPayloadException("The form has no field 'payload'.");

    /// <summary>Reads the payload itself, as it travels on the queue.</summary>
    /// <exception cref="SlackPayloadException">It is not JSON of valid text.</exception>
    public static SlackInbound ReadPayload(string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            return root.Text("type") switch
            {
                "block_actions" => ReadAction(root),
                "view_submission" => ReadSubmission(root),
                "view_closed" => new SlackViewClosed(TeamOf(root), root.Text("user", "id"), root.Text("view", "id"), root.Text("view", "callback_id")),
                "shortcut" => new SlackShortcut(TeamOf(root), root.Text("user", "id"), root.Text("callback_id"), root.Text("trigger_id")),
                _ => new SlackDropped(SlackDropReason.UnknownKind),
            };
        }
        catch (JsonException exception)
        {
            throw new SlackPayloadException("The payload is not JSON.", exception);
        }
        catch (InvalidOperationException exception)
        {
            // As in events: the parser lets pass what cannot be read as text.
            throw new SlackPayloadException("The payload has text that is not Unicode.", exception);
        }
    }

    /// <summary>Reads the verified body of a slash command.</summary>
    /// <exception cref="SlackPayloadException">A field is missing that every command has, or a control character stands there unescaped, which no queue would take.</exception>
    public static SlackInbound ReadCommand(ReadOnlySpan<byte> body)
    {
        if (body.ContainsAnyInRange((byte)0x00, (byte)0x08) || body.ContainsAny((byte)0x0B, (byte)0x0C) || body.ContainsAnyInRange((byte)0x0E, (byte)0x1F))
        {
            throw new SlackPayloadException("The form has control characters.");
        }

        var form = SlackForm.Parse(body);
        if (form["ssl_check"] == "1")
        {
            return new SlackSslCheck();
        }

        if (CommandFields.FirstOrDefault(name => form[name].Length == 0) is { } missing)
        {
            throw new SlackPayloadException($"The form has no field '{missing}'.");
        }

        return new SlackCommand
        {
            TeamId = form["team_id"],
            UserId = form["user_id"],
            ChannelId = form["channel_id"],
            Command = form["command"],
            Text = IncomingText.Of(form["text"]),
            TriggerId = form["trigger_id"],
            ResponseUrl = form["response_url"],
        };
    }

    private static SlackInbound ReadAction(JsonElement root)
    {
        if (root.Member("actions") is not { ValueKind: JsonValueKind.Array } actions || actions.GetArrayLength() == 0)
        {
            return new SlackDropped(SlackDropReason.UnknownKind);
        }

        // Slack sends one; a link button comes as an action too, and needs no more than the acknowledgement.
        var action = actions[0];
        return new SlackBlockAction
        {
            TeamId = TeamOf(root),
            UserId = root.Text("user", "id"),
            ActionId = action.Text("action_id"),
            BlockId = action.Text("block_id"),
            Value = ValueOf(action),
            Label = action.TextOrNull("selected_option", "text", "text") ?? action.Text("text", "text"),
            ActionTs = action.Text("action_ts"),
            ChannelId = root.TextOrNull("channel", "id") ?? root.Text("container", "channel_id"),
            MessageTs = root.Text("container", "message_ts"),
            ThreadTs = root.TextOrNull("container", "thread_ts") ?? root.TextOrNull("message", "thread_ts"),
            ViewId = root.TextOrNull("view", "id") ?? root.Text("container", "view_id"),
            TriggerId = root.Text("trigger_id"),
            ResponseUrl = root.Text("response_url"),
        };
    }

    private static SlackViewSubmission ReadSubmission(JsonElement root)
    {
        var values = new Dictionary<string, IncomingText>(StringComparer.Ordinal);
        if (root.Member("view")?.Member("state")?.Member("values") is { ValueKind: JsonValueKind.Object } blocks)
        {
            foreach (var block in blocks.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object))
            {
                foreach (var element in block.Value.EnumerateObject())
                {
                    values[block.Name] = FilledIn(element.Value);
                }
            }
        }

        return new SlackViewSubmission
        {
            TeamId = TeamOf(root),
            UserId = root.Text("user", "id"),
            ViewId = root.Text("view", "id"),
            CallbackId = root.Text("view", "callback_id"),
            PrivateMetadata = root.Text("view", "private_metadata"),
            Values = values,
        };
    }

    // The workspace that the app is installed in; a stranger's own team stands at the user.
    private static string TeamOf(JsonElement root) => root.TextOrNull("team", "id") ?? root.Text("user", "team_id");

    // A picked option carries the product's own value; everything else was typed.
    private static IncomingText FilledIn(JsonElement element) =>
        element.TextOrNull("selected_option", "value") is { } picked ? IncomingText.OfOurs(picked) : IncomingText.Of(element.Text("value"));

    private static string ValueOf(JsonElement element) => element.TextOrNull("selected_option", "value") ?? element.Text("value");
}
