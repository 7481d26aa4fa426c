using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about a product of the catalog.</summary>
internal sealed class CatalogText(NewProduct product, Words words) : ProductText(words)
{
    private const int ShownInShort = 2;

    private readonly Words words = words;

    /// <inheritdoc/>
    public override string Title(Request request) => product.Name;

    /// <inheritdoc/>
    public override string InShort(Request request) =>
        string.Join(
            ", ",
            product
                .Values.Where(value => !value.IsSecret)
                .Take(ShownInShort)
                .Select(value => $"{value.Label} {value.Text}")
                .Prepend(Title(request))
        );

    /// <inheritdoc/>
    public override string InFull(Request request) => InShort(request);

    /// <inheritdoc/>
    public override string Wish(Request request) => words.Product.One(Title(request));

    /// <inheritdoc/>
    public override string WishByType(Request request) => Wish(request);

    /// <inheritdoc/>
    public override string Noun(Request request) => Title(request);

    /// <inheritdoc/>
    public override string PolicySubject(Request request) => words.Request.TheProduct(product.Name);

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(Request request) =>
        [
            new(words.Request.ProductLabel, Title(request)),
            .. product.Values.Select(value => new Fact(
                value.Label,
                value.IsSecret ? words.Change.Hidden : value.Text ?? string.Empty
            )),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(Request request) =>
        [.. (request.Outputs ?? []).Select(output => new Fact(output.Key, output.Text))];

    /// <inheritdoc/>
    public override Fact? Consequence(Request request) => null;

    /// <inheritdoc/>
    public override string UsualTime(Request request) => words.Request.ProductUsualTime;

    /// <inheritdoc/>
    public override string UnderWay(Request request) => words.Request.BeingCreated;

    /// <inheritdoc/>
    public override string Result(Request request) =>
        Results(request) is { Count: > 0 } results
            ? $"{string.Join(", ", results.Select(result => $"{result.Label} {result.Text}"))}."
            : words.Request.NothingToDo;

    /// <inheritdoc/>
    public override string Nothing(Request request) => words.Request.NothingCreated;

    /// <inheritdoc/>
    public override string HowToAsk(Request request) => words.Product.Want(product.Name);
}
