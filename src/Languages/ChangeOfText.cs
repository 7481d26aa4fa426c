using System.Diagnostics;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about a change of a resource.</summary>
internal sealed class ChangeOfText(ResourceChange change, ProductText thing, Words words) : ProductText(words)
{
    private readonly Words words = words;

    /// <inheritdoc/>
    public override string Title(Request request) =>
        words.Change.Title(change.Action, ChangeText.Thing(request, words));

    /// <inheritdoc/>
    public override string InShort(Request request) =>
        change switch
        {
            ResourceUpdate => $"{Title(request)}: {ChangeText.Differences(request, words)}",
            ResourceExtension extension => words.Change.TitleUntil(Title(request), extension.EndsThen),
            ResourceTermination => Title(request),
            _ => throw new UnreachableException(),
        };

    /// <inheritdoc/>
    public override string InFull(Request request) => InShort(request);

    /// <inheritdoc/>
    public override string Wish(Request request) => words.Change.TheTitle(Title(request));

    /// <inheritdoc/>
    public override string WishByType(Request request) => Wish(request);

    /// <inheritdoc/>
    public override string Noun(Request request) => Title(request);

    /// <inheritdoc/>
    public override string PolicySubject(Request request) =>
        words.Change.PolicySubject(
            change.Action,
            change.Resource() is NewProduct product ? words.Product.One(product.Name) : thing.PolicySubject(request)
        );

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(Request request)
    {
        var of = new Fact(Words.Capital(words.Change.Noun(change.Action)), ChangeText.Thing(request, words));
        var labels = words.Change.Labels;
        return change switch
        {
            ResourceUpdate =>
            [
                of,
                .. ChangeText.DifferencesOf(request, words),
                new Fact(words.Change.Mind.Label, words.Change.Mind.Text),
            ],
            ResourceExtension extension =>
            [
                of,
                .. extension.Made is NewAccount ? thing.Facts(request) : [],
                new Fact(labels.EndsNow, ChangeText.Day(extension.EndsNow, words)),
                new Fact(labels.WouldEnd, ChangeText.Day(extension.EndsThen, words)),
            ],
            ResourceTermination =>
            [
                of,
                .. thing.Facts(request),
                new Fact(labels.Lost, ChangeText.Lost(request, words)),
            ],
            _ => throw new UnreachableException(),
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(Request request) =>
        change is ResourceUpdate ? thing.Results(request) : [];

    /// <inheritdoc/>
    public override Fact? Consequence(Request request) => null;

    /// <inheritdoc/>
    public override string UsualTime(Request request) => thing.UsualTime(request);

    /// <inheritdoc/>
    public override string UnderWay(Request request) => words.Change.UnderWay;

    /// <inheritdoc/>
    public override string Done(Request request) => words.Change.Done;

    /// <inheritdoc/>
    public override string Result(Request request) =>
        change switch
        {
            ResourceUpdate => $"{ChangeText.Differences(request, words)}.",
            ResourceExtension extension => words.Change.EndsOn(extension.EndsThen),
            ResourceTermination { Made: NewAccount account } => words.Change.NotManaged(account.Name),
            ResourceTermination => words.Change.Gone(ChangeText.Thing(request, words)),
            _ => throw new UnreachableException(),
        };

    /// <inheritdoc/>
    public override string Nothing(Request request) => words.Change.Nothing(change.Action);

    /// <inheritdoc/>
    public override string HowToAsk(Request request) => words.Change.Want(change.Action, change.Of);
}
