using Amazon.CDK.AWS.IAM;

namespace ChatOps.Infra.Rights;

/// <summary>A right of a role, written out action by action: a construct's own <c>Grant</c> would add more.</summary>
/// <param name="Purpose">The policy's name: what for.</param>
/// <param name="Actions">Whole names, no patterns.</param>
/// <param name="Resources">ARNs; a pattern only if <see cref="ChatOps.Infra.Rules.Wildcards"/> gives the
/// reason.</param>
internal sealed record Right(string Purpose, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>The conditions; null for none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Conditions { get; init; }

    /// <summary>Patterns for the table's partition keys; null for all keys.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>True for a denial, which overrides any allow; with <see cref="Keys"/>, a denial of all other
    /// keys.</summary>
    public bool IsForbidden { get; init; }

    public static Right To(string purpose, string resource, params string[] actions) =>
        new(purpose, actions, [resource]);

    /// <summary>The same right under one condition.</summary>
    public Right Where(string test, string key, string value) =>
        this with
        {
            Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
            {
                [test] = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value },
            },
        };

    public PolicyStatement Statement() =>
        new(
            new PolicyStatementProps
            {
                Effect = IsForbidden ? Effect.DENY : Effect.ALLOW,
                Actions = [.. Actions],
                Resources = [.. Resources],
                Conditions = Keys is { } keys
                    ? OnKeys(keys)
                    : Conditions?.ToDictionary(
                        test => test.Key,
                        test => (object)test.Value.ToDictionary(StringComparer.Ordinal),
                        StringComparer.Ordinal
                    ),
            }
        );

    // ForAllValues also holds for a call without keys, such as a scan; the Null test excludes that.
    private Dictionary<string, object> OnKeys(IReadOnlyList<string> keys) =>
        IsForbidden
            ? new(StringComparer.Ordinal) { ["ForAnyValue:StringNotLike"] = LeadingKeys(keys.ToArray()) }
            : new(StringComparer.Ordinal)
            {
                ["ForAllValues:StringLike"] = LeadingKeys(keys.ToArray()),
                ["Null"] = LeadingKeys("false"),
            };

    private static Dictionary<string, object> LeadingKeys(object value) =>
        new(StringComparer.Ordinal) { ["dynamodb:LeadingKeys"] = value };

    /// <summary>A role's inline policies, one for each purpose.</summary>
    public static IDictionary<string, PolicyDocument> Policies(IEnumerable<Right> rights) =>
        rights
            .GroupBy(right => right.Purpose, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => new PolicyDocument(
                    new PolicyDocumentProps { Statements = [.. group.Select(right => right.Statement())] }
                ),
                StringComparer.Ordinal
            );
}
