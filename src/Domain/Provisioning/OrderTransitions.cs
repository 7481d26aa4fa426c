using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Provisioning;

/// <summary>A request's life from the order on, as pure functions. Anything said about an attempt that is not the
/// current one changes nothing.</summary>
public static class OrderTransitions
{
    private static readonly TimeSpan SetupPause = TimeSpan.FromMinutes(5);

    /// <summary>The order is written down with everything that will be sent; placing it is left to be done.</summary>
    public static Transition OrderPlanned(this Request request, Order order, DateTimeOffset now)
    {
        if (
            request.Status != RequestStatus.Approved
            || !request.Subject.IsOrdered
            || order.Attempt != request.Orders.Count + 1
        )
        {
            return Transition.None;
        }

        return Transition.To(
            (
                request.MoveTo(RequestStatus.Provisioning) with
                {
                    Orders = [.. request.Orders, order],
                    FailureReason = null,
                }
            )
                .Finish(WorkKind.PlanOrder)
                .Leave(WorkKind.PlaceOrder, order.Attempt.ToString(), now)
                .Log(
                    now,
                    RequestWriting.System,
                    RequestWriting.SystemChannel,
                    RequestEvent.OrderPlanned,
                    $"Attempt {order.Attempt}, product {order.ProductId}, artifact {order.ArtifactId}"
                )
        );
    }

