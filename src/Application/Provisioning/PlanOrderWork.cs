using ChatOps.Application.Catalog;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Writes the order down, in order of approval. Where only so many may run at once it takes one of the order slots, an
/// item of its own that is written in
/// the same transaction: Control Tower fails what exceeds its limit, later and at the requester's cost.
/// </summary>
internal sealed class PlanOrderWork(
    IRequestStore store,
    IAccountFactory factory,
    VendingPolicy policy,
    StageOptions stage,
    TimeProvider time
) : IWorkHandler
{
    // Who pauses after a failure stands in line too: so many at once are passed, and behind more of them nobody is
    // known to be ahead.
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

    // As many may go as there are free slots, those who were approved earlier first. Each looks again at times of his
    // own, so one who would look
    // again soon is ahead although it is not his time yet: else who happens to look first after an order's end would go
    // first. Who pauses longer
    // after a failure, or cannot be ordered yet, keeps nobody waiting.
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

    // What a failed attempt left must go before the next one.
    private static bool HasRemains(Request request) => request.Work.Any(work => work.Kind == WorkKind.TerminateProduct);

    private Func<Request, Transition> Later(WorkItem item)
    {
        var until = time.GetUtcNow() + stage.FollowEvery;
        return current => current.Reschedule(item, until);
    }
}
