using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Models;

/// <summary>What is wrong with a request.</summary>
/// <param name="Member">The member by its path, as AWS writes it: <c>ProvisioningParameters.2.member.Key</c>.</param>
/// <param name="Constraint">What the member breaks.</param>
/// <param name="Value">The member's value; null where it has none, or where it is too long for a message.</param>
/// <param name="IsWrongType">True where the value is of another type.</param>
internal sealed record RequestProblem(string Member, string Constraint, string? Value = null, bool IsWrongType = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Value is null ? "Value" : $"Value '{Value}'")} at '{Member}' failed to satisfy constraint: {Constraint}";
}

/// <summary>Holds a request against its API model and words each problem as AWS does.</summary>
/// <param name="shapes">The model's shapes by name.</param>
internal sealed class RequestValidator(IReadOnlyDictionary<string, Shape> shapes)
{
    /// <summary>The problems, those of missing members first. Members that are null are removed: JSON's null means absent.</summary>
    public IEnumerable<RequestProblem> Check(Shape shape, JsonObject request) => CheckStructure(shape, request, string.Empty);

    private IEnumerable<RequestProblem> CheckStructure(Shape shape, JsonObject structure, string path)
    {
        foreach (var name in structure.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            structure.Remove(name);
        }

        var missing = shape.Required.Where(name => !structure.ContainsKey(name)).Select(name => new RequestProblem(path + name, "Member must not be null"));
        return missing.Concat(structure.SelectMany(member => shape.Members.TryGetValue(member.Key, out var known)
            ? CheckValue(known.Shape, member.Value, path + member.Key)
            : [new RequestProblem(path + member.Key, "The API has no such member")]));
    }

    private IEnumerable<RequestProblem> CheckValue(string shapeName, JsonNode? value, string path)
    {
        var shape = shapes[shapeName];
        return (shape.Type, value) switch
        {
            (_, null) => [new RequestProblem(path, "Member must not be null")],
            ("structure", JsonObject structure) => CheckStructure(shape, structure, path + ".").Concat(IsOneOfItsKinds(shapeName, structure)
                ? []
                : [new RequestProblem(path, $"Member must have exactly one of {string.Join(", ", shape.Members.Keys)}")]),
            ("list", JsonArray list) => CheckLength(shape, list.Count, path).Concat(list.SelectMany((item, index) => CheckValue(shape.Item!, item, $"{path}.{index + 1}.member"))),
            ("map", JsonObject map) => CheckLength(shape, map.Count, path).Concat(map.SelectMany(entry => CheckEntry(shape, entry.Key, entry.Value, path))),
            ("string" or "blob", JsonValue text) when text.GetValueKind() == JsonValueKind.String => CheckText(shape, text.GetValue<string>(), path),
            ("integer" or "long", JsonValue number) when number.GetValueKind() == JsonValueKind.Number && double.IsInteger(Number(number)) => CheckRange(shape, Number(number), path),
            ("float" or "double", JsonValue number) when number.GetValueKind() == JsonValueKind.Number => CheckRange(shape, Number(number), path),
            ("boolean", JsonValue flag) when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => [],
            _ => [new RequestProblem(path, $"Member must be of type {shape.Type}", IsWrongType: true)],
        };
    }

    // Lex: the model cannot say it, the service does.
    private static bool IsOneOfItsKinds(string shapeName, JsonObject structure) => shapeName != "Message" || structure.Count == 1;

    // Lex: a slot that is not filled travels as its name with null.
    private IEnumerable<RequestProblem> CheckEntry(Shape shape, string key, JsonNode? value, string path) =>
        CheckValue(shape.Key!, JsonValue.Create(key), path)
            .Concat(value is null && shape.Item == "Slot" ? [] : CheckValue(shape.Item!, value, $"{path}.{key}.member"));

    private static IEnumerable<RequestProblem> CheckText(Shape shape, string value, string path)
    {
        if (CheckLength(shape, value.Length, path, value).FirstOrDefault() is { } wrongLength)
        {
            yield return wrongLength;
        }
        else if (shape.Whole?.IsMatch(value) == false)
        {
            yield return new RequestProblem(path, $"Member must satisfy regular expression pattern: {shape.Pattern}", value);
        }
        else if (shape.Enum.Count > 0 && !shape.Enum.Contains(value, StringComparer.Ordinal))
        {
            yield return new RequestProblem(path, $"Member must satisfy enum value set: [{string.Join(", ", shape.Enum)}]", value);
        }
    }

    private static IEnumerable<RequestProblem> CheckLength(Shape shape, int length, string path, string? value = null)
    {
        if (length < shape.Min)
        {
            yield return new RequestProblem(path, $"Member must have length greater than or equal to {shape.Min}", value);
        }
        else if (length > shape.Max)
        {
            yield return new RequestProblem(path, $"Member must have length less than or equal to {shape.Max}");
        }
    }

    private static IEnumerable<RequestProblem> CheckRange(Shape shape, double value, string path)
    {
        if (value < shape.Min)
        {
            yield return new RequestProblem(path, $"Member must have value greater than or equal to {shape.Min}", value.ToString());
        }
        else if (value > shape.Max)
        {
            yield return new RequestProblem(path, $"Member must have value less than or equal to {shape.Max}", value.ToString());
        }
    }

    // A number that was read and one that was made in memory answer GetValue differently; both deserialize.
    private static double Number(JsonNode number) => number.Deserialize<double>();
}
