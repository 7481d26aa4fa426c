using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Provisioning;

/// <summary>
/// The transitions of a request from its order on, as pure functions. Messages about any other
/// than the current attempt change nothing.
/// </summary>
public static class OrderTransitions
{
    private static readonly TimeSpan SetupPause = TimeSpan.FromMinutes(5);

    /// <summary>Stores the order with everything to send, and leaves a work item to place it.</summary>
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

    /// <summary>Records that Service Catalog accepted the order, and leaves a work item to follow it.</summary>
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

        // Later attempts aren't announced: the requester already knows that the account is being created.
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

    /// <summary>
    /// Records that Control Tower reported the account. The order's record, read next, adds what the event lacks.
    /// </summary>
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

    /// <summary>Records the new account, once: by the order's record or by Control Tower's event.</summary>
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

    /// <summary>Records the result of the order.</summary>
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

        // The change must be applied before anyone gets a message about it.
        ready = request.Subject is ResourceChange ? ready.Leave(WorkKind.ApplyChange, string.Empty, now) : ready;
        return Transition.To(
            ready.Announce(now, source, RequestWriting.SystemChannel, RequestEvent.Ready, result.Detail)
        );
    }

    /// <summary>
    /// Records that an attempt failed. Depending on the failure, the request is ordered again or fails.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="attempt">The attempt's number.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="retryAt">The time of the next attempt, if one follows.</param>
    /// <param name="now">The current time.</param>
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

    /// <summary>Returns the attempts since an operator's last retry, or all attempts without one.</summary>
    internal static IEnumerable<Order> OrdersSinceRetry(this Request request) =>
        request.Orders.Skip(
            request.History.SkipLast(request.SinceRetry()).Count(entry => entry.Event == RequestEvent.OrderPlanned)
        );

    /// <summary>
    /// Records that the setup prevents orders (no product, no active artifact, no launch path). The request keeps
    /// its place, and operators get one message.
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

    /// <summary>Records that the failed attempt's provisioned product is terminated.</summary>
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
    /// Records that the failed attempt's product isn't in ERROR, so the bot must not terminate it. The request keeps
    /// its place until a person terminates the product, and operators get one message.
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

    /// <summary>
    /// Records that the order takes too long, and leaves operators one message
    /// for each value of <paramref name="hours"/>.
    /// </summary>
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

    /// <summary>Orders another attempt for an operator, with a corrected email address or OU if given.</summary>
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

    // The requester gets a message the first time, and then about the outcome.
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

    // The limit for attempts that find AWS busy counts from the first attempt.
    private static DateTimeOffset WaitsUntil(this Request request) =>
        request.OrdersSinceRetry().First().PlannedAt.AddHours(request.Terms.ProvisioningLimitHours);

    // The number of history entries after an operator's last retry, or of all entries without one.
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

    // A product in ERROR blocks another order of the same account. A TAINTED one may contain an account, and that of a
    // failed change existed before, so the bot terminates neither.
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
