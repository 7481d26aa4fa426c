using System.Text.Json.Serialization;

namespace ChatOps.Domain.Products;

/// <summary>The catalogue as it was read last.</summary>
/// <param name="At">When.</param>
/// <param name="Products">Those that the policy offers and that are there.</param>
/// <param name="Wanted">The policy's names and portfolios at that time: another policy is a reason to read
/// anew.</param>
public sealed record ProductCatalogue(
    DateTimeOffset At,
    IReadOnlyList<CatalogProduct> Products,
    IReadOnlyList<string> Wanted
);

/// <summary>A product that can be ordered.</summary>
/// <param name="Name">Its exact name.</param>
/// <param name="ArtifactId">The active artifact; the newest, where several are.</param>
/// <param name="Parameters">In the catalogue's order.</param>
public sealed record CatalogProduct(string Name, string ArtifactId, IReadOnlyList<ProductParameter> Parameters)
{
    /// <summary>The policy's portfolio through which it was found; null where the policy names it.</summary>
    public string? PortfolioId { get; init; }
}

/// <summary>What Service Catalog's <c>DescribeProvisioningParameters</c> says about one parameter. Every limit is null
/// where the product sets none.</summary>
public sealed record ProductParameter
{
    /// <summary>The parameter's key.</summary>
    public required string Key { get; init; }

    /// <summary>What it means; the key where the product does not say.</summary>
    public required string Label { get; init; }

    /// <summary>CloudFormation's type: <c>String</c>, <c>Number</c>, <c>CommaDelimitedList</c>,
    /// <c>List&lt;Number&gt;</c>, ...</summary>
    public required string Type { get; init; }

    /// <summary>Null where it must be given; empty where nothing is the default.</summary>
    public string? Default { get; init; }

    /// <summary>True where nobody may see it.</summary>
    public bool IsNoEcho { get; init; }

    /// <summary>The only values; empty where any may be given.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>A regular expression for the whole value.</summary>
    public string? AllowedPattern { get; init; }

    /// <summary>The pattern in words.</summary>
    public string? ConstraintDescription { get; init; }

    /// <summary>The fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>True for a type that takes several values with commas between them.</summary>
    [JsonIgnore]
    public bool IsList => Type == "CommaDelimitedList" || Type.StartsWith("List<", StringComparison.Ordinal);

    /// <summary>True for numbers and lists of numbers.</summary>
    [JsonIgnore]
    public bool IsNumber => Type is "Number" or "List<Number>";
}
