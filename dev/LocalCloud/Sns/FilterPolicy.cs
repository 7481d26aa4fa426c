using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Sns;

/// <summary>A subscription's filter over message attributes: every key must match one of its conditions. A condition is
/// a text, a number, or <c>prefix</c>, <c>suffix</c>, <c>equals-ignore-case</c>, <c>anything-but</c> or
/// <c>exists</c>.</summary>
internal static class FilterPolicy
{
    private const int MostKeys = 5;
    private static readonly string[] TextOperators = ["prefix", "suffix", "equals-ignore-case"];

    /// <summary>Refuses what SNS refuses.</summary>
    /// <exception cref="ServiceException">InvalidParameter, naming the key.</exception>
    public static void Validate(string policy)
    {
        var keys = Parse(policy) ?? throw Invalid("the policy must be a JSON object");
        if (keys.Count > MostKeys)
        {
            throw Invalid($"Filter policy can not have more than {MostKeys} keys");
        }

        foreach (var (key, node) in keys)
        {
            if (node is not JsonArray { Count: > 0 } conditions)
            {
                throw Invalid($"\"{key}\" must be an object or an array that is not empty");
            }

            foreach (var condition in conditions)
            {
                ValidateCondition(key, condition);
            }
        }
    }

    /// <summary>Returns true if a message with these attributes is delivered.</summary>
    public static bool Accepts(string? policy, IReadOnlyDictionary<string, IReadOnlyList<string>> attributes) =>
        policy is null
        || Parse(policy) is not { } keys
        || keys.All(key =>
            key.Value!.AsArray().Any(condition => Meets(condition!, attributes.GetValueOrDefault(key.Key)))
        );

    private static JsonObject? Parse(string policy)
    {
        try
        {
            return StrictJson.Parse(policy) as JsonObject;
        }
        catch (JsonException exception)
        {
            throw Invalid($"failed to parse JSON. {exception.Message}");
        }
    }

    private static void ValidateCondition(string key, JsonNode? condition)
    {
        if (
            condition is JsonValue value
            && value.GetValueKind()
                is JsonValueKind.String
                    or JsonValueKind.Number
                    or JsonValueKind.True
                    or JsonValueKind.False
        )
        {
            return;
        }

        if (condition is not JsonObject { Count: 1 } matcher)
        {
            throw Invalid($"Match value of \"{key}\" must be String, number, true, false, or one matcher");
        }

        var (name, operand) = matcher.Single();
        var fits = name switch
        {
            "exists" => operand?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "anything-but" => operand is JsonArray { Count: > 0 }
                || operand?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number
                || operand is JsonObject { Count: 1 } inner && inner.ContainsKey("prefix"),
            _ => TextOperators.Contains(name, StringComparer.Ordinal)
                && operand?.GetValueKind() == JsonValueKind.String,
        };
        if (!fits)
        {
            throw Invalid($"Unrecognized match type {name} of \"{key}\", or a wrong operand for it");
        }
    }

    private static bool Meets(JsonNode condition, IReadOnlyList<string>? values)
    {
        if (condition is not JsonObject matcher)
        {
            return values is not null && values.Contains(condition.ToString(), StringComparer.Ordinal);
        }

        var (name, operand) = matcher.Single();
        if (name == "exists")
        {
            return operand!.GetValue<bool>() == values is not null;
        }

        return values is not null
            && values.Any(value =>
                name switch
                {
                    "prefix" => value.StartsWith(operand!.ToString(), StringComparison.Ordinal),
                    "suffix" => value.EndsWith(operand!.ToString(), StringComparison.Ordinal),
                    "equals-ignore-case" => value.Equals(operand!.ToString(), StringComparison.OrdinalIgnoreCase),
                    _ => IsAnythingBut(operand!, value),
                }
            );
    }

    private static bool IsAnythingBut(JsonNode operand, string value) =>
        operand switch
        {
            JsonArray list => !list.Any(item => item?.ToString() == value),
            JsonObject prefix => !value.StartsWith(prefix["prefix"]!.ToString(), StringComparison.Ordinal),
            _ => operand.ToString() != value,
        };

    private static ServiceException Invalid(string reason) =>
        new("InvalidParameter", $"Invalid parameter: FilterPolicy: {reason}");
}
