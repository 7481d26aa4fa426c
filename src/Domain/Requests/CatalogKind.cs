namespace ChatOps.Domain.Requests;

/// <summary>Any other product of the catalogue: its name, its parameters, and what it says about itself once it is
/// there.</summary>
internal sealed class CatalogKind : ProductKind
{
    /// <inheritdoc/>
    public override string Maker => "Service Catalog";

    /// <inheritdoc/>
    public override string Supplier => "AWS Service Catalog";

    /// <inheritdoc/>
    public override string Type(Request request) => Product(request).Name;

    /// <inheritdoc/>
    public override string InHistory(Request request) => HistoryText.Product(Product(request));

    /// <inheritdoc/>
    public override string CatalogName(Request request, string accountProduct) => Type(request);

    /// <inheritdoc/>
    public override IEnumerable<RequestConstraint> Holds(Request request) => [];

    /// <inheritdoc/>
    public override int? OrdersAtOnce(int accountOperations) => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> OrderParameters(Request request) =>
        new SortedDictionary<string, string>(
            Product(request)
                .Values.Where(value => value is { IsSecret: false, Text: not null })
                .ToDictionary(value => value.Key, value => value.Text!, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <inheritdoc/>
    public override OrderResult? Read(Request request, OrderProgress progress) =>
        new(Type(request))
        {
            Outputs =
            [
                .. progress
                    .Outputs.OrderBy(output => output.Key, StringComparer.Ordinal)
                    .Select(output => new ProductOutput(output.Key, output.Value)),
            ],
        };

    private static ProductOrder Product(Request request) =>
        request.Product ?? throw new InvalidOperationException($"{request.Id} is about an account.");
}
