using System.Text.Json.Nodes;
using ChatOps.Infra.Rules;

namespace ChatOps.Tests.Infra;

/// <summary>An action that a policy allows or denies.</summary>
internal sealed record RightLine(string Holder, string Purpose, string Action, string Resource, string Condition)
{
    public bool IsDenied => Purpose.StartsWith("DENIED ", StringComparison.Ordinal);

    /// <summary>Patterns for the table's partition keys; null for all.</summary>
    public IReadOnlyList<string>? Keys { get; init; }
}

/// <summary>Reads a template's rights, one line for each action and resource.</summary>
internal static class Rights
{
    private static readonly string[] PolicyTypes = ["AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::KMS::Key"];

    /// <summary>Returns all allowed rights, and the denials of resource policies.</summary>
    public static IEnumerable<RightLine> Of(StackTemplate template) => OfRoles(template).Concat(OfResources(template));

    /// <summary>Returns the allowed rights of roles.</summary>
    public static IEnumerable<RightLine> OfRoles(StackTemplate template) =>
        AllOfRoles(template).Where(line => !line.IsDenied);

    /// <summary>Returns the denied rights of roles.</summary>
    public static IEnumerable<RightLine> DeniedToRoles(StackTemplate template) =>
        AllOfRoles(template).Where(line => line.IsDenied);

    private static IEnumerable<RightLine> AllOfRoles(StackTemplate template) =>
        from role in template.Of("AWS::IAM::Role")
        from policy in role["Policies"]?.AsArray() ?? []
        from line in Lines(role.Text("RoleName"), TemplateText.Of(policy["PolicyName"]), policy["PolicyDocument"])
        select line;

    public static IEnumerable<RightLine> OfResources(StackTemplate template) =>
        from resource in template.All.Where(resource => PolicyTypes.Contains(resource.Type))
        from line in Lines(resource.Id, string.Empty, resource["PolicyDocument"] ?? resource["KeyPolicy"])
        select line;

    /// <summary>Returns the principals that may assume a role.</summary>
    public static string TrustOf(TemplateResource role)
    {
        var statement = Assert.Single(role["AssumeRolePolicyDocument.Statement"]!.AsArray())!;
        Assert.Equal("sts:AssumeRole", TemplateText.Of(statement["Action"]));
        var condition = ConditionOf(statement);
        return $"{Principal(statement)}{(condition.Length == 0 ? string.Empty : $" where {condition}")}";
    }

    private static IEnumerable<RightLine> Lines(string holder, string purpose, JsonNode? document) =>
        from statement in document!["Statement"]!.AsArray()
        from resource in TemplateText.Many(statement["Resource"])
        from action in TemplateText.Many(statement["Action"])
        let isDenied = TemplateText.Of(statement["Effect"]) == "Deny"
        let who = statement["Principal"] is null
            ? $"{(isDenied ? "DENIED by " : string.Empty)}{purpose}"
            : $"{(isDenied ? "DENIED to " : string.Empty)}{Principal(statement)}"
        select new RightLine(holder, who, action, resource, ConditionOf(statement))
        {
            Keys = statement["Condition"]?["ForAllValues:StringLike"]?["dynamodb:LeadingKeys"] is { } keys
                ? TemplateText.Many(keys)
                : null,
        };

    private static string Principal(JsonNode statement) =>
        statement["Principal"] is JsonObject kinds
            ? string.Join(", ", kinds.SelectMany(kind => TemplateText.Many(kind.Value)))
            : TemplateText.Of(statement["Principal"]);

    private static string ConditionOf(JsonNode statement) =>
        statement["Condition"] is JsonObject tests
            ? string.Join(
                "; ",
                tests.SelectMany(test =>
                    test.Value!.AsObject().Select(key => $"{key.Key} {test.Key} {TemplateText.Of(key.Value)}")
                )
            )
            : string.Empty;
}
