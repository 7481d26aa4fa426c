using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;
using ChatOps.Vending.Requests.Work;

namespace ChatOps.Vending.Provisioning;

/// <summary>
/// Writes the order down, in order of approval. Where only so many may run at once it takes one of the order slots, an item of its own that is written in
/// the same transaction: Control Tower fails what exceeds its limit, later and at the requester's cost.
/// </summary>
public sealed class PlanOrderWork(IRequestStore store, IAccountFactory factory, VendingPolicy policy, StageOptions stage, TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.PlanOrder;

    /// <inheritdoc/>
    public async Task<Func<AccountRequest, Transition>> DoAsync(AccountRequest request, WorkItem item, CancellationToken cancellationToken)
    {
        if (request.Work.Any(other => other.Kind == WorkKind.TerminateProduct) || !await IsNextAsync(request, cancellationToken))
        {
            return Later(item);
        }

        FactoryProduct product;
        try
        {
            // What is there can be terminated also where it cannot be ordered any more.
            product = request.Change is { Action: ChangeAction.Terminate } end
                ? new FactoryProduct(end.ProductId, end.ArtifactId, null)
                : await factory.FindProductAsync(ProductKind.Of(request).CatalogName(request, stage), cancellationToken);
        }
        catch (OrderRefusedException refused)
        {
            return current => current.OrderImpossible(item, refused.Message, time.GetUtcNow());
        }

        if (ProductKind.Of(request).OrdersAtOnce(policy) is not { } atOnce)
        {
            var free = OrderPlan.For(request, product, slot: null, time.GetUtcNow());
            return current => current.OrderPlanned(free, time.GetUtcNow());
        }

        for (var slot = 0; slot < atOnce; slot++)
        {
            if (await store.HolderAsync(RequestHolds.OrderSlot(slot), cancellationToken) is not null)
            {
                continue;
            }

            var order = OrderPlan.For(request, product, slot, time.GetUtcNow());
            var change = await store.ChangeAsync(request.Id, current => current.OrderPlanned(order, time.GetUtcNow()), cancellationToken);
            if (change.TakenKey is null)
            {
                return _ => Transition.None;
            }
        }

        return Later(item);
    }

    // Those who were approved earlier and whose time has come go first; as many as there are slots may go at once.
    private async Task<bool> IsNextAsync(AccountRequest request, CancellationToken cancellationToken)
    {
        if (ProductKind.Of(request).OrdersAtOnce(policy) is not { } atOnce)
        {
            return true;
        }

        var now = time.GetUtcNow();
        var line = await store.WaitingToOrderAsync(atOnce * 4, cancellationToken);
        var ahead = line
            .TakeWhile(other => other.Id != request.Id)
            .Count(other => ProductKind.Of(other).OrdersAtOnce(policy) is not null && other.Work.Any(work => work.Kind == WorkKind.PlanOrder && work.NotBefore <= now));
        return ahead < atOnce;
    }

    private Func<AccountRequest, Transition> Later(WorkItem item)
    {
        var until = time.GetUtcNow() + stage.FollowEvery;
        return current => current.Reschedule(item, until);
    }
}
