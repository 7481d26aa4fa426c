using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Slack.Blocks;

/// <summary>Collects mistakes in Block Kit JSON, in Slack's words: <c>[ERROR] ...
/// [json-pointer:/blocks/0/text]</c>.</summary>
internal sealed class BlockProblems
{
    private readonly List<string> problems = [];

    public IReadOnlyList<string> All => problems;

    public void Add(string pointer, string problem) => problems.Add($"[ERROR] {problem} [json-pointer:{pointer}]");

    /// <summary>Reads a string of 1 to <paramref name="longest"/> characters; null after a mistake, or if it is
    /// optional and missing.</summary>
    public string? Text(JsonObject owner, string name, string pointer, int longest, bool required = false)
    {
        var at = $"{pointer}/{name}";
        switch (owner[name])
        {
            case null:
                if (required)
                {
                    Add(pointer, $"missing required field: {name}");
                }

                return null;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                var text = value.GetValue<string>();
                if (text.Length > longest)
                {
                    Add(at, $"must be less than {longest + 1} characters");
                }
                else if (text.Length == 0 && required)
                {
                    Add(at, "must be more than 0 characters");
                }

                return text;
            default:
                Add(at, "must provide a string");
                return null;
        }
    }

    /// <summary>Checks a text object; <paramref name="plainOnly"/> refuses mrkdwn.</summary>
    public void TextObject(
        JsonObject owner,
        string name,
        string pointer,
        int longest,
        bool required = false,
        bool plainOnly = false
    )
    {
        if (owner[name] is null)
        {
            if (required)
            {
                Add(pointer, $"missing required field: {name}");
            }

            return;
        }

        TextObject(owner[name], $"{pointer}/{name}", longest, plainOnly);
    }

    public void TextObject(JsonNode? node, string pointer, int longest, bool plainOnly = false)
    {
        if (node is not JsonObject text)
        {
            Add(pointer, "must provide an object");
            return;
        }

        var type = TypeOf(text);
        if (type != "plain_text" && (plainOnly || type != "mrkdwn"))
        {
            Add($"{pointer}/type", plainOnly ? "must be one of: plain_text" : "must be one of: plain_text, mrkdwn");
        }

        Text(text, "text", pointer, longest, required: true);
        if (type == "mrkdwn" && text["emoji"] is not null)
        {
            Add(pointer, "no more fields allowed: emoji");
        }
    }

    /// <summary>Reads a list of objects up to a length; empty after a mistake.</summary>
    public IReadOnlyList<(JsonObject Item, string Pointer)> Objects(JsonNode? node, string pointer, int least, int most)
    {
        if (node is not JsonArray array)
        {
            Add(pointer, "must provide an array");
            return [];
        }

        if (array.Count < least || array.Count > most)
        {
            Add(pointer, array.Count < least ? $"no less than {least} items" : $"no more than {most} items allowed");
        }

        var objects = new List<(JsonObject, string)>(array.Count);
        for (var index = 0; index < array.Count; index++)
        {
            if (array[index] is JsonObject item)
            {
                objects.Add((item, $"{pointer}/{index}"));
            }
            else
            {
                Add($"{pointer}/{index}", "must provide an object");
            }
        }

        return objects;
    }

    public static string TypeOf(JsonObject node) =>
        node["type"] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : string.Empty;
}
