using System.Text.Json.Nodes;
using ChatOps.Aws.DynamoDb;

namespace ChatOps.Infra.Rules;

/// <summary>Checks policies for patterns in actions, patterns in resources without a reason, and public
/// principals.</summary>
internal static class PolicyRules
{
    private const string BatchWrite = "dynamodb:BatchWriteItem";
    private const string LeadingKeys = "dynamodb:LeadingKeys";
    private const string Subscribe = "sns:Subscribe";

    private static readonly string[] Inverted = ["NotAction", "NotResource", "NotPrincipal"];
    private static readonly string[] Deletes =
    [
        "dynamodb:DeleteItem",
        "dynamodb:PartiQLDelete",
        "dynamodb:DeleteTable",
    ];
    private static readonly string[] Writes =
    [
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:PartiQLInsert",
        "dynamodb:PartiQLUpdate",
        BatchWrite,
    ];

    // Services without a documented source for a role's trust condition. A role can only be passed to them within its
    // account.
    private static readonly string[] WithoutSource = ["lambda.amazonaws.com", "servicecatalog.amazonaws.com"];

    /// <summary>Returns each violation of the policy.</summary>
    public static IEnumerable<string> Broken(JsonNode? document) =>
        Statements(document, "Allow").SelectMany(OfStatement);

    /// <summary>Returns each violation of a role's policies together.</summary>
    public static IEnumerable<string> OfRole(IReadOnlyCollection<JsonNode?> documents)
    {
        var forbidden = documents
            .SelectMany(document => Statements(document, "Deny"))
            .SelectMany(statement => TemplateText.Many(statement["Action"]))
            .ToHashSet(StringComparer.Ordinal);
        if (
            documents
                .SelectMany(document => Statements(document, "Allow"))
                .SelectMany(statement => TemplateText.Many(statement["Action"]))
                .Any(action => Writes.Contains(action, StringComparer.Ordinal))
            && !Deletes.Append(BatchWrite).All(forbidden.Contains)
        )
        {
            yield return "The role may write the table, and no statement denies it to delete requests.";
        }
    }

    /// <summary>Returns the violations of a topic's policy beside its statements.</summary>
    public static IEnumerable<string> OfTopic(JsonNode? document)
    {
        var asked = Statements(document, "Deny")
            .Where(statement => TemplateText.Many(statement["Action"]).Contains(Subscribe, StringComparer.Ordinal))
            .SelectMany(statement =>
                (statement["Condition"]?["StringNotEquals"] as JsonObject ?? []).Select(key => key.Key)
            )
            .ToList();
        if (
            !asked.Contains("sns:Protocol", StringComparer.Ordinal)
            || !asked.Contains("sns:Endpoint", StringComparer.Ordinal)
        )
        {
            yield return "The topic's policy doesn't limit subscriptions: it must refuse every protocol and endpoint "
                + "but those that the stacks name.";
        }
    }

    private static IEnumerable<JsonObject> Statements(JsonNode? document, string effect) =>
        (document?["Statement"] is JsonArray statements ? statements.OfType<JsonObject>() : []).Where(statement =>
            TemplateText.Of(statement["Effect"]) == effect
        );

    private static IEnumerable<string> OfStatement(JsonObject statement)
    {
        foreach (var name in Inverted.Where(statement.ContainsKey))
        {
            yield return $"A policy says {name}: it must say what is allowed, not what is not.";
        }

        var hasCondition = statement["Condition"] is JsonObject { Count: > 0 };
        if (IsEverybody(statement["Principal"]) && !hasCondition)
        {
            yield return "A policy admits everyone: public access.";
        }

        var actions = TemplateText.Many(statement["Action"]);
        foreach (var action in actions.Where(action => action.Contains('*', StringComparison.Ordinal)))
        {
            yield return $"A policy allows {action}: write out each action.";
        }

        foreach (
            var action in actions.Where(action =>
                Deletes.Contains(action, StringComparer.Ordinal)
                || (action == BatchWrite && !IsOfDeletableKeys(statement["Condition"]))
            )
        )
        {
            yield return $"A policy allows {action}: requests are the audit record, and only items of the directory "
                + "are ever deleted.";
        }

        foreach (
            var service in ServicesOf(statement["Principal"])
                .Where(service =>
                    actions.Contains("sts:AssumeRole", StringComparer.Ordinal)
                    && !WithoutSource.Contains(service, StringComparer.Ordinal)
                )
        )
        {
            if (statement["Condition"]?["StringEquals"]?["aws:SourceAccount"] is null)
            {
                yield return $"A role trusts {service} without aws:SourceAccount: another account could make the "
                    + "service assume it.";
            }
        }

        foreach (
            var resource in TemplateText
                .Many(statement["Resource"])
                .Where(resource => resource.Contains('*', StringComparison.Ordinal))
        )
        {
            foreach (var action in actions.Where(action => !Wildcards.Allow(action, resource, hasCondition)))
            {
                yield return $"A policy allows {action} on {resource}: the resource must be named, or the pattern be "
                    + "in Wildcards with its reason.";
            }
        }
    }

    private static bool IsOfDeletableKeys(JsonNode? condition) =>
        condition?["ForAllValues:StringLike"]?[LeadingKeys] is { } keys
        && TemplateText.Many(keys).All(key => TableDefinition.DeletableKeys.Contains(key, StringComparer.Ordinal))
        && TemplateText.Of(condition["Null"]?[LeadingKeys]) == "false";

    private static IEnumerable<string> ServicesOf(JsonNode? principal) =>
        principal is JsonObject kinds ? TemplateText.Many(kinds["Service"]) : [];

    private static bool IsEverybody(JsonNode? principal) =>
        principal switch
        {
            JsonObject kinds => kinds.Any(kind => TemplateText.Many(kind.Value).Contains("*", StringComparer.Ordinal)),
            _ => TemplateText.Of(principal) == "*",
        };
}
