using System.ComponentModel.DataAnnotations;

namespace ChatOps.Domain.Policy;

/// <summary>The rules for one product of the catalogue, or for all of a portfolio: it has a name or a portfolio, never
/// both.</summary>
public sealed record ProductPolicy
{
    /// <summary>The product's exact name in Service Catalog, also the value of the Lex slot; 1 to 100 characters. Left
    /// out for a portfolio.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string Name
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>
    /// What people read and may say in place of the name, by language (<c>de: PostgreSQL-Datenbank</c>); 1 to 100
    /// characters each. The name itself is the
    /// value everywhere, and is what people read in a language that is left out. A portfolio has none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels
    {
        get;
        init => field = value ?? PolicyLabels.None;
    } = PolicyLabels.None;

    /// <summary>The id of a portfolio: these rules are those of each of its products that has none of its own by name.
    /// Left out for a product.</summary>
    [RegularExpression(
        "^port-[a-zA-Z0-9]{1,60}$",
        ErrorMessage = "must be the id of a Service Catalog portfolio such as port-abc123"
    )]
    public string? Portfolio { get; init; }

    /// <summary>How many different people must approve; 0 means that nobody is asked. 0 to 5.</summary>
    [Range(0, 5)]
    public required int Approvals { get; init; }

    /// <summary>How many requests for this product one person may have open at once; 1 to 100.</summary>
    [Range(1, 100)]
    public int OpenRequestsPerRequester { get; init; } = 20;

    /// <summary>Domains from which people may ask for this product; empty means everybody who may ask at all.</summary>
    public IReadOnlyList<string> RequesterDomains
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Parameters of which more is to be said than the catalogue says; they are asked first, in this
    /// order.</summary>
    public IReadOnlyList<ParameterPolicy> Parameters
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Who must approve that one is changed; left out, as many as approve a new one.</summary>
    public ChangePolicy? Update { get; init; }

    /// <summary>Who must approve that one is terminated; left out, nobody: the requester confirms it himself.</summary>
    public ChangePolicy? Terminate { get; init; }

    /// <summary>For how long one is lent; left out, it has no end.</summary>
    public LeasePolicy? Lease { get; init; }

    /// <summary>What people read in a language such as <c>de</c>: the label, or the name where there is none.</summary>
    public string LabelIn(string language) => Labels.GetValueOrDefault(language, Name);

    /// <summary>What policy answers for a parameter, so that nobody is asked; null where people are.</summary>
    public string? FixedValue(string key) => Parameters.FirstOrDefault(parameter => parameter.Key == key)?.Value;

    /// <summary>How people read a parameter; null where the catalogue's words must do.</summary>
    public string? LabelOf(string key) => Parameters.FirstOrDefault(parameter => parameter.Key == key)?.Label;
}

/// <summary>What policy says about a parameter.</summary>
public sealed record ParameterPolicy
{
    /// <summary>The parameter's key in the product; 1 to 255 characters.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Key { get; init; }

    /// <summary>How people read it; left out, the catalogue's description serves. 1 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Label { get; init; }

    /// <summary>What is ordered without asking anybody; left out, people are asked. At most 1,000 characters.</summary>
    [StringLength(1000)]
    public string? Value { get; init; }
}
