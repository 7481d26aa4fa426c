using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.LocalCloud.Models;

/// <summary>What is wrong with a request: the member by its path (<c>ProvisioningParameters[2].Key</c>) and the constraint that it breaks.</summary>
internal sealed record RequestProblem(string Member, string Constraint, string? Value, bool IsWrongType = false);

/// <summary>Holds a request against its API model.</summary>
internal sealed class RequestValidator(RequestModel model)
{
    /// <summary>The first problem in the order of the model; null for a request that fits.</summary>
    public RequestProblem? Validate(string operation, JsonObject request)
    {
        if (model.Input(operation) is { } shape)
        {
            return Check(shape, request, string.Empty);
        }

        return request.Select(member => Unknown(member.Key)).FirstOrDefault();
    }

    private RequestProblem? Check(RequestModel.Shape shape, JsonNode node, string path) => shape.Type switch
    {
        "structure" => node is JsonObject structure ? CheckStructure(shape, structure, path) : WrongType(path, "a structure"),
        "list" => node is JsonArray list ? CheckList(shape, list, path) : WrongType(path, "a list"),
        "map" => node is JsonObject map ? CheckMap(shape, map, path) : WrongType(path, "a map"),
        "boolean" => node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : WrongType(path, "a boolean"),
        "integer" or "long" => node is JsonValue number && number.GetValueKind() == JsonValueKind.Number && number.TryGetValue<long>(out var value) ? CheckRange(shape, value, path) : WrongType(path, "an integer"),
        _ => node.GetValueKind() == JsonValueKind.String ? CheckText(shape, node.GetValue<string>(), path) : WrongType(path, "a string"),
    };

    private RequestProblem? CheckStructure(RequestModel.Shape shape, JsonObject structure, string path)
    {
        foreach (var name in shape.Required ?? [])
        {
            if (structure[name] is null)
            {
                return new RequestProblem(Join(path, name), "Member must not be null", Value: null);
            }
        }

        foreach (var (name, node) in structure)
        {
            if (shape.Members is null || !shape.Members.TryGetValue(name, out var member))
            {
                return Unknown(Join(path, name));
            }

            if (node is not null && Check(model.ShapeOf(member), node, Join(path, name)) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private RequestProblem? CheckList(RequestModel.Shape shape, JsonArray list, string path)
    {
        if (CheckLength(shape, list.Count, path, list.ToJsonString()) is { } wrongLength)
        {
            return wrongLength;
        }

        for (var index = 0; index < list.Count; index++)
        {
            var problem = list[index] is { } node
                ? Check(model.ShapeOf(shape.Member!), node, $"{path}[{index + 1}]")
                : new RequestProblem($"{path}[{index + 1}]", "Member must not be null", Value: null);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private RequestProblem? CheckMap(RequestModel.Shape shape, JsonObject map, string path)
    {
        foreach (var (key, node) in map)
        {
            var problem = CheckText(model.ShapeOf(shape.Key!), key, path) ?? (node is null ? null : Check(model.ShapeOf(shape.Value!), node, Join(path, key)));
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private RequestProblem? CheckText(RequestModel.Shape shape, string value, string path)
    {
        if (CheckLength(shape, value.Length, path, value) is { } wrongLength)
        {
            return wrongLength;
        }

        if (shape.Enum is { } names && !names.Contains(value, StringComparer.Ordinal))
        {
            return new RequestProblem(path, $"Member must satisfy enum value set: [{string.Join(", ", names)}]", value);
        }

        return shape.Pattern is { } pattern && !model.Matches(pattern, value)
            ? new RequestProblem(path, $"Member must satisfy regular expression pattern: {pattern}", value)
            : null;
    }

    private static RequestProblem? CheckLength(RequestModel.Shape shape, int length, string path, string value)
    {
        if (length < shape.Min)
        {
            return new RequestProblem(path, $"Member must have length greater than or equal to {shape.Min}", value);
        }

        return length > shape.Max ? new RequestProblem(path, $"Member must have length less than or equal to {shape.Max}", value) : null;
    }

    private static RequestProblem? CheckRange(RequestModel.Shape shape, long value, string path)
    {
        if (value < shape.Min)
        {
            return new RequestProblem(path, $"Member must have value greater than or equal to {shape.Min}", value.ToString());
        }

        return value > shape.Max ? new RequestProblem(path, $"Member must have value less than or equal to {shape.Max}", value.ToString()) : null;
    }

    private static RequestProblem WrongType(string path, string expected) => new(path, $"Member must be {expected}", Value: null, IsWrongType: true);

    private static RequestProblem Unknown(string path) => new(path, "The API has no such member", Value: null);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
