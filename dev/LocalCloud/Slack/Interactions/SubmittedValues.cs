using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Slack.Blocks;
using ChatOps.LocalCloud.Slack.Workspace;

namespace ChatOps.LocalCloud.Slack.Interactions;

/// <summary>What a person filled in, as Slack's <c>state.values</c>.</summary>
internal static class SubmittedValues
{
    /// <summary>Reads <c>{block: value}</c> or <c>{block: {action: value}}</c> against the view's input
    /// blocks.</summary>
    /// <param name="view">The modal.</param>
    /// <param name="given">What was filled in. Blocks that are left out keep their initial value.</param>
    /// <param name="values">Slack's form of it.</param>
    /// <returns>What Slack's own client would complain about, by block; empty where it would submit.</returns>
    /// <exception cref="ArgumentException">A block, action or option that the view does not have.</exception>
    public static JsonObject Read(SlackView view, JsonObject given, out JsonObject values)
    {
        var errors = new JsonObject();
        values = [];
        var blocks = ((JsonArray)JsonSerializer.SerializeToNode(view.Definition.GetProperty("blocks"))!)
            .OfType<JsonObject>()
            .Where(block => BlockProblems.TypeOf(block) == "input")
            .ToDictionary(block => block["block_id"]!.ToString());
        if (given.FirstOrDefault(entry => !blocks.ContainsKey(entry.Key)) is { Key: { } unknown })
        {
            throw new ArgumentException(
                $"The view has no input block '{unknown}'; it has {string.Join(", ", blocks.Keys)}.",
                nameof(given)
            );
        }

        foreach (var (blockId, block) in blocks)
        {
            var element = (JsonObject)block["element"]!;
            var actionId = element["action_id"]?.ToString() ?? string.Empty;
            var value = ValueOf(element, TextOf(given[blockId], actionId), out var isEmpty);
            values[blockId] = new JsonObject { [actionId] = value };
            if (isEmpty && block["optional"]?.GetValue<bool>() != true)
            {
                errors[blockId] = "Please complete this required field.";
            }
            else if (!isEmpty && Complaint(element, value) is { } complaint)
            {
                errors[blockId] = complaint;
            }
        }

        return errors;
    }

    private static string? TextOf(JsonNode? given, string actionId) =>
        given switch
        {
            null => null,
            JsonObject byAction when byAction.Count == 1 && byAction.ContainsKey(actionId) => byAction[actionId]
                ?.ToString() ?? string.Empty,
            JsonValue value => value.ToString(),
            _ => throw new ArgumentException(
                $"A value is a string, or an object with the one member '{actionId}'.",
                nameof(given)
            ),
        };

    private static JsonObject ValueOf(JsonObject element, string? text, out bool isEmpty)
    {
        var type = BlockProblems.TypeOf(element);
        if (type is "plain_text_input" or "email_text_input" or "number_input")
        {
            text ??= element["initial_value"]?.ToString();
            isEmpty = string.IsNullOrEmpty(text);
            return new JsonObject { ["type"] = type, ["value"] = isEmpty ? null : text };
        }

        if (type == "checkboxes")
        {
            var picked = (text?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [])
                .Select(value => Option(element, value).DeepClone())
                .ToArray();
            isEmpty = picked.Length == 0;
            return new JsonObject { ["type"] = type, ["selected_options"] = new JsonArray(picked) };
        }

        var option = string.IsNullOrEmpty(text)
            ? (text is null ? element["initial_option"] as JsonObject : null)
            : Option(element, text);
        isEmpty = option is null;
        return new JsonObject { ["type"] = type, ["selected_option"] = option?.DeepClone() };
    }

    private static JsonObject Option(JsonObject element, string value) =>
        PressedElement.OptionOf(element, value)
        ?? throw new ArgumentException($"'{element["action_id"]}' has no option '{value}'.", nameof(value));

    // What Slack's client checks before it sends.
    private static string? Complaint(JsonObject element, JsonObject value)
    {
        var text = value["value"]?.ToString() ?? string.Empty;
        return BlockProblems.TypeOf(element) switch
        {
            "email_text_input" when !text.Contains('@', StringComparison.Ordinal) || text.Any(char.IsWhiteSpace) =>
                "Please enter a valid email address.",
            "plain_text_input" when element["min_length"]?.GetValue<int>() > text.Length =>
                $"Please enter at least {element["min_length"]} characters.",
            "plain_text_input" when element["max_length"]?.GetValue<int>() < text.Length =>
                $"Please enter at most {element["max_length"]} characters.",
            "number_input" => NumberComplaint(element, text),
            _ => null,
        };
    }

    private static string? NumberComplaint(JsonObject element, string text) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? "Please enter a number."
        : element["is_decimal_allowed"]?.GetValue<bool>() != true && decimal.Truncate(number) != number
            ? "Please enter a whole number."
        : number < Limit(element, "min_value") ? $"Please enter a number of at least {element["min_value"]}."
        : number > Limit(element, "max_value") ? $"Please enter a number of at most {element["max_value"]}."
        : null;

    private static decimal? Limit(JsonObject element, string name) =>
        decimal.TryParse(element[name]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;
}
