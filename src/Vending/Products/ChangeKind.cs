using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Products;

/// <summary>Something done with an account or a product that is there. What differs from one to the other is asked of its own kind.</summary>
public sealed class ChangeKind : ProductKind
{
    private readonly ProductKind thing;

    private ChangeKind(ProductKind thing) => this.thing = thing;

    /// <summary>Of an account.</summary>
    public static ChangeKind OfAccount { get; } = new(AccountKind.Instance);

    /// <summary>Of any other product.</summary>
    public static ChangeKind OfProduct { get; } = new(CatalogKind.Instance);

    /// <inheritdoc/>
    public override string Maker => thing.Maker;

    /// <inheritdoc/>
    public override string Supplier => thing.Supplier;

    /// <inheritdoc/>
    public override string Type(AccountRequest request) => thing.Type(request);

    /// <inheritdoc/>
    public override string Title(AccountRequest request) => $"{Name(request)} of the {ChangeWords.Thing(request)}";

    /// <inheritdoc/>
    public override string InShort(AccountRequest request) => Change(request).Action switch
    {
        ChangeAction.Update => $"{Title(request)}: {ChangeWords.Differences(request)}",
        ChangeAction.Extend => $"{Title(request)} until {ChangeWords.Day(Change(request).EndsThen)}",
        _ => Title(request),
    };

    /// <inheritdoc/>
    public override string InFull(AccountRequest request) => InShort(request);

    /// <inheritdoc/>
    public override string Wish(AccountRequest request) => $"the {Title(request)}";

    /// <inheritdoc/>
    public override string WishByType(AccountRequest request) => Wish(request);

    /// <inheritdoc/>
    public override string Noun(AccountRequest request) => Title(request);

    /// <inheritdoc/>
    public override string PolicySubject(AccountRequest request) => $"the {Name(request)} of {(request.Product is null ? thing.PolicySubject(request) : $"a {request.Product.Name}")}";

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Facts(AccountRequest request)
    {
        var change = Change(request);
        var of = new Fact(char.ToUpperInvariant(Name(request)[0]) + Name(request)[1..], $"{ChangeWords.Thing(request)}");
        return change.Action switch
        {
            ChangeAction.Update => [of, .. ChangeWords.DifferencesOf(request), new Fact("Mind", "What cannot be changed in place AWS replaces, and what it held is lost")],
            ChangeAction.Extend => [of, .. request.Product is null ? thing.Facts(request) : Array.Empty<Fact>(), new Fact("Ends now on", ChangeWords.Day(change.EndsNow)), new Fact("Would end on", ChangeWords.Day(change.EndsThen))],
            _ => [of, .. thing.Facts(request), new Fact("What is lost", ChangeWords.Lost(request))],
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Results(AccountRequest request) => Change(request).Action == ChangeAction.Update ? thing.Results(request) : [];

    /// <inheritdoc/>
    public override Fact? Consequence(AccountRequest request) => null;

    /// <inheritdoc/>
    public override string InHistory(AccountRequest request) => InShort(request);

    /// <inheritdoc/>
    public override string UsualTime(AccountRequest request) => thing.UsualTime(request);

    /// <inheritdoc/>
    public override string UnderWay(AccountRequest request) => "is being carried out";

    /// <inheritdoc/>
    public override string Done(AccountRequest request) => "is done";

    /// <inheritdoc/>
    public override string Result(AccountRequest request) => Change(request).Action switch
    {
        ChangeAction.Update => $"{ChangeWords.Differences(request)}.",
        ChangeAction.Extend => $"it ends on {ChangeWords.Day(Change(request).EndsThen)}.",
        _ when request.Product is null => $"AWS Control Tower does not manage the account {request.AccountName} any more. It is not closed: that is for the platform team.",
        _ => $"the {ChangeWords.Thing(request)} is gone.",
    };

    /// <inheritdoc/>
    public override string Nothing(AccountRequest request) => Change(request).Action switch
    {
        ChangeAction.Update => "nothing is changed",
        ChangeAction.Extend => "its end stays as it is",
        _ => "nothing is terminated",
    };

    /// <inheritdoc/>
    public override string HowToAsk(AccountRequest request) => $"{Change(request).Action.ToString().ToLowerInvariant()} {Change(request).Of}";

    /// <inheritdoc/>
    public override string CatalogName(AccountRequest request, StageOptions stage) => thing.CatalogName(request, stage);

    /// <summary>One thing at a time is done with it, until what came of it is written down where it belongs.</summary>
    public override IEnumerable<RequestHold> Holds(AccountRequest request)
    {
        if (request.Status.IsOpen() || request.Work.Any(item => item.Kind == WorkKind.ApplyChange))
        {
            yield return new RequestHold(RequestHolds.ProductChange(Change(request).Of), 1);
        }
    }

    /// <inheritdoc/>
    public override int? OrdersAtOnce(VendingPolicy policy) => thing.OrdersAtOnce(policy);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> OrderParameters(AccountRequest request) =>
        Change(request).Action == ChangeAction.Update ? thing.OrderParameters(request) : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override OrderResult? Read(AccountRequest request, OrderProgress progress) =>
        Change(request).Action == ChangeAction.Update ? thing.Read(request, progress) : new OrderResult("Terminated");

    private static string Name(AccountRequest request) => Change(request).Action switch
    {
        ChangeAction.Update => "change",
        ChangeAction.Extend => "extension",
        _ => "termination",
    };

    private static ProductChange Change(AccountRequest request) => request.Change ?? throw new InvalidOperationException($"{request.Id} asks for something new.");
}
