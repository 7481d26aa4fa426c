using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ChatOps.Domain.Policy;

namespace ChatOps.Files;

/// <summary>Checks a value against the range, length, pattern or other rule of its property.</summary>
public static class FieldRules
{
    /// <summary>Returns the rule and the actual value; for an object, by the name of each wrong field.</summary>
    internal static IEnumerable<(string? Name, string Message)> Check(JsonPropertyInfo property, JsonNode json)
    {
        var rules = Attributes(property).ToList();
        IEnumerable<(string? Name, JsonNode Value)> values = json is JsonObject map
            ? map.Select(field => ((string?)field.Key, field.Value!))
            : [(null, json)];
        foreach (var (name, value) in values)
        {
            if (rules.Select(rule => Check(rule, value)).FirstOrDefault(message => message is not null) is { } message)
            {
                yield return (name, message);
            }
        }
    }

    /// <summary>Returns a property's rule in words; null if it has none.</summary>
    internal static string? RuleOf(JsonPropertyInfo property) =>
        Attributes(property).OfType<ValidationAttribute>().Select(rule => rule.ErrorMessage).FirstOrDefault();

    /// <summary>Returns a property's attributes.</summary>
    public static IEnumerable<object> Attributes(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(true) ?? [];

    private static string? Check(object rule, JsonNode json) =>
        rule switch
        {
            RangeAttribute range
                when Number(json) is var number && !range.IsValid(range.Minimum is int ? (int)number : number) =>
                $"must be {range.Minimum} to {range.Maximum}, is {number}",
            StringLengthAttribute length
                when json.GetValue<string>() is var text
                    && (text.Length < length.MinimumLength || text.Length > length.MaximumLength) =>
                $"must be {length.MinimumLength} to {length.MaximumLength} characters long, has {text.Length}",
            RegularExpressionAttribute pattern
                when json.GetValue<string>() is var text
                    && !Regex.IsMatch(text, pattern.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) =>
                $"{pattern.ErrorMessage ?? $"must match {pattern.Pattern}"}, is \"{text}\"",
            EntriesAttribute entries when ((JsonArray)json).Count is var count && count < entries.Minimum =>
                $"must have at least {entries.Minimum} {(entries.Minimum == 1 ? "entry" : "entries")}, has {count}",
            EntriesAttribute entries when ((JsonArray)json).Count is var count && count > entries.Maximum =>
                $"must have at most {entries.Maximum} entries, has {count}",
            ValidationAttribute known
            and not (RangeAttribute or StringLengthAttribute or RegularExpressionAttribute)
                when !known.IsValid(Plain(json)) => $"{known.ErrorMessage}, is {Shown(json)}",
            _ => null,
        };

    private static object Plain(JsonNode json) =>
        json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>()
        : json.AsValue().TryGetValue<int>(out var integer) ? (object)integer
        : json;

    private static string Shown(JsonNode json) =>
        json.GetValueKind() == JsonValueKind.String ? $"\"{json.GetValue<string>()}\"" : json.ToJsonString();

    private static double Number(JsonNode json) =>
        json.AsValue().TryGetValue<int>(out var integer) ? integer : json.GetValue<double>();
}
