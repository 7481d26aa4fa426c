using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about a product of the catalog.</summary>
internal sealed class CatalogText(Words words) : ProductText(words)
{
    private const int ShownInShort = 2;

    private readonly Words words = words;

    /// <inheritdoc/>
    public override string Title(AccountRequest request) => Product(request).Name;

    /// <inheritdoc/>
    public override string InShort(AccountRequest request) =>
        string.Join(
            ", ",
            Product(request)
                .Values.Where(value => !value.IsSecret)
                .Take(ShownInShort)
                .Select(value => $"{value.Label} {value.Text}")
                .Prepend(Title(request))
        );

    /// <inheritdoc/>
    public override string InFull(AccountRequest request) => InShort(request);

    /// <inheritdoc/>
    public override string Wish(AccountRequest request) => words.Product.One(Title(request));

    /// <inheritdoc/>
    public override string WishByType(AccountRequest request) => Wish(request);

    /// <inheritdoc/>
    public override string Noun(AccountRequest request) => Title(request);

    /// <inheritdoc/>
    public override string PolicySubject(AccountRequest request) => words.Request.TheProduct(Product(request).Name);

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(AccountRequest request) =>
        [
            new(words.Request.ProductLabel, Title(request)),
            .. Product(request)
                .Values.Select(value => new Fact(
                    value.Label,
                    value.IsSecret ? words.Change.Hidden : value.Text ?? string.Empty
                )),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(AccountRequest request) =>
        [.. (request.Outputs ?? []).Select(output => new Fact(output.Key, output.Text))];

    /// <inheritdoc/>
    public override Fact? Consequence(AccountRequest request) => null;

    /// <inheritdoc/>
    public override string UsualTime(AccountRequest request) => words.Request.ProductUsualTime;

    /// <inheritdoc/>
    public override string UnderWay(AccountRequest request) => words.Request.BeingCreated;

    /// <inheritdoc/>
    public override string Result(AccountRequest request) =>
        Results(request) is { Count: > 0 } results
            ? $"{string.Join(", ", results.Select(result => $"{result.Label} {result.Text}"))}."
            : words.Request.NothingToDo;

    /// <inheritdoc/>
    public override string Nothing(AccountRequest request) => words.Request.NothingCreated;

    /// <inheritdoc/>
    public override string HowToAsk(AccountRequest request) => words.Product.Want(Product(request).Name);

    private static ProductOrder Product(AccountRequest request) =>
        request.Product ?? throw new InvalidOperationException($"{request.Id} is about an account.");
}
