using ChatOps.Application.Catalog;
using ChatOps.Application.Products;
using ChatOps.Application.Work;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Provisioning;

/// <summary>
/// Places the stored order, unless an account has its email address or name by now. The order's
/// token makes a repetition after a crash safe.
/// </summary>
internal sealed class PlaceOrderWork(
    IAccountFactory factory,
    AccountClashes clashes,
    SecretText secrets,
    StageOptions stage,
    TimeProvider time
) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.PlaceOrder;

    /// <inheritdoc/>
    public async Task<Func<Request, Transition>> DoAsync(
        Request request,
        WorkItem item,
        CancellationToken cancellationToken
    )
    {
        if (request.CurrentOrder is not { } order || order.Attempt.ToString() != item.Subject)
        {
            return current => current.Done(item);
        }

        if (await clashes.FindAsync(request, cancellationToken) is { } clash)
        {
            var seen = time.GetUtcNow();
            return current =>
                current.OrderFailed(order.Attempt, new OrderFailure(FailureKind.Never, clash), seen, seen);
        }

        try
        {
            var placed = await factory.PlaceAsync(order, secrets.Open(request), cancellationToken);
            var now = time.GetUtcNow();
            return current =>
                current.OrderPlaced(
                    order.Attempt,
                    placed.RecordId,
                    placed.ProvisionedProductId,
                    now + stage.FollowEvery,
                    now
                );
        }
        catch (ProductGoneException gone) when (order.Action == ChangeAction.Terminate)
        {
            var now = time.GetUtcNow();
            return current =>
                current.OrderSucceeded(order.Attempt, new OrderResult(gone.Message), RequestWriting.System, now);
        }
        catch (Exception refused) when (refused is OrderRefusedException or ProductGoneException or OrderBusyException)
        {
            var failure = new OrderFailure(
                refused is OrderBusyException ? FailureKind.Later : FailureKind.Never,
                refused.Message
            );
            var now = time.GetUtcNow();
            return current => current.OrderFailed(order.Attempt, failure, now + OrderPauses.After(current), now);
        }
    }
}
