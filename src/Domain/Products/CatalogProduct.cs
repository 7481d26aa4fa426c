using System.Text.Json.Serialization;

namespace ChatOps.Domain.Products;

/// <summary>The stored copy of the catalog.</summary>
/// <param name="At">The time of reading.</param>
/// <param name="Products">The products that the policy offers and the catalog has.</param>
/// <param name="Wanted">
/// The policy's names and portfolios at that time. If they change, the catalog is read again.
/// </param>
public sealed record ProductCatalogue(
    DateTimeOffset At,
    IReadOnlyList<CatalogProduct> Products,
    IReadOnlyList<string> Wanted
);

/// <summary>A product that can be ordered.</summary>
/// <param name="Name">The exact name.</param>
/// <param name="ArtifactId">The newest active artifact.</param>
/// <param name="Parameters">The parameters, in the catalog's order.</param>
public sealed record CatalogProduct(string Name, string ArtifactId, IReadOnlyList<ProductParameter> Parameters)
{
    /// <summary>
    /// The policy's portfolio that contains the product; null if the policy names the product itself.
    /// </summary>
    public string? PortfolioId { get; init; }
}

/// <summary>
/// One parameter from Service Catalog's <c>DescribeProvisioningParameters</c>.
/// Limits that the product doesn't set are null.
/// </summary>
public sealed record ProductParameter
{
    /// <summary>The parameter's key.</summary>
    public required string Key { get; init; }

    /// <summary>The description; the key if there is none.</summary>
    public required string Label { get; init; }

    /// <summary>CloudFormation's type: <c>String</c>, <c>Number</c>, <c>CommaDelimitedList</c>,
    /// <c>List&lt;Number&gt;</c>, ...</summary>
    public required string Type { get; init; }

    /// <summary>The default; null if a value is required, empty if the value may be empty.</summary>
    public string? Default { get; init; }

    /// <summary>True for a secret value.</summary>
    public bool IsNoEcho { get; init; }

    /// <summary>The only allowed values; empty for any.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>A regular expression that the whole value must match.</summary>
    public string? AllowedPattern { get; init; }

    /// <summary>The pattern in words.</summary>
    public string? ConstraintDescription { get; init; }

    /// <summary>The least number of characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest number of characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>True for a type with several comma-separated values.</summary>
    [JsonIgnore]
    public bool IsList => Type == "CommaDelimitedList" || Type.StartsWith("List<", StringComparison.Ordinal);

    /// <summary>True for a number or a list of numbers.</summary>
    [JsonIgnore]
    public bool IsNumber => Type is "Number" or "List<Number>";
}
