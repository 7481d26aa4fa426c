using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Texts about a change of a resource.</summary>
internal sealed class ChangeOfText(ProductText thing, Words words) : ProductText(words)
{
    private readonly Words words = words;

    /// <inheritdoc/>
    public override string Title(AccountRequest request) =>
        words.Change.Title(Change(request).Action, ChangeText.Thing(request, words));

    /// <inheritdoc/>
    public override string InShort(AccountRequest request) =>
        Change(request).Action switch
        {
            ChangeAction.Update => $"{Title(request)}: {ChangeText.Differences(request, words)}",
            ChangeAction.Extend => words.Change.TitleUntil(Title(request), Change(request).EndsThen),
            _ => Title(request),
        };

    /// <inheritdoc/>
    public override string InFull(AccountRequest request) => InShort(request);

    /// <inheritdoc/>
    public override string Wish(AccountRequest request) => words.Change.TheTitle(Title(request));

    /// <inheritdoc/>
    public override string WishByType(AccountRequest request) => Wish(request);

    /// <inheritdoc/>
    public override string Noun(AccountRequest request) => Title(request);

    /// <inheritdoc/>
    public override string PolicySubject(AccountRequest request) =>
        words.Change.PolicySubject(
            Change(request).Action,
            request.Product is null ? thing.PolicySubject(request) : words.Product.One(request.Product.Name)
        );

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(AccountRequest request)
    {
        var change = Change(request);
        var of = new Fact(Words.Capital(words.Change.Noun(change.Action)), ChangeText.Thing(request, words));
        var labels = words.Change.Labels;
        return change.Action switch
        {
            ChangeAction.Update =>
            [
                of,
                .. ChangeText.DifferencesOf(request, words),
                new Fact(words.Change.Mind.Label, words.Change.Mind.Text),
            ],
            ChangeAction.Extend =>
            [
                of,
                .. request.Product is null ? thing.Facts(request) : Array.Empty<Fact>(),
                new Fact(labels.EndsNow, ChangeText.Day(change.EndsNow, words)),
                new Fact(labels.WouldEnd, ChangeText.Day(change.EndsThen, words)),
            ],
            _ => [of, .. thing.Facts(request), new Fact(labels.Lost, ChangeText.Lost(request, words))],
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(AccountRequest request) =>
        Change(request).Action == ChangeAction.Update ? thing.Results(request) : [];

    /// <inheritdoc/>
    public override Fact? Consequence(AccountRequest request) => null;

    /// <inheritdoc/>
    public override string UsualTime(AccountRequest request) => thing.UsualTime(request);

    /// <inheritdoc/>
    public override string UnderWay(AccountRequest request) => words.Change.UnderWay;

    /// <inheritdoc/>
    public override string Done(AccountRequest request) => words.Change.Done;

    /// <inheritdoc/>
    public override string Result(AccountRequest request) =>
        Change(request).Action switch
        {
            ChangeAction.Update => $"{ChangeText.Differences(request, words)}.",
            ChangeAction.Extend => words.Change.EndsOn(Change(request).EndsThen),
            _ when request.Product is null => words.Change.NotManaged(request.AccountName),
            _ => words.Change.Gone(ChangeText.Thing(request, words)),
        };

    /// <inheritdoc/>
    public override string Nothing(AccountRequest request) => words.Change.Nothing(Change(request).Action);

    /// <inheritdoc/>
    public override string HowToAsk(AccountRequest request) =>
        words.Change.Want(Change(request).Action, Change(request).Of);

    private static ProductChange Change(AccountRequest request) =>
        request.Change ?? throw new InvalidOperationException($"{request.Id} asks for something new.");
}
