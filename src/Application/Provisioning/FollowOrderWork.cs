using ChatOps.Application.Catalog;
using ChatOps.Application.Work;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Provisioning;

/// <summary>Follows an order's record until it ends, and reports an order that takes too long.</summary>
internal sealed class FollowOrderWork(IAccountFactory factory, StageOptions stage, TimeProvider time) : IWorkHandler
{
    // Control Tower usually needs up to 30 minutes. After this, a person should look.
    private const int UnusualHours = 1;

    // Control Tower's event may come before the record ends, but only the record has the sign-in link. Wait for it a
    // limited time.
    private static readonly TimeSpan WaitForSignInUrl = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FollowOrder;

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

        var seen = order is { AccountId: not null, AccountSeenAt: not null };
        var hasWaited = seen && time.GetUtcNow() - order.AccountSeenAt >= WaitForSignInUrl;
        OrderProgress progress;
        try
        {
            progress = await factory.FollowAsync(order, cancellationToken);
        }
        catch (AccountFactoryUnavailableException) when (hasWaited)
        {
            // The account exists, so the requester needn't wait for the link any longer.
            progress = new OrderProgress(OrderState.UnderWay);
        }

        var now = time.GetUtcNow();
        if (hasWaited && progress.State == OrderState.UnderWay)
        {
            return current =>
                current.OrderSucceeded(
                    order.Attempt,
                    order.AccountId!,
                    signInUrl: null,
                    LifecycleEvents.ControlTower,
                    now
                );
        }

        switch (progress.State)
        {
            case OrderState.Succeeded when request.Subject.Read(progress) is { } result:
                return current =>
                    current.OrderSucceeded(
                        order.Attempt,
                        result,
                        seen ? LifecycleEvents.ControlTower : RequestWriting.System,
                        now
                    );
            case OrderState.Succeeded when !seen:
                var silent = OrderFailure.From(
                    $"{request.Subject.Resource().Maker} reports success, but returned no account.",
                    tainted: true
                );
                return current => current.OrderFailed(order.Attempt, silent, now + OrderPauses.After(current), now);
            case OrderState.Succeeded or OrderState.Failed or OrderState.Tainted when seen:
                return current =>
                    current.OrderSucceeded(
                        order.Attempt,
                        order.AccountId!,
                        progress.SignInUrl,
                        LifecycleEvents.ControlTower,
                        now
                    );
            case OrderState.Failed:
            case OrderState.Tainted:
                // A provisioned product that a change left TAINTED existed before, so only the change failed.
                var failure = OrderFailure.From(
                    progress.Reason ?? $"{request.Subject.Resource().Maker} gave no reason.",
                    progress.State == OrderState.Tainted && request.Subject is NewResource
                );
                return current => current.OrderFailed(order.Attempt, failure, now + OrderPauses.After(current), now);
            default:
                return current =>
                    Overdue(current.Reschedule(item, now + stage.FollowEvery).Next ?? current, order, now);
        }
    }

    private static Transition Overdue(Request request, Order order, DateTimeOffset now)
    {
        var runs = now - order.PlannedAt;
        var next = request;
        foreach (var hours in new[] { UnusualHours, request.Terms.ProvisioningLimitHours })
        {
            if (runs > TimeSpan.FromHours(hours))
            {
                next = next.OrderOverdue(order.Attempt, hours, now).Next ?? next;
            }
        }

        return Transition.To(next);
    }
}
