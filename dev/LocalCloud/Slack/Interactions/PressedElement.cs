using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Blocks;
using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud.Slack.Interactions;

/// <summary>Where an element stands: a message or a view, one of them.</summary>
internal sealed record SlackSurface(SlackMessage? Message, SlackView? View)
{
    public JsonArray Blocks =>
        (Message is not null ? Message.Blocks : View!.Definition.GetProperty("blocks")) is { } blocks
            ? JsonSerializer.SerializeToNode(blocks) as JsonArray ?? []
            : [];

    public JsonObject Container() =>
        Message switch
        {
            null => new JsonObject { ["type"] = "view", ["view_id"] = View!.Id },
            _ => MessageContainer(Message),
        };

    private static JsonObject MessageContainer(SlackMessage message)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.EphemeralTo is not null,
        };
        if (message.ThreadTs is not null)
        {
            container["thread_ts"] = message.ThreadTs;
        }

        return container;
    }
}

/// <summary>An element and what the person did to it.</summary>
internal sealed class PressedElement
{
    private readonly string blockId;
    private readonly JsonObject element;
    private readonly JsonObject? option;

    private PressedElement(string blockId, JsonObject element, JsonObject? option)
    {
        this.blockId = blockId;
        this.element = element;
        this.option = option;
    }

    /// <summary>
    /// Finds the element by its action id, and, where several have it, by the value. A menu's or a radio group's value
    /// is that of the option to pick.
    /// </summary>
    /// <returns>Null where there is none, or no such option.</returns>
    public static PressedElement? Find(JsonArray blocks, string actionId, string? value) =>
        Elements(blocks)
            .Where(found => found.Element["action_id"]?.ToString() == actionId)
            .Select(found => Press(found.BlockId, found.Element, value))
            .FirstOrDefault(pressed => pressed is not null);

    /// <summary>The member of <c>actions</c>.</summary>
    public JsonObject ToAction(string timestamp)
    {
        var action = new JsonObject
        {
            ["type"] = BlockProblems.TypeOf(element),
            ["action_id"] = element["action_id"]?.ToString(),
            ["block_id"] = blockId,
        };
        foreach (var name in option is null ? ["text", "value", "style"] : new[] { "placeholder" })
        {
            if (element[name] is { } member)
            {
                action[name] = member.DeepClone();
            }
        }

        if (option is not null)
        {
            action["selected_option"] = option.DeepClone();
        }

        action["action_ts"] = timestamp;
        return action;
    }

    /// <summary><c>state.values</c>: buttons have no state.</summary>
    public JsonObject ToState() =>
        option is null
            ? []
            : new JsonObject
            {
                [blockId] = new JsonObject
                {
                    [element["action_id"]!.ToString()] = new JsonObject
                    {
                        ["type"] = BlockProblems.TypeOf(element),
                        ["selected_option"] = option.DeepClone(),
                    },
                },
            };

    /// <summary>The option with the value, in a list or in groups; null where there is none.</summary>
    public static JsonObject? OptionOf(JsonObject element, string? value)
    {
        var groups = element["option_groups"] as JsonArray;
        var options = groups is null
            ? (element["options"] as JsonArray)?.OfType<JsonObject>()
            : groups
                .OfType<JsonObject>()
                .SelectMany(group => (group["options"] as JsonArray)?.OfType<JsonObject>() ?? []);
        return options?.FirstOrDefault(option => option["value"]?.ToString() == value);
    }

    private static PressedElement? Press(string blockId, JsonObject element, string? value)
    {
        if (BlockProblems.TypeOf(element) == "button")
        {
            return value is null || element["value"]?.ToString() == value
                ? new PressedElement(blockId, element, option: null)
                : null;
        }

        return OptionOf(element, value) is { } option ? new PressedElement(blockId, element, option) : null;
    }

    private static IEnumerable<(string BlockId, JsonObject Element)> Elements(JsonArray blocks)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            var elements = (block["elements"] as JsonArray ?? []).Append(block["accessory"]).Append(block["element"]);
            foreach (var candidate in elements.OfType<JsonObject>())
            {
                yield return (block["block_id"]?.ToString() ?? string.Empty, candidate);
            }
        }
    }
}
