using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOps.Tests.Vending.Slack;

/// <summary>The part of JSON Schema that Slack's manifest schema uses for a manifest without workflows. An unknown
/// keyword is an error.</summary>
public sealed class JsonSchemaCheck(JsonNode schema)
{
    private static readonly string[] Annotations =
    [
        "title",
        "description",
        "default",
        "$schema",
        "definitions",
        "_note",
        "regex",
        "format",
    ];

    private readonly List<string> problems = [];

    public IReadOnlyList<string> Check(JsonNode document)
    {
        Check(document, schema.AsObject(), string.Empty);
        return problems;
    }

    private void Check(JsonNode? node, JsonObject rules, string at)
    {
        foreach (var (keyword, rule) in rules)
        {
            if (!Annotations.Contains(keyword))
            {
                Check(node, rules, at, keyword, rule!);
            }
        }
    }

    private void Check(JsonNode? node, JsonObject rules, string at, string keyword, JsonNode rule)
    {
        switch (keyword)
        {
            case "$ref":
                Check(node, schema["definitions"]![rule.ToString()["#/definitions/".Length..]]!.AsObject(), at);
                break;
            case "type":
                Require(TypeOf(node) == (string?)rule, at, $"must be of type {rule}");
                break;
            case "enum":
                Require(
                    rule.AsArray().Any(value => JsonNode.DeepEquals(value, node)),
                    at,
                    "must be one of the enumeration"
                );
                break;
            case "required" when node is JsonObject owner:
                rule.AsArray()
                    .ToList()
                    .ForEach(name => Require(owner.ContainsKey((string)name!), at, $"must have {name}"));
                break;
            case "properties" when node is JsonObject owner:
                owner
                    .Where(member => rule[member.Key] is not null)
                    .ToList()
                    .ForEach(member => Check(member.Value, rule[member.Key]!.AsObject(), $"{at}/{member.Key}"));
                break;
            case "additionalProperties" when node is JsonObject owner && !(bool)rule:
                owner
                    .ToList()
                    .ForEach(member =>
                        Require(rules["properties"]?[member.Key] is not null, $"{at}/{member.Key}", "is not known")
                    );
                break;
            case "items" when node is JsonArray list:
                Enumerable
                    .Range(0, list.Count)
                    .ToList()
                    .ForEach(index => Check(list[index], rule.AsObject(), $"{at}/{index}"));
                break;
            case "minItems" or "maxItems" when node is JsonArray list:
                Require(
                    keyword == "minItems" ? list.Count >= (int)rule : list.Count <= (int)rule,
                    at,
                    $"{keyword} {rule}"
                );
                break;
            case "uniqueItems" when node is JsonArray list:
                Require(
                    list.Select(item => item?.ToJsonString()).Distinct().Count() == list.Count,
                    at,
                    "must be unique"
                );
                break;
            case "minLength" or "maxLength" when TypeOf(node) == "string":
                Require(
                    keyword == "minLength" ? ((string)node!).Length >= (int)rule : ((string)node!).Length <= (int)rule,
                    at,
                    $"{keyword} {rule}"
                );
                break;
            case "pattern" when TypeOf(node) == "string":
                Require(
                    Regex.IsMatch(node!.ToString(), rule.ToString(), RegexOptions.None, TimeSpan.FromSeconds(1)),
                    at,
                    $"must match {rule}"
                );
                break;
            case "required"
            or "properties"
            or "additionalProperties"
            or "items"
            or "minItems"
            or "maxItems"
            or "uniqueItems"
            or "minLength"
            or "maxLength"
            or "pattern":
                break;
            default:
                Require(isMet: false, at, $"is under a keyword that this check does not know: {keyword}");
                break;
        }
    }

    private void Require(bool isMet, string at, string problem)
    {
        if (!isMet)
        {
            problems.Add($"{at} {problem}");
        }
    }

    private static string TypeOf(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => node.ToJsonString().Contains('.') ? "number" : "integer",
            _ => "null",
        };
}
