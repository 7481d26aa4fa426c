using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ChatOps.Domain.Policy;

namespace ChatOps.DefinitionCompiler.Yaml;

/// <summary>Holds one value against the range, length or pattern that its property declares.</summary>
internal static class FieldRules
{
    /// <summary>What the value must be and what it is; null where it fits.</summary>
    public static string? Check(JsonPropertyInfo property, JsonNode json) =>
        Attributes(property).Select(rule => Check(rule, json)).FirstOrDefault(message => message is not null);

    /// <summary>What a property declares.</summary>
    public static IEnumerable<object> Attributes(JsonPropertyInfo property) => property.AttributeProvider?.GetCustomAttributes(true) ?? [];

    private static string? Check(object rule, JsonNode json) => rule switch
    {
        RangeAttribute range when Number(json) is var number && !range.IsValid(range.Minimum is int ? (int)number : number)
            => $"must be {range.Minimum} to {range.Maximum}, is {number}",
        StringLengthAttribute length when json.GetValue<string>() is var text && (text.Length < length.MinimumLength || text.Length > length.MaximumLength)
            => $"must be {length.MinimumLength} to {length.MaximumLength} characters long, has {text.Length}",
        RegularExpressionAttribute pattern when json.GetValue<string>() is var text && !Regex.IsMatch(text, pattern.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
            => $"{pattern.ErrorMessage ?? $"must match {pattern.Pattern}"}, is \"{text}\"",
        EntriesAttribute entries when ((JsonArray)json).Count is var count && count < entries.Minimum => $"must have at least {entries.Minimum} {(entries.Minimum == 1 ? "entry" : "entries")}, has {count}",
        EntriesAttribute entries when ((JsonArray)json).Count is var count && count > entries.Maximum => $"must have at most {entries.Maximum} entries, has {count}",
        _ => null,
    };

    private static double Number(JsonNode json) => json.AsValue().TryGetValue<int>(out var integer) ? integer : json.GetValue<double>();
}
