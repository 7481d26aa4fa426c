using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.Policy;

/// <summary>
/// The rules for one product of the catalog or for all products of a portfolio. It has either a name or a portfolio.
/// </summary>
public sealed record ProductPolicy
{
    /// <summary>
    /// The product's exact name in Service Catalog, also the value of the Lex slot; 1 to
    /// 100 characters. Omitted for a portfolio.
    /// </summary>
    [StringLength(100, MinimumLength = 1)]
    public string Name
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>
    /// Names that people see and may use in place of the name, by language (<c>de: PostgreSQL-Datenbank</c>); 1 to 100
    /// characters each. Languages without a label show the name, and a portfolio has no labels.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels
    {
        get;
        init => field = value ?? PolicyLabels.None;
    } = PolicyLabels.None;

    /// <summary>
    /// The ID of a portfolio, whose products get these rules unless they have their own. Omitted for a product.
    /// </summary>
    [RegularExpression(
        "^port-[a-zA-Z0-9]{1,60}$",
        ErrorMessage = "must be the ID of a Service Catalog portfolio such as port-abc123"
    )]
    public string? Portfolio { get; init; }

    /// <summary>The number of different people who must approve; 0 means no approval. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }

    /// <summary>The number of requests for this product that a person may have open; 1 to 100.</summary>
    [Range(1, 100)]
    public int OpenRequestsPerRequester { get; init; } = 20;

    /// <summary>
    /// The email domains of people who may order this product; empty for everyone who may make requests.
    /// </summary>
    public IReadOnlyList<string> RequesterDomains
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Settings of single parameters. The bot asks for these first, in this order.</summary>
    public IReadOnlyList<ParameterPolicy> Parameters
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The rules for updates; omitted, they need as many approvals as a new product.</summary>
    public ChangePolicy? Update { get; init; }

    /// <summary>The rules for terminations; omitted, the requester's own confirmation is enough.</summary>
    public ChangePolicy? Terminate { get; init; }

    /// <summary>The lease; omitted, the product has no end.</summary>
    public LeasePolicy? Lease { get; init; }

    /// <summary>Returns the label in a language such as <c>de</c>; the name if there is no label.</summary>
    public string LabelIn(string language) => Labels.GetValueOrDefault(language, Name);

    /// <summary>Returns the policy's fixed value of a parameter; null if people choose it.</summary>
    public string? FixedValue(string key) => Parameters.FirstOrDefault(parameter => parameter.Key == key)?.Value;

    /// <summary>Returns the policy's label of a parameter; null if the catalog's description is used.</summary>
    public string? LabelOf(string key) => Parameters.FirstOrDefault(parameter => parameter.Key == key)?.Label;
}

/// <summary>The policy's settings of a parameter.</summary>
public sealed record ParameterPolicy
{
    /// <summary>The parameter's key in the product; 1 to 255 characters.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Key { get; init; }

    /// <summary>The name that people see; omitted, the catalog's description. 1 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Label { get; init; }

    /// <summary>
    /// A fixed value that people aren't asked for; omitted, they choose it. At most 1,000 characters.
    /// </summary>
    [StringLength(1000)]
    public string? Value { get; init; }
}
