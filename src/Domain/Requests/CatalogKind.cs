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
    public override string Type(AccountRequest request) => Product(request).Name;

    /// <inheritdoc/>
    public override string InHistory(AccountRequest request) => HistoryText.Product(Product(request));

    /// <inheritdoc/>
    public override string CatalogName(AccountRequest request, string accountProduct) => Type(request);

    /// <inheritdoc/>
    public override IEnumerable<RequestHold> Holds(AccountRequest request) => [];

    /// <inheritdoc/>
    public override int? OrdersAtOnce(int accountOperations) => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> OrderParameters(AccountRequest request) =>
        new SortedDictionary<string, string>(
            Product(request)
                .Values.Where(value => value is { IsSecret: false, Text: not null })
                .ToDictionary(value => value.Key, value => value.Text!, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <inheritdoc/>
    public override OrderResult? Read(AccountRequest request, OrderProgress progress) =>
        new(Type(request))
        {
            Outputs =
            [
                .. progress
                    .Outputs.OrderBy(output => output.Key, StringComparer.Ordinal)
                    .Select(output => new ProductOutput(output.Key, output.Value)),
            ],
        };

    private static ProductOrder Product(AccountRequest request) =>
        request.Product ?? throw new InvalidOperationException($"{request.Id} is about an account.");
}
