using ChatOps.Vending.Languages;
using ChatOps.Vending.Provisioning;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Products;

/// <summary>
/// What one kind of product does in its own way: how it is called, what it keeps others from having, what is sent to order it and how its end is read.
/// Everything else about a request (its life, approvals, orders, messages, pages, lists) is the same for all and asks here. Without state.
/// </summary>
public abstract class ProductKind(Words words)
{
    private static readonly AccountKind Account = new(Words.English);
    private static readonly CatalogKind Catalog = new(Words.English);
    private static readonly ChangeKind AccountChange = new(Account, Words.English);
    private static readonly ChangeKind CatalogChange = new(Catalog, Words.English);

    /// <summary>The kind of what a request asks for: what it does, and its texts for the history, e-mails, operators and programs, in English.</summary>
    public static ProductKind Of(AccountRequest request) => request.Change is null ? OfThing(request) : request.Product is null ? AccountChange : CatalogChange;

    /// <summary>The same with its texts in somebody's language.</summary>
    public static ProductKind Of(AccountRequest request, Words words) => ReferenceEquals(words, Words.English) ? Of(request)
        : request.Change is null ? OfThing(request, words)
        : new ChangeKind(OfThing(request, words), words);

    /// <summary>The kind of the thing itself, also where something is done with one that is there.</summary>
    public static ProductKind OfThing(AccountRequest request) => request.Product is null ? Account : Catalog;

    /// <summary>The same with its texts in somebody's language.</summary>
    public static ProductKind OfThing(AccountRequest request, Words words) => ReferenceEquals(words, Words.English) ? OfThing(request)
        : request.Product is null ? new AccountKind(words)
        : new CatalogKind(words);

    /// <summary>By what it is sorted and limited: the account type, the product's name.</summary>
    public abstract string Type(AccountRequest request);

    /// <summary>A title of a few words: <c>Sandbox account in Demos</c>.</summary>
    public abstract string Title(AccountRequest request);

    /// <summary>The title with what tells it from others, to stand in parentheses.</summary>
    public abstract string InShort(AccountRequest request);

    /// <summary>The same in a sentence, to follow "the".</summary>
    public abstract string InFull(AccountRequest request);

    /// <summary>With its article, to follow "asks for".</summary>
    public abstract string Wish(AccountRequest request);

    /// <summary>The same with its type.</summary>
    public abstract string WishByType(AccountRequest request);

    /// <summary>To follow "the": <c>AWS account</c>.</summary>
    public abstract string Noun(AccountRequest request);

    /// <summary>What policy speaks of: <c>Sandbox accounts</c>.</summary>
    public abstract string PolicySubject(AccountRequest request);

    /// <summary>What was asked for, as labels and values; secrets are hidden.</summary>
    public abstract IReadOnlyList<Fact> Facts(AccountRequest request);

    /// <summary>What came of it, as labels and values; empty until it is ready.</summary>
    public abstract IReadOnlyList<Fact> Results(AccountRequest request);

    /// <summary>What it gives to whom, for those who decide; null where there is nothing to say.</summary>
    public abstract Fact? Consequence(AccountRequest request);

    /// <summary>How it was asked for, in the history.</summary>
    public abstract string InHistory(AccountRequest request);

    /// <summary>How long it takes, as a sentence.</summary>
    public abstract string UsualTime(AccountRequest request);

    /// <summary>What is being done with it: <c>is being created</c>.</summary>
    public abstract string UnderWay(AccountRequest request);

    /// <summary>How it stands once nothing remains to be done: <c>is ready</c>.</summary>
    public virtual string Done(AccountRequest request) => words.Request.Standing(RequestStatus.Ready);

    /// <summary>How it stands, in a sentence: <see cref="RequestWords.Standing"/> in the kind's own words.</summary>
    public string Standing(AccountRequest request) => request.Status switch
    {
        RequestStatus.Approved when request.BusyUntil is not null => words.Request.WaitingForAws,
        RequestStatus.Provisioning => UnderWay(request),
        RequestStatus.Ready when request.EndedAt is { } ended => words.Request.Terminated(ended),
        RequestStatus.Ready => Done(request),
        var status => words.Request.Standing(status),
    };

    /// <summary>What came of it, to follow <see cref="Done"/>.</summary>
    public abstract string Result(AccountRequest request);

    /// <summary>What did not happen, as a clause: <c>no account is created</c>.</summary>
    public abstract string Nothing(AccountRequest request);

    /// <summary>What to say to ask for one.</summary>
    public abstract string HowToAsk(AccountRequest request);

    /// <summary>Who carries it out: its words stand in failures.</summary>
    public abstract string Maker { get; }

    /// <summary>From whom it is ordered.</summary>
    public abstract string Supplier { get; }

    /// <summary>Its name in Service Catalog.</summary>
    public abstract string CatalogName(AccountRequest request, StageOptions stage);

    /// <summary>What the request keeps others from having in its present state, besides the place in which its order runs.</summary>
    public abstract IEnumerable<RequestHold> Holds(AccountRequest request);

    /// <summary>How many orders may run at once; null where they do not hinder each other.</summary>
    public abstract int? OrdersAtOnce(VendingPolicy policy);

    /// <summary>What is sent with the order, without what is secret.</summary>
    public abstract IReadOnlyDictionary<string, string> OrderParameters(AccountRequest request);

    /// <summary>Reads an order that succeeded; null where it does not say what it made.</summary>
    public abstract OrderResult? Read(AccountRequest request, OrderProgress progress);
}

/// <summary>A label and what stands there.</summary>
public sealed record Fact(string Label, string Text);

/// <summary>What an order made.</summary>
/// <param name="Detail">For the history.</param>
public sealed record OrderResult(string Detail)
{
    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Where its administrator signs in.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>What the catalogue said about a product.</summary>
    public IReadOnlyList<ProductOutput> Outputs { get; init; } = [];
}
