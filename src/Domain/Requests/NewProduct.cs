using ChatOps.Domain.People;

namespace ChatOps.Domain.Requests;

/// <summary>A product of the catalog.</summary>
/// <param name="Name">The name in the policy and in Service Catalog.</param>
/// <param name="ArtifactId">The artifact whose parameters were answered.</param>
/// <param name="Values">The values, in the product's order.</param>
public sealed record NewProduct(string Name, string ArtifactId, IReadOnlyList<ProductValue> Values) : NewResource
{
    private const int ShownInHistory = 2;

    /// <inheritdoc/>
    public override IReadOnlyList<ProductValue> Values { get; } = Values;

    /// <inheritdoc/>
    public override string Type => Name;

    /// <inheritdoc/>
    public override string Maker => "Service Catalog";

    /// <inheritdoc/>
    public override string Supplier => "AWS Service Catalog";

    /// <summary>The product with its first values.</summary>
    public override string InHistory =>
        string.Join(
            ", ",
            Values
                .Where(value => !value.IsSecret)
                .Take(ShownInHistory)
                .Select(value => $"{value.Label} {value.Text}")
                .Prepend(Name)
        );

    /// <inheritdoc/>
    public override string TitleInHistory => Name;

    /// <inheritdoc/>
    public override IReadOnlyList<string> SearchTexts => [Name];

    /// <summary>Returns the value of a parameter; null if it has none.</summary>
    public string? ValueOf(string key) => Values.FirstOrDefault(value => value.Key == key)?.Text;

    /// <inheritdoc/>
    public override string CatalogName(string accountProduct) => Name;

    /// <inheritdoc/>
    public override NewProduct WithoutSecretParameters() => WithValues([.. Values.Where(value => !value.IsSecret)]);

    /// <inheritdoc/>
    public override int? OrdersAtOnce(int accountOperations) => null;

    /// <inheritdoc/>
    public override OrderContent Content(Person requester) =>
        new(OrderContent.Open(Values)) { ArtifactId = ArtifactId };

    /// <inheritdoc/>
    public override OrderResult Read(OrderProgress progress) =>
        new(Name)
        {
            Outputs =
            [
                .. progress
                    .Outputs.OrderBy(output => output.Key, StringComparer.Ordinal)
                    .Select(output => new ProductOutput(output.Key, output.Value)),
            ],
        };

    /// <inheritdoc/>
    protected override IEnumerable<RequestConstraint> Uniques(RequestStatus status) => [];

    /// <inheritdoc/>
    public override NewProduct WithValues(IReadOnlyList<ProductValue> values) => new(Name, ArtifactId, values);
}
