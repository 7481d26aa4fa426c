namespace ChatOps.Domain.Requests;

/// <summary>Something done with an account or a product that is there. What differs from one to the other is asked of
/// its own kind.</summary>
internal sealed class ChangeKind(ProductKind thing) : ProductKind
{
    /// <inheritdoc/>
    public override string Maker => thing.Maker;

    /// <inheritdoc/>
    public override string Supplier => thing.Supplier;

    /// <inheritdoc/>
    public override string Type(Request request) => thing.Type(request);

    /// <inheritdoc/>
    public override string InHistory(Request request) => HistoryText.Change(request, Change(request));

    /// <inheritdoc/>
    public override string CatalogName(Request request, string accountProduct) =>
        thing.CatalogName(request, accountProduct);

    /// <summary>One thing at a time is done with it, until what came of it is written down where it belongs.</summary>
    public override IEnumerable<RequestConstraint> Holds(Request request)
    {
        if (request.Status.IsOpen() || request.Work.Any(item => item.Kind == WorkKind.ApplyChange))
        {
            yield return new RequestConstraint(RequestConstraints.ResourceChange(Change(request).Of), 1);
        }
    }

    /// <inheritdoc/>
    public override int? OrdersAtOnce(int accountOperations) => thing.OrdersAtOnce(accountOperations);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> OrderParameters(Request request) =>
        Change(request).Action == ChangeAction.Update
            ? thing.OrderParameters(request)
            : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override OrderResult? Read(Request request, OrderProgress progress) =>
        Change(request).Action == ChangeAction.Update ? thing.Read(request, progress) : new OrderResult("Terminated");

    private static ResourceChange Change(Request request) =>
        request.Change ?? throw new InvalidOperationException($"{request.Id} asks for something new.");
}
