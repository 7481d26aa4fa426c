using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Slack.Blocks;

/// <summary>The limits of elements in blocks.</summary>
internal static class ElementRules
{
    private const int LongestInput = 3000;
    private static readonly string[] Choosers = ["static_select", "radio_buttons", "checkboxes", "overflow"];

    /// <summary>The elements of an actions block.</summary>
    public static IReadOnlyCollection<string> Actions { get; } = ["button", .. Choosers];

    /// <summary>The elements beside a section.</summary>
    public static IReadOnlyCollection<string> Accessories { get; } = ["button", "image", .. Choosers];

    /// <summary>The elements of an input block.</summary>
    public static IReadOnlyCollection<string> Inputs { get; } =
    ["plain_text_input", "email_text_input", "number_input", "static_select", "radio_buttons", "checkboxes"];

    /// <summary>Checks an element; returns its action ID.</summary>
    public static string? Check(
        BlockProblems problems,
        JsonNode node,
        string pointer,
        IReadOnlyCollection<string> allowed
    )
    {
        if (node is not JsonObject element)
        {
            problems.Add(pointer, "must provide an object");
            return null;
        }

        var type = BlockProblems.TypeOf(element);
        if (!allowed.Contains(type, StringComparer.Ordinal))
        {
            problems.Add($"{pointer}/type", $"unsupported type: {type}");
            return null;
        }

        switch (type)
        {
            case "button":
                CheckButton(problems, element, pointer);
                break;
            case "image":
                problems.Text(element, "image_url", pointer, 3000, required: true);
                problems.Text(element, "alt_text", pointer, 2000, required: true);
                return null;
            case "plain_text_input" or "email_text_input":
                problems.TextObject(element, "placeholder", pointer, 150, plainOnly: true);
                problems.Text(element, "initial_value", pointer, LongestInput);
                CheckLengths(problems, element, pointer);
                break;
            case "number_input":
                CheckNumber(problems, element, pointer);
                break;
            default:
                CheckOptions(problems, element, pointer, type);
                break;
        }

        CheckConfirm(problems, element, pointer);
        return problems.Text(element, "action_id", pointer, 255);
    }

    private static void CheckLengths(BlockProblems problems, JsonObject input, string pointer)
    {
        foreach (var (name, least) in new[] { ("min_length", 0), ("max_length", 1) })
        {
            if (
                input[name] is { } length
                && (
                    length.GetValueKind() != JsonValueKind.Number
                    || !length.AsValue().TryGetValue<int>(out var number)
                    || number < least
                    || number > LongestInput
                )
            )
            {
                problems.Add($"{pointer}/{name}", $"must be a whole number from {least} to {LongestInput}");
            }
        }
    }

    // Slack accepts its numbers as text.
    private static void CheckNumber(BlockProblems problems, JsonObject input, string pointer)
    {
        if (input["is_decimal_allowed"]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add(pointer, "missing required field: is_decimal_allowed");
        }

        problems.TextObject(input, "placeholder", pointer, 150, plainOnly: true);
        foreach (var name in (string[])["initial_value", "min_value", "max_value"])
        {
            if (
                problems.Text(input, name, pointer, 255) is { } text
                && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            )
            {
                problems.Add($"{pointer}/{name}", "must be a number");
            }
        }
    }

    private static void CheckButton(BlockProblems problems, JsonObject button, string pointer)
    {
        problems.TextObject(button, "text", pointer, 75, required: true, plainOnly: true);
        problems.Text(button, "value", pointer, 2000);
        problems.Text(button, "url", pointer, 3000);
        if (problems.Text(button, "style", pointer, 255) is not (null or "primary" or "danger"))
        {
            problems.Add($"{pointer}/style", "must be one of: primary, danger");
        }
    }

    private static void CheckOptions(BlockProblems problems, JsonObject element, string pointer, string type)
    {
        var most = type switch
        {
            "static_select" => 100,
            "overflow" => 5,
            _ => 10,
        };
        problems.TextObject(element, "placeholder", pointer, 150, plainOnly: true);
        if (type == "static_select" && element["option_groups"] is { } groups)
        {
            var grouped = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (group, at) in problems.Objects(groups, $"{pointer}/option_groups", least: 1, most))
            {
                problems.TextObject(group, "label", at, 75, required: true, plainOnly: true);
                grouped.UnionWith(CheckOptionList(problems, group["options"], $"{at}/options", most));
            }

            CheckInitial(problems, element, pointer, grouped);
            return;
        }

        CheckInitial(
            problems,
            element,
            pointer,
            CheckOptionList(problems, element["options"], $"{pointer}/options", most)
        );
    }

    private static void CheckInitial(BlockProblems problems, JsonObject element, string pointer, HashSet<string> values)
    {
        if (
            element["initial_option"] is JsonObject initial
            && !values.Contains(initial["value"]?.ToString() ?? string.Empty)
        )
        {
            problems.Add($"{pointer}/initial_option", "must be one of the provided options");
        }
    }

    private static HashSet<string> CheckOptionList(BlockProblems problems, JsonNode? options, string pointer, int most)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (option, at) in problems.Objects(options, pointer, least: 1, most))
        {
            problems.TextObject(option, "text", at, 75, required: true);
            problems.TextObject(option, "description", at, 75);
            if (problems.Text(option, "value", at, 150, required: true) is { } value && !values.Add(value))
            {
                problems.Add($"{at}/value", "options must have unique values");
            }
        }

        return values;
    }

    private static void CheckConfirm(BlockProblems problems, JsonObject element, string pointer)
    {
        if (element["confirm"] is not JsonObject confirm)
        {
            return;
        }

        var at = $"{pointer}/confirm";
        problems.TextObject(confirm, "title", at, 100, required: true, plainOnly: true);
        problems.TextObject(confirm, "text", at, 300, required: true);
        problems.TextObject(confirm, "confirm", at, 30, required: true, plainOnly: true);
        problems.TextObject(confirm, "deny", at, 30, required: true, plainOnly: true);
    }
}
