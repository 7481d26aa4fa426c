using System.Text.Json.Nodes;

namespace ChatOps.Infra.Rules;

/// <summary>What may not stand in a policy: patterns for actions, patterns for resources without a reason, everybody as a principal.</summary>
public static class PolicyRules
{
    private static readonly string[] Inverted = ["NotAction", "NotResource", "NotPrincipal"];

    /// <summary>Everything that is wrong with the policy.</summary>
    public static IEnumerable<string> Broken(JsonNode? document) =>
        (document?["Statement"] is JsonArray statements ? statements.OfType<JsonObject>() : []).Where(statement => TemplateText.Of(statement["Effect"]) == "Allow").SelectMany(OfStatement);

    private static IEnumerable<string> OfStatement(JsonObject statement)
    {
        foreach (var name in Inverted.Where(statement.ContainsKey))
        {
            yield return $"A policy says {name}: it must say what is allowed, not what is not.";
        }

        var hasCondition = statement["Condition"] is JsonObject { Count: > 0 };
        if (IsEverybody(statement["Principal"]) && !hasCondition)
        {
            yield return "A policy lets in everybody: public access.";
        }

        var actions = TemplateText.Many(statement["Action"]);
        foreach (var action in actions.Where(action => action.Contains('*', StringComparison.Ordinal)))
        {
            yield return $"A policy allows {action}: actions are written out one by one.";
        }

        foreach (var resource in TemplateText.Many(statement["Resource"]).Where(resource => resource.Contains('*', StringComparison.Ordinal)))
        {
            foreach (var action in actions.Where(action => !Wildcards.Allow(action, resource, hasCondition)))
            {
                yield return $"A policy allows {action} on {resource}: the resource must be named, or the pattern be in Wildcards with its reason.";
            }
        }
    }

    private static bool IsEverybody(JsonNode? principal) => principal switch
    {
        JsonObject kinds => kinds.Any(kind => TemplateText.Many(kind.Value).Contains("*", StringComparer.Ordinal)),
        _ => TemplateText.Of(principal) == "*",
    };
}