    /// <summary>Service Catalog took the order; following it is left to be done.</summary>
    public static Transition OrderPlaced(
        this Request request,
        int attempt,
        string recordId,
        string provisionedProductId,
        DateTimeOffset followAt,
        DateTimeOffset now
    )
    {
        if (!request.IsUnderWay(attempt) || request.CurrentOrder!.RecordId is not null)
        {
            return Transition.None;
        }

        var placed = request
            .ChangeOrder(order =>
                order with
                {
                    RecordId = recordId,
                    ProvisionedProductId = order.ProvisionedProductId ?? provisionedProductId,
                }
            )
            .Finish(WorkKind.PlaceOrder)
            .Leave(WorkKind.FollowOrder, attempt.ToString(), followAt);
        var detail = $"Record {recordId}, provisioned product {provisionedProductId}";

        // The second attempt is the system's own business: the requester has heard that his account is being made.
        return Transition.To(
            attempt == 1
                ? placed.Announce(
                    now,
                    RequestWriting.System,
                    RequestWriting.SystemChannel,
                    RequestEvent.OrderPlaced,
                    detail
                )
                : placed.Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.OrderPlaced, detail)
        );
    }

    /// <summary>Control Tower says that the account exists. Its record, looked at next, adds what the event does not
    /// carry.</summary>
    public static Transition AccountSeen(this Request request, int attempt, string accountId, DateTimeOffset now)
    {
        if (!request.IsUnderWay(attempt) || request.CurrentOrder is not { RecordId: not null, AccountId: null })
        {
            return Transition.None;
        }

        return Transition.To(
            request
                .ChangeOrder(order => order with { AccountId = accountId, AccountSeenAt = now })
                .Leave(WorkKind.FollowOrder, attempt.ToString(), now)
        );
    }

    /// <summary>The account exists. Whoever sees it first says so; the second finds it done.</summary>
    public static Transition OrderSucceeded(
        this Request request,
        int attempt,
        string accountId,
        string? signInUrl,
        string source,
        DateTimeOffset now
    ) =>
        request.OrderSucceeded(
            attempt,
            new OrderResult($"Account {accountId}") { AccountId = accountId, SignInUrl = signInUrl },
            source,
            now
        );

    /// <summary>What was ordered is there.</summary>
    public static Transition OrderSucceeded(
        this Request request,
        int attempt,
        OrderResult result,
        string source,
        DateTimeOffset now
    )
    {
        if (!request.IsUnderWay(attempt))
        {
            return Transition.None;
        }

        var ready = request
            .ChangeOrder(order => order with { Outcome = OrderOutcome.Succeeded, EndedAt = now })
            .MoveTo(RequestStatus.Ready);
        ready = (
            ready with
            {
                AccountId = result.AccountId ?? request.AccountId,
                SignInUrl = result.SignInUrl ?? request.SignInUrl,
                Outputs = result.Outputs,
                FailureReason = null,
            }
        )
            .Finish(WorkKind.PlaceOrder, WorkKind.FollowOrder)
            .Lend(now);

        // Before anybody is told: whoever hears of it and looks finds it so.
        ready = request.Subject is ResourceChange ? ready.Leave(WorkKind.ApplyChange, string.Empty, now) : ready;
        return Transition.To(
            ready.Announce(now, source, RequestWriting.SystemChannel, RequestEvent.Ready, result.Detail)
        );
    }

    /// <summary>The attempt ended without what was ordered: in line again, once more by itself, or failed for a person
    /// to look at.</summary>
    /// <param name="request">The request.</param>
    /// <param name="attempt">Which attempt.</param>
    /// <param name="failure">What is known of the failure.</param>
    /// <param name="retryAt">When the next attempt may be made, where one follows.</param>
    /// <param name="now">Now.</param>
    public static Transition OrderFailed(
        this Request request,
        int attempt,
        OrderFailure failure,
        DateTimeOffset retryAt,
        DateTimeOffset now
    )
    {
        if (!request.IsUnderWay(attempt))
        {
            return Transition.None;
        }

        var ended = request
            .ChangeOrder(order =>
                order with
                {
                    Outcome = failure.Kind switch
                    {
                        FailureKind.Later => OrderOutcome.Busy,
                        FailureKind.Tainted => OrderOutcome.Tainted,
                        _ => OrderOutcome.Failed,
                    },
                    EndedAt = now,
                    FailureReason = failure.Reason,
                }
            )
            .Finish(WorkKind.PlaceOrder, WorkKind.FollowOrder)
            .Log(
                now,
                RequestWriting.System,
                RequestWriting.SystemChannel,
                RequestEvent.OrderFailed,
                $"Attempt {attempt}: {failure.Reason}"
            );
        switch (failure.Kind)
        {
            case FailureKind.Later when request.WaitsUntil() is var end && now < end:
                return Transition.To(ended.BackInLine(retryAt < end ? retryAt : end, now).SayWaiting(now));
            case FailureKind.Unknown when request.Orders.All(order => order.Outcome is not OrderOutcome.Failed):
                return Transition.To(
                    ended
                        .BackInLine(retryAt, now)
                        .Log(
                            now,
                            RequestWriting.System,
                            RequestWriting.SystemChannel,
                            RequestEvent.OrderPostponed,
                            "Retried automatically"
                        )
                );
        }

        return Transition.To(
            (ended.MoveTo(RequestStatus.Failed) with { FailureReason = failure.Reason })
                .Announce(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.Failed, failure.Reason)
                .Leave(WorkKind.TellOperators, $"{nameof(RequestEvent.Failed)} {attempt}", now)
        );
    }

    /// <summary>Returns the attempts since an operator ordered another one; all, where none did.</summary>
    internal static IEnumerable<Order> OrdersSinceRetry(this Request request) =>
        request.Orders.Skip(
            request.History.SkipLast(request.SinceRetry()).Count(entry => entry.Event == RequestEvent.OrderPlanned)
        );

    /// <summary>
    /// Nothing can be ordered as things are set up (no product, no active artifact, no launch path). The request stays
    /// in line, and operators are told once.
    /// </summary>
    public static Transition OrderImpossible(this Request request, WorkItem item, string reason, DateTimeOffset now)
    {
        if (!request.Has(item))
        {
            return Transition.None;
        }

        var waiting = request.Reschedule(item, now + SetupPause).Next!;
        return Transition.To(
            request.History.Any(entry => entry.Event == RequestEvent.OrderPostponed && entry.Detail == reason)
                ? waiting
                : waiting
                    .Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.OrderPostponed, reason)
                    .Leave(WorkKind.TellOperators, nameof(RequestEvent.OrderPostponed), now)
        );
    }

    /// <summary>What the last failed attempt left in Service Catalog is gone.</summary>
    public static Transition ProductTerminated(this Request request, WorkItem item, DateTimeOffset now)
    {
        if (!request.Has(item) || request.CurrentOrder is not { } order)
        {
            return Transition.None;
        }

        return Transition.To(
            request
                .ChangeOrder(last => last with { ProductTerminated = true })
                .Finish(item)
                .Log(
                    now,
                    RequestWriting.System,
                    RequestWriting.SystemChannel,
                    RequestEvent.ProductTerminated,
                    order.ProvisionedProductId ?? order.ProvisionedProductName
                )
        );
    }

    /// <summary>
    /// What the last failed attempt left is not in ERROR, so it is not the product's to terminate. The request stays in
    /// line, operators are told once,
    /// and a person who terminates it by hand lets the request go on.
    /// </summary>
    public static Transition ProductRemains(this Request request, WorkItem item, string reason, DateTimeOffset now)
    {
        if (!request.Has(item))
        {
            return Transition.None;
        }

        var waiting = request.Reschedule(item, now + SetupPause).Next!;
        return Transition.To(
            request.History.Any(entry => entry.Event == RequestEvent.ProductRemains && entry.Detail == reason)
                ? waiting
                : waiting
                    .Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.ProductRemains, reason)
                    .Leave(WorkKind.TellOperators, nameof(RequestEvent.ProductRemains), now)
        );
    }

    /// <summary>The order takes longer than it should: operators are told, once for each
    /// <paramref name="hours"/>.</summary>
    public static Transition OrderOverdue(this Request request, int attempt, int hours, DateTimeOffset now)
    {
        var detail = $"Attempt {attempt} has been running for more than {hours} h";
        return
            request.IsUnderWay(attempt)
            && request.History.All(entry => entry.Event != RequestEvent.OrderOverdue || entry.Detail != detail)
            ? Transition.To(
                request
                    .Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.OrderOverdue, detail)
                    .Leave(WorkKind.TellOperators, $"{nameof(RequestEvent.OrderOverdue)} {attempt} {hours}", now)
            )
            : Transition.None;
    }

    /// <summary>An operator orders another attempt, perhaps with a corrected e-mail address or OU.</summary>
    public static Transition Retry(
        this Request request,
        string actor,
        string channel,
        string? rootEmail,
        TargetOu? ou,
        DateTimeOffset now
    )
    {
        if (request.Status != RequestStatus.Failed)
        {
            return Transition.Refuse(RefusalKind.Conflict, new RequestReason.OnlyFailedRetried(request.Status));
        }

        var account = request.Subject as NewAccount;
        if (account is null && (rootEmail is not null || ou is not null))
        {
            return Transition.Refuse(RefusalKind.Invalid, new RequestReason.NothingToCorrect());
        }

        var corrected = account?.Corrected(request, rootEmail, ou);
        string[] corrections =
        [
            .. rootEmail is null ? Array.Empty<string>() : [$"root email {rootEmail}"],
            .. ou is null ? Array.Empty<string>() : [$"OU {ou.Label}"],
            .. corrected?.Name == account?.Name ? Array.Empty<string>() : [$"account name {corrected!.Name}"],
        ];
        return Transition.To(
            (
                request.MoveTo(RequestStatus.Approved) with
                {
                    Subject = corrected ?? request.Subject,
                    FailureReason = null,
                }
            )
                .LeaveTermination(now)
                .Leave(WorkKind.PlanOrder, string.Empty, now)
                .Announce(
                    now,
                    actor,
                    channel,
                    RequestEvent.Retried,
                    corrections.Length == 0 ? "Unchanged" : $"With {string.Join(" and ", corrections)}"
                )
        );
    }

    private static Request BackInLine(this Request request, DateTimeOffset retryAt, DateTimeOffset now) =>
        request.MoveTo(RequestStatus.Approved).LeaveTermination(now).Leave(WorkKind.PlanOrder, string.Empty, retryAt);

    // The requester hears of it the first time, and then of the end.
    private static Request SayWaiting(this Request request, DateTimeOffset now)
    {
        const string detail = "AWS is busy with another operation; the order is retried automatically";
        return request
            .History.Skip(request.History.Count - request.SinceRetry())
            .Any(entry => entry.Event == RequestEvent.OrderWaiting)
            ? request.Log(now, RequestWriting.System, RequestWriting.SystemChannel, RequestEvent.OrderPostponed, detail)
            : request.Announce(
                now,
                RequestWriting.System,
                RequestWriting.SystemChannel,
                RequestEvent.OrderWaiting,
                detail
            );
    }

    // An order that only finds AWS busy may take as long as one that is being made, from its first attempt on.
    private static DateTimeOffset WaitsUntil(this Request request) =>
        request.OrdersSinceRetry().First().PlannedAt.AddHours(request.Terms.ProvisioningLimitHours);

    // How many lines of the history an operator's last retry has after it; all, where there was none.
    private static int SinceRetry(this Request request) =>
        request.History.Reverse().TakeWhile(entry => entry.Event != RequestEvent.Retried).Count();

    private static bool IsUnderWay(this Request request, int attempt) =>
        request.Status == RequestStatus.Provisioning
        && request.CurrentOrder is { Outcome: null } order
        && order.Attempt == attempt;

    private static Request ChangeOrder(this Request request, Func<Order, Order> change) =>
        request with
        {
            Orders = [.. request.Orders.SkipLast(1), change(request.Orders[^1])],
        };

    // A product in ERROR blocks the same account from being ordered again. One in TAINTED may have an account behind
    // it, and what a failed change left
    // was there before it: neither is ours to terminate.
    private static Request LeaveTermination(this Request request, DateTimeOffset now) =>
        request.Subject is NewResource
        && request.CurrentOrder
            is {
                ProvisionedProductId: not null,
                ProductTerminated: false,
                Outcome: OrderOutcome.Failed or OrderOutcome.Busy
            } order
            ? request.Leave(WorkKind.TerminateProduct, order.Attempt.ToString(), now)
            : request;
}
