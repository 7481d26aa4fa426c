namespace ChatOps.Domain.Requests;

/// <summary>
/// What one kind of product does in its own way: what it keeps others from having, what is sent to order it and how its
/// end is read.
/// Everything else about a request (its life, approvals, orders, lists) is the same for all and asks here. Without
/// state. How a kind is called is in
/// <c>ProductText</c>.
/// </summary>
public abstract class ProductKind
{
    private static readonly AccountKind Account = new();
    private static readonly CatalogKind Catalog = new();
    private static readonly ChangeKind AccountChange = new(Account);
    private static readonly ChangeKind CatalogChange = new(Catalog);

    /// <summary>The kind of what a request asks for.</summary>
    public static ProductKind Of(Request request) =>
        request.Change is null ? OfThing(request)
        : request.Product is null ? AccountChange
        : CatalogChange;

    /// <summary>The kind of the thing itself, also where something is done with one that is there.</summary>
    public static ProductKind OfThing(Request request) => request.Product is null ? Account : Catalog;

    /// <summary>By what it is sorted and limited: the account type, the product's name.</summary>
    public abstract string Type(Request request);

    /// <summary>How it was asked for, in the history, which is English.</summary>
    public abstract string InHistory(Request request);

    /// <summary>Who carries it out: its words stand in failures.</summary>
    public abstract string Maker { get; }

    /// <summary>From whom it is ordered.</summary>
    public abstract string Supplier { get; }

    /// <summary>Its name in Service Catalog.</summary>
    /// <param name="request">The request.</param>
    /// <param name="accountProduct">The stage's product for accounts.</param>
    public abstract string CatalogName(Request request, string accountProduct);

    /// <summary>What the request keeps others from having in its present state, besides the place in which its order
    /// runs.</summary>
    public abstract IEnumerable<RequestConstraint> Holds(Request request);

    /// <summary>How many orders may run at once; null where they do not hinder each other.</summary>
    /// <param name="accountOperations">How many operations on accounts the policy allows at once.</param>
    public abstract int? OrdersAtOnce(int accountOperations);

    /// <summary>What is sent with the order, without what is secret.</summary>
    public abstract IReadOnlyDictionary<string, string> OrderParameters(Request request);

    /// <summary>Reads an order that succeeded; null where it does not say what it made.</summary>
    public abstract OrderResult? Read(Request request, OrderProgress progress);
}
