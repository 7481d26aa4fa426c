using Amazon.CDK.AWS.IAM;

namespace ChatOps.Infra.Rights;

/// <summary>One thing that a role may do, written out action by action: a construct's own <c>Grant</c> would add what nobody asked for.</summary>
/// <param name="Purpose">The policy's name: what for.</param>
/// <param name="Actions">Whole names, no patterns.</param>
/// <param name="Resources">ARNs; a pattern only where <see cref="Rules.Wildcards"/> gives the reason.</param>
public sealed record Right(string Purpose, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>Under which conditions; none where null.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Conditions { get; init; }

    /// <summary>Some actions on one thing.</summary>
    public static Right To(string purpose, string resource, params string[] actions) => new(purpose, actions, [resource]);

    /// <summary>The same under one condition.</summary>
    public Right Where(string test, string key, string value) => this with
    {
        Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            [test] = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value },
        },
    };

    /// <summary>As a policy statement.</summary>
    public PolicyStatement Statement() => new(new PolicyStatementProps
    {
        Actions = [.. Actions],
        Resources = [.. Resources],
        Conditions = Conditions?.ToDictionary(test => test.Key, test => (object)test.Value.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
    });

    /// <summary>As a role's inline policies, one for each purpose.</summary>
    public static IDictionary<string, PolicyDocument> Policies(IEnumerable<Right> rights) => rights
        .GroupBy(right => right.Purpose, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => new PolicyDocument(new PolicyDocumentProps { Statements = [.. group.Select(right => right.Statement())] }),
            StringComparer.Ordinal);
}
