using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Work;

namespace ChatOps.Vending.Provisioning;

/// <summary>Terminates what a failed attempt left in ERROR: it blocks the same account from being ordered again.</summary>
public sealed class TerminateProductWork(IAccountFactory factory, StageOptions stage, TimeProvider time) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.TerminateProduct;

    /// <inheritdoc/>
    public async Task<Func<AccountRequest, Transition>> DoAsync(AccountRequest request, WorkItem item, CancellationToken cancellationToken)
    {
        if (request.Orders.FirstOrDefault(order => order.Attempt.ToString() == item.Subject) is not { ProvisionedProductId: not null } order)
        {
            return current => current.Done(item);
        }

        try
        {
            var gone = await factory.TerminateAsync(order, cancellationToken);
            var now = time.GetUtcNow();
            return current => gone ? current.ProductTerminated(item, now) : current.Reschedule(item, now + stage.FollowEvery);
        }
        catch (ProductKeptException kept)
        {
            var now = time.GetUtcNow();
            return current => current.ProductRemains(item, kept.Message, now);
        }
    }
}
