using ChatOps.Application.Catalog;
using ChatOps.Application.Work;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Terminates the provisioned product that a failed order left in ERROR, since it blocks another order of the same
/// account. Retries with growing pauses and reports to operators after the provisioning limit.
/// </summary>
internal sealed class TerminateProductWork(IAccountFactory factory, StageOptions stage, TimeProvider time)
    : IWorkHandler
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TerminateProduct;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (
            request.Orders.FirstOrDefault(order => order.Attempt.ToString() == item.Subject)
            is not { ProvisionedProductId: not null } order
        )
        {
            return current => current.Done(item);
        }

        try
        {
            var gone = await factory.TerminateAsync(order, cancellationToken);
            var now = time.GetUtcNow();
            if (gone)
            {
                return current => current.ProductTerminated(item, now);
            }

            var waited = now - (order.EndedAt ?? now);
            var hours = request.Terms.ProvisioningLimitHours;
            return waited < TimeSpan.FromHours(hours)
                ? current => current.Reschedule(item, now + PauseAfter(waited))
                : current =>
                    current.ProductRemains(
                        item,
                        $"The provisioned product {order.ProvisionedProductId} is still there {hours} h after its "
                            + "order failed.",
                        now
                    );
        }
        catch (ProductKeptException kept)
        {
            var now = time.GetUtcNow();
            return current => current.ProductRemains(item, kept.Message, now);
        }
    }

    private TimeSpan PauseAfter(TimeSpan waited)
    {
        var pause = waited / 4;
        return pause < stage.FollowEvery ? stage.FollowEvery
            : pause > LongestPause ? LongestPause
            : pause;
    }
}
