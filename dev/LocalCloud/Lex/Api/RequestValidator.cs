using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Lex.Api;

/// <summary>Checks an input against the API model and words each problem as the service does, with the member's path.</summary>
/// <param name="model">The model that the input must follow.</param>
/// <param name="problems">Where the problems are added.</param>
internal sealed class RequestValidator(ApiModel model, List<string> problems)
{
    /// <summary>Checks a structure; its members that are null are removed, since JSON's null means absent.</summary>
    public void Check(JsonObject input, string shapeName) => CheckStructure(input, shapeName, path: "");

    private void CheckValue(JsonNode? value, string shapeName, string path)
    {
        var shape = model.Shapes[shapeName];
        switch (shape.Type)
        {
            case "structure" when value is JsonObject structure:
                CheckStructure(structure, shapeName, path + ".");
                break;
            case "list" when value is JsonArray list:
                CheckCount(shape, list.Count, path);
                for (var index = 0; index < list.Count; index++)
                {
                    CheckValue(list[index], shape.Item!, $"{path}.{index + 1}.member");
                }

                break;
            case "map" when value is JsonObject map:
                CheckMap(shape, map, path);
                break;
            case "string" when value is JsonValue text && text.GetValueKind() == JsonValueKind.String:
                CheckString(shape, text.GetValue<string>(), path);
                break;
            case "integer" or "long" when value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && IsWhole(number):
            case "float" or "double" when value is JsonValue real && real.GetValueKind() == JsonValueKind.Number:
                CheckRange(shape, Number(value), path);
                break;
            case "boolean" when value is JsonValue flag && flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                break;
            default:
                problems.Add($"Value at '{path}' failed to satisfy constraint: Member must be of type {shape.Type}");
                break;
        }
    }

    private void CheckStructure(JsonObject structure, string shapeName, string path)
    {
        var shape = model.Shapes[shapeName];
        foreach (var name in structure.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            structure.Remove(name);
        }

        foreach (var (name, value) in structure)
        {
            if (shape.Members.TryGetValue(name, out var member))
            {
                CheckValue(value, member.Shape, path + name);
            }
            else
            {
                problems.Add($"Value at '{path}{name}' failed to satisfy constraint: Member is not known in {shapeName}");
            }
        }

        foreach (var name in shape.Required.Where(name => !structure.ContainsKey(name)))
        {
            problems.Add($"Value null at '{path}{name}' failed to satisfy constraint: Member must not be null");
        }

        // The model cannot say it, the service does: a message is of exactly one kind.
        if (shapeName == "Message" && structure.Count != 1)
        {
            problems.Add($"Value at '{path.TrimEnd('.')}' failed to satisfy constraint: Member must have exactly one of {string.Join(", ", shape.Members.Keys)}");
        }
    }

    private void CheckMap(Shape shape, JsonObject map, string path)
    {
        CheckCount(shape, map.Count, path);
        foreach (var (key, value) in map)
        {
            CheckValue(JsonValue.Create(key), shape.Key!, $"{path}.{key}.key");

            // A slot that is not filled travels as its name with null.
            if (value is not null || shape.Item != "Slot")
            {
                CheckValue(value, shape.Item!, $"{path}.{key}.member");
            }
        }
    }

    private void CheckString(Shape shape, string value, string path)
    {
        if (shape.Min is { } min && value.Length < min)
        {
            problems.Add($"Value '{value}' at '{path}' failed to satisfy constraint: Member must have length greater than or equal to {min}");
        }
        else if (shape.Max is { } max && value.Length > max)
        {
            // The value is left out: the message would be longer than a log line bears.
            problems.Add($"Value at '{path}' failed to satisfy constraint: Member must have length less than or equal to {max}");
        }
        else if (shape.Whole is { } pattern && !pattern.IsMatch(value))
        {
            problems.Add($"Value '{value}' at '{path}' failed to satisfy constraint: Member must satisfy regular expression pattern: {shape.Pattern}");
        }
        else if (shape.Enum.Count > 0 && !shape.Enum.Contains(value))
        {
            problems.Add($"Value '{value}' at '{path}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", shape.Enum)}]");
        }
    }

    private void CheckCount(Shape shape, int count, string path)
    {
        if (shape.Min is { } min && count < min)
        {
            problems.Add($"Value at '{path}' failed to satisfy constraint: Member must have length greater than or equal to {min}");
        }
        else if (shape.Max is { } max && count > max)
        {
            problems.Add($"Value at '{path}' failed to satisfy constraint: Member must have length less than or equal to {max}");
        }
    }

    private void CheckRange(Shape shape, double value, string path)
    {
        if (shape.Min is { } min && value < min)
        {
            problems.Add($"Value '{value}' at '{path}' failed to satisfy constraint: Member must have value greater than or equal to {min}");
        }
        else if (shape.Max is { } max && value > max)
        {
            problems.Add($"Value '{value}' at '{path}' failed to satisfy constraint: Member must have value less than or equal to {max}");
        }
    }

    private static bool IsWhole(JsonNode number) => Number(number) is var value && Math.Abs(value - Math.Round(value)) < double.Epsilon;

    // A number that was read and one that was made in memory answer GetValue differently; both deserialize.
    private static double Number(JsonNode number) => number.Deserialize<double>();
}
