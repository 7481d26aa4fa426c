using ChatOps.Vending.Languages;
using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Products;

/// <summary>Any other product of the catalogue: its name, its parameters, and what it says about itself once it is there.</summary>
public sealed class CatalogKind(Words words) : ProductKind(words)
{
    private const int ShownInShort = 2;

    private readonly Words words = words;

    /// <inheritdoc/>
    public override string Maker => "Service Catalog";

    /// <inheritdoc/>
    public override string Supplier => "AWS Service Catalog";

    /// <inheritdoc/>
    public override string Type(AccountRequest request) => Product(request).Name;

    /// <inheritdoc/>
    public override string Title(AccountRequest request) => Type(request);

    /// <inheritdoc/>
    public override string InShort(AccountRequest request) =>
        string.Join(", ", Product(request).Values.Where(value => !value.IsSecret).Take(ShownInShort).Select(value => $"{value.Label} {value.Text}").Prepend(Title(request)));

    /// <inheritdoc/>
    public override string InFull(AccountRequest request) => InShort(request);

    /// <inheritdoc/>
    public override string Wish(AccountRequest request) => words.Product.One(Title(request));

    /// <inheritdoc/>
    public override string WishByType(AccountRequest request) => Wish(request);

    /// <inheritdoc/>
    public override string Noun(AccountRequest request) => Title(request);

    /// <inheritdoc/>
    public override string PolicySubject(AccountRequest request) => words.Request.TheProduct(Type(request));

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(AccountRequest request) =>
        [new(words.Request.ProductLabel, Title(request)), .. Product(request).Values.Select(value => new Fact(value.Label, value.IsSecret ? words.Change.Hidden : value.Text ?? string.Empty))];

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(AccountRequest request) => [.. (request.Outputs ?? []).Select(output => new Fact(output.Key, output.Text))];

    /// <inheritdoc/>
    public override Fact? Consequence(AccountRequest request) => null;

    /// <inheritdoc/>
    public override string InHistory(AccountRequest request) => InShort(request);

    /// <inheritdoc/>
    public override string UsualTime(AccountRequest request) => words.Request.ProductUsualTime;

    /// <inheritdoc/>
    public override string UnderWay(AccountRequest request) => words.Request.BeingCreated;

    /// <inheritdoc/>
    public override string Result(AccountRequest request) => Results(request) is { Count: > 0 } results
        ? $"{string.Join(", ", results.Select(result => $"{result.Label} {result.Text}"))}."
        : words.Request.NothingToDo;

    /// <inheritdoc/>
    public override string Nothing(AccountRequest request) => words.Request.NothingCreated;

    /// <inheritdoc/>
    public override string HowToAsk(AccountRequest request) => words.Product.Want(Type(request));

    /// <inheritdoc/>
    public override string CatalogName(AccountRequest request, StageOptions stage) => Type(request);

    /// <inheritdoc/>
    public override IEnumerable<RequestHold> Holds(AccountRequest request) => [];

    /// <inheritdoc/>
    public override int? OrdersAtOnce(VendingPolicy policy) => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> OrderParameters(AccountRequest request) => new SortedDictionary<string, string>(
        Product(request).Values.Where(value => value is { IsSecret: false, Text: not null }).ToDictionary(value => value.Key, value => value.Text!, StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override OrderResult? Read(AccountRequest request, OrderProgress progress) => new(Title(request))
    {
        Outputs = [.. progress.Outputs.OrderBy(output => output.Key, StringComparer.Ordinal).Select(output => new ProductOutput(output.Key, output.Value))],
    };

    private static ProductOrder Product(AccountRequest request) => request.Product ?? throw new InvalidOperationException($"{request.Id} is about an account.");
}
