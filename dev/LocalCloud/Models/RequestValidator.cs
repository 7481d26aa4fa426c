using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Models;

/// <summary>A mistake in a request, in AWS's words.</summary>
/// <param name="Member">The member's path, <c>ProvisioningParameters.2.member.Key</c>.</param>
/// <param name="Constraint">What the member must be.</param>
/// <param name="Value">The value in messages: in quotes, <c>null</c>, or empty if it is left out.</param>
/// <param name="IsWrongType">True if the member has a wrong type.</param>
internal sealed record RequestProblem(string Member, string Constraint, string Value = "", bool IsWrongType = false)
{
    public override string ToString() =>
        $"Value{(Value.Length == 0 ? "" : " ")}{Value} at '{Member}' failed to satisfy constraint: {Constraint}";
}

/// <summary>Checks requests against their API model.</summary>
internal sealed class RequestValidator(ApiModel model)
{
    /// <summary>Finds the mistakes in a request. Null members are removed, since null means absent.</summary>
    public IEnumerable<RequestProblem> Validate(Operation operation, JsonObject request) =>
        CheckStructure(
            model.Shapes.GetValueOrDefault(operation.Input) ?? Shape.Empty,
            operation.Input,
            request,
            path: ""
        );

    private IEnumerable<RequestProblem> Check(string name, JsonNode? node, string path)
    {
        var shape = model.Shapes[name];
        return (shape.Type, node) switch
        {
            (_, null) => [Missing(path)],
            ("structure", JsonObject structure) => CheckStructure(shape, name, structure, $"{path}."),
            ("list", JsonArray list) => CheckList(shape, list, path),
            ("map", JsonObject map) => CheckMap(shape, map, path),
            ("boolean", _) when node.GetValueKind() is JsonValueKind.True or JsonValueKind.False => [],
            ("integer" or "long", _) when IsNumber(node) && double.IsInteger(Number(node)) => CheckRange(
                shape,
                Number(node),
                path
            ),
            ("float" or "double", _) when IsNumber(node) => CheckRange(shape, Number(node), path),
            ("string" or "timestamp" or "blob", _) when node.GetValueKind() == JsonValueKind.String => CheckText(
                shape,
                node.GetValue<string>(),
                path
            ),
            _ => [new RequestProblem(path, $"Member must be of type {shape.Type}", IsWrongType: true)],
        };
    }

    private IEnumerable<RequestProblem> CheckStructure(Shape shape, string name, JsonObject structure, string path)
    {
        foreach (var absent in structure.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            structure.Remove(absent);
        }

        foreach (var required in shape.Required.Where(required => !structure.ContainsKey(required)))
        {
            yield return Missing(path + required);
        }

        foreach (var (key, value) in structure)
        {
            var problems = shape.Members.TryGetValue(key, out var member)
                ? Check(member.Shape, value, path + key)
                : [new RequestProblem(path + key, "The API doesn't have this member")];
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }

        // The model can't express it, but Lex requires it: a message has exactly one kind.
        if (name == "Message" && structure.Count != 1)
        {
            yield return new RequestProblem(
                path.TrimEnd('.'),
                $"Member must have exactly one of {string.Join(", ", shape.Members.Keys)}"
            );
        }
    }

    private IEnumerable<RequestProblem> CheckList(Shape shape, JsonArray list, string path) =>
        CheckCount(shape, list.Count, path)
            .Concat(list.SelectMany((item, index) => Check(shape.Item!, item, $"{path}.{index + 1}.member")));

    // An empty Lex slot travels as its name with null.
    private IEnumerable<RequestProblem> CheckMap(Shape shape, JsonObject map, string path) =>
        CheckCount(shape, map.Count, path)
            .Concat(
                map.SelectMany(entry =>
                    CheckKey(shape, entry.Key, path)
                        .Concat(
                            entry.Value is null && shape.Item == "Slot"
                                ? []
                                : Check(shape.Item!, entry.Value, $"{path}.{entry.Key}.member")
                        )
                )
            );

    private IEnumerable<RequestProblem> CheckKey(Shape shape, string key, string path) =>
        Check(shape.Key!, JsonValue.Create(key), path)
            .Select(problem =>
                problem with
                {
                    Constraint = $"Map keys must satisfy constraint: [{problem.Constraint}]",
                    Value = "",
                }
            );

    private static IEnumerable<RequestProblem> CheckText(Shape shape, string value, string path)
    {
        if (value.Length < shape.Min)
        {
            yield return TooShort(shape, path, $"'{value}'");
        }
        else if (value.Length > shape.Max)
        {
            // The value is left out, since it would exceed a log line.
            yield return TooLong(shape, path);
        }
        else if (shape.Whole is { } pattern && !pattern.IsMatch(value))
        {
            yield return new RequestProblem(
                path,
                $"Member must satisfy regular expression pattern: {shape.Pattern}",
                $"'{value}'"
            );
        }
        else if (shape.Enum.Count > 0 && !shape.Enum.Contains(value))
        {
            yield return new RequestProblem(
                path,
                $"Member must satisfy enum value set: [{string.Join(", ", shape.Enum)}]",
                $"'{value}'"
            );
        }
    }

    private static IEnumerable<RequestProblem> CheckCount(Shape shape, int count, string path)
    {
        if (count < shape.Min)
        {
            yield return TooShort(shape, path);
        }
        else if (count > shape.Max)
        {
            yield return TooLong(shape, path);
        }
    }

    private static IEnumerable<RequestProblem> CheckRange(Shape shape, double value, string path)
    {
        if (value < shape.Min)
        {
            yield return new RequestProblem(
                path,
                $"Member must have value greater than or equal to {shape.Min}",
                $"'{value}'"
            );
        }
        else if (value > shape.Max)
        {
            yield return new RequestProblem(
                path,
                $"Member must have value less than or equal to {shape.Max}",
                $"'{value}'"
            );
        }
    }

    private static RequestProblem Missing(string path) => new(path, "Member must not be null", "null");

    private static RequestProblem TooShort(Shape shape, string path, string value = "") =>
        new(path, $"Member must have length greater than or equal to {shape.Min}", value);

    private static RequestProblem TooLong(Shape shape, string path) =>
        new(path, $"Member must have length less than or equal to {shape.Max}");

    private static bool IsNumber(JsonNode node) => node.GetValueKind() == JsonValueKind.Number;

    // A parsed number and a created one answer GetValue differently; both deserialize.
    private static double Number(JsonNode number) => number.Deserialize<double>();
}
