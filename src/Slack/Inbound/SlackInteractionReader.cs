using System.Text.Json;
using ChatOps.Domain.Incoming;

namespace ChatOps.Slack.Inbound;

/// <summary>Reads the bodies of <c>/slack/interactions</c> and <c>/slack/commands</c>.</summary>
internal static class SlackInteractionReader
{
    private static readonly string[] CommandFields = ["team_id", "user_id", "command", "trigger_id"];

    /// <summary>Reads the verified body of an interaction: a form with the one field <c>payload</c>.</summary>
    /// <param name="body">The body from Slack.</param>
    /// <param name="teamId">The stage's workspace; payloads of another installation of the app are dropped.</param>
    /// <exception cref="SlackPayloadException">The field is missing, or isn't JSON.</exception>
    public static SlackInbound ReadForm(ReadOnlySpan<byte> body, string teamId) =>
        SlackForm.Parse(body)["payload"] is { Length: > 0 } payload
            ? ReadPayload(payload, teamId)
            : throw new SlackPayloadException("The form has no field 'payload'.");

    /// <summary>Reads the payload itself, as it is on the queue.</summary>
    /// <param name="payload">The payload from Slack.</param>
    /// <param name="teamId">The stage's workspace.</param>
    /// <exception cref="SlackPayloadException">It isn't JSON of valid text.</exception>
    public static SlackInbound ReadPayload(string payload, string teamId)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            return SlackInstallation.OfInteraction(root) != teamId ? new SlackDropped(SlackDropReason.AnotherWorkspace)
                : root.TextOrNull("user", "id") is { } user ? Read(root, teamId, user)
                : new SlackDropped(SlackDropReason.UnknownKind);
        }
        catch (JsonException exception)
        {
            throw new SlackPayloadException("The payload is not JSON.", exception);
        }
        catch (InvalidOperationException exception)
        {
            // As in events: the parser accepts text that can't be read.
            throw new SlackPayloadException("The payload has text that is not Unicode.", exception);
        }
    }

    /// <summary>Reads the verified body of a slash command.</summary>
    /// <exception cref="SlackPayloadException">A required field is missing, or there is an unescaped control character,
    /// which no queue accepts.</exception>
    public static SlackInbound ReadCommand(ReadOnlySpan<byte> body)
    {
        if (
            body.ContainsAnyInRange((byte)0x00, (byte)0x08)
            || body.ContainsAny((byte)0x0B, (byte)0x0C)
            || body.ContainsAnyInRange((byte)0x0E, (byte)0x1F)
        )
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

    private static SlackAct Read(JsonElement root, string team, string user)
    {
        var type = root.Text("type");
        return type switch
        {
            "block_actions"
                when root.Member("actions") is { ValueKind: JsonValueKind.Array } actions
                    && actions.GetArrayLength() > 0 => ReadAction(root, team, user, actions[0]),
            "view_submission" => ReadSubmission(root, team, user),
            "view_closed" => new SlackViewClosed(team, user, root.Text("view", "id"), root.Text("view", "callback_id")),
            "shortcut" => new SlackShortcut(team, user, root.Text("callback_id"), root.Text("trigger_id")),
            _ => new SlackUnknownAct(team, user, type, ChannelOf(root), ThreadOf(root), root.Text("trigger_id")),
        };
    }

    // Slack sends one action. A link button is an action, too, and only needs the acknowledgement.
    private static SlackBlockAction ReadAction(JsonElement root, string team, string user, JsonElement action)
    {
        return new SlackBlockAction
        {
            TeamId = team,
            UserId = user,
            ActionId = action.Text("action_id"),
            BlockId = action.Text("block_id"),
            Value = ValueOf(action),
            Label = action.TextOrNull("selected_option", "text", "text") ?? action.Text("text", "text"),
            ActionTs = action.Text("action_ts"),
            ChannelId = ChannelOf(root),
            MessageTs = root.Text("container", "message_ts"),
            ThreadTs = ThreadOf(root),
            ViewId = root.TextOrNull("view", "id") ?? root.Text("container", "view_id"),
            TriggerId = root.Text("trigger_id"),
            ResponseUrl = root.Text("response_url"),
        };
    }

    private static SlackViewSubmission ReadSubmission(JsonElement root, string team, string user)
    {
        var values = new Dictionary<string, IncomingText>(StringComparer.Ordinal);
        if (root.Member("view")?.Member("state")?.Member("values") is { ValueKind: JsonValueKind.Object } blocks)
        {
            foreach (
                var block in blocks.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object)
            )
            {
                foreach (var element in block.Value.EnumerateObject())
                {
                    values[block.Name] = FilledIn(element.Value);
                }
            }
        }

        return new SlackViewSubmission
        {
            TeamId = team,
            UserId = user,
            ViewId = root.Text("view", "id"),
            CallbackId = root.Text("view", "callback_id"),
            PrivateMetadata = root.Text("view", "private_metadata"),
            Values = values,
        };
    }

    private static string ChannelOf(JsonElement root) =>
        root.TextOrNull("channel", "id") ?? root.Text("container", "channel_id");

    private static string? ThreadOf(JsonElement root) =>
        root.TextOrNull("container", "thread_ts") ?? root.TextOrNull("message", "thread_ts");

    // A picked option has the product's own value; everything else was typed.
    private static IncomingText FilledIn(JsonElement element) =>
        element.TextOrNull("selected_option", "value") is { } picked
            ? IncomingText.OfOurs(picked)
            : IncomingText.Of(element.Text("value"));

    private static string ValueOf(JsonElement element) =>
        element.TextOrNull("selected_option", "value") ?? element.Text("value");
}
