using ChatOps.Application.Catalog;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Stores the next order, in the sequence of approvals. If concurrent orders are limited, it also takes an order slot
/// in the same transaction, since Control Tower would fail orders above its limit.
/// </summary>
internal sealed class PlanOrderWork(
    IRequestStore store,
    IAccountFactory factory,
    VendingPolicy policy,
    StageOptions stage,
    TimeProvider time
) : IWorkHandler
{
    // The requests of the line that are read, which include some that pause after a failure. Requests beyond them never
    // count as being ahead.
    private const int Looked = 40;

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.PlanOrder;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (HasRemains(request))
        {
            return Later(item);
        }

        List<int>? slots = null;
        if (request.Subject.OrdersAtOnce(policy.ConcurrentAccountOperations) is { } atOnce)
        {
            slots = await FreeSlotsAsync(atOnce, cancellationToken);
            if (slots.Count == 0 || !await IsNextAsync(request, slots.Count, cancellationToken))
            {
                return Later(item);
            }
        }

        FactoryProduct product;
        try
        {
            product =
                request.Subject.KnownProduct
                ?? await factory.FindProductAsync(
                    request.Subject.Resource().CatalogName(stage.ProductName),
                    cancellationToken
                );
        }
        catch (OrderRefusedException refused)
        {
            return current => current.OrderImpossible(item, refused.Message, time.GetUtcNow());
        }

        if (slots is null)
        {
            var free = OrderPlan.For(request, product, slot: null, time.GetUtcNow());
            return current => current.OrderPlanned(free, time.GetUtcNow());
        }

        foreach (var slot in slots)
        {
            var order = OrderPlan.For(request, product, slot, time.GetUtcNow());
            var change = await store.ChangeAsync(
                request.Id,
                current => current.OrderPlanned(order, time.GetUtcNow()),
                cancellationToken
            );
            if (change.TakenKey is null)
            {
                return _ => Transition.None;
            }
        }

        return Later(item);
    }

    private async Task<List<int>> FreeSlotsAsync(int atOnce, CancellationToken cancellationToken)
    {
        var free = new List<int>();
        for (var slot = 0; slot < atOnce; slot++)
        {
            if (await store.HolderAsync(RequestConstraints.OrderSlot(slot), cancellationToken) is null)
            {
                free.Add(slot);
            }
        }

        return free;
    }

    // As many requests may order as there are free slots, in the sequence of approvals. A request that will check again
    // soon counts as ahead; one that pauses longer after a failure doesn't.
    private async Task<bool> IsNextAsync(Request request, int free, CancellationToken cancellationToken)
    {
        var soon = time.GetUtcNow() + stage.FollowEvery;
        var line = await store.WaitingToOrderAsync(Looked, cancellationToken);
        var ahead = line.TakeWhile(other => other.Id != request.Id)
            .Count(other =>
                other.Subject.OrdersAtOnce(policy.ConcurrentAccountOperations) is not null
                && !HasRemains(other)
                && other.Work.Any(work => work.Kind == WorkKind.PlanOrder && work.NotBefore <= soon)
            );
        return ahead < free;
    }

    // A failed order's remains must be terminated before the next order.
    private static bool HasRemains(Request request) => request.Work.Any(work => work.Kind == WorkKind.TerminateProduct);

    private Func<Request, Transition> Later(WorkItem item)
    {
        var until = time.GetUtcNow() + stage.FollowEvery;
        return current => current.Reschedule(item, until);
    }
}
