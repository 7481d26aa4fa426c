using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using FsCheck;
using FsCheck.Fluent;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>After any sequence of events, a request is in a state of the map and has at most one running
/// order.</summary>
public sealed class RequestPropertyTests
{
    private static readonly Func<Request, DateTimeOffset, Transition>[] Events =
    [
        (request, now) => request.Decide(First, Decision.Approve, null, "link", now),
        (request, now) => request.Decide(Second, Decision.Approve, "fine", "slack", now),
        (request, now) => request.Decide(First, Decision.Deny, "no", "link", now),
        (request, now) => request.Decide("mallory@example.com", Decision.Approve, null, "link", now),
        (request, now) => request.ApproverAsked(First, now),
        (request, now) => request.ApproverReminded(Second, now),
        (request, now) => request.ApproversConfigured([First], now),
        (request, now) => request.ApproversConfigured([Second, "third@example.com"], now),
        (request, now) => request.ApproversConfigured([First, Second], now),
        (request, now) =>
            request.SecretsGiven(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["Password"] = "sealed" },
                "link",
                now
            ),
        (request, now) => request.SecretsGiven(new Dictionary<string, string>(StringComparer.Ordinal), "link", now),
        (request, now) => request.Withdraw("Taken.", now),
        (request, now) => request.Expire(now),
        (request, now) => request.Cancel(Ana.Email, "rest", now),
        (request, now) =>
            request.OrderPlanned(OrderPlan.For(request, new FactoryProduct("prod-1", "pa-1", null), 0, now), now),
        (request, now) =>
            request.OrderPlaced(
                request.Orders.Count,
                $"rec-{request.Orders.Count}",
                $"pp-{request.Orders.Count}",
                now,
                now
            ),
        (request, now) => request.OrderPlaced(request.Orders.Count - 1, "rec-old", "pp-old", now, now),
        (request, now) => request.OrderSucceeded(request.Orders.Count, "123456789012", null, "Control Tower", now),
        (request, now) => request.OrderSucceeded(request.Orders.Count - 1, "999999999999", null, "Control Tower", now),
        (request, now) =>
            request.OrderFailed(request.Orders.Count, new OrderFailure(FailureKind.Later, "busy"), now, now),
        (request, now) =>
            request.OrderFailed(request.Orders.Count, new OrderFailure(FailureKind.Unknown, "again"), now, now),
        (request, now) =>
            request.OrderFailed(request.Orders.Count, new OrderFailure(FailureKind.Never, "never"), now, now),
        (request, now) =>
            request.OrderFailed(request.Orders.Count, new OrderFailure(FailureKind.Tainted, "tainted"), now, now),
        (request, now) => request.OrderOverdue(request.Orders.Count, 1, now),
        (request, now) => request.Retry("operator", "rest", null, null, now),
        (request, now) => request.Work.Count == 0 ? Transition.None : request.Claim(request.Work[0], now.AddMinutes(1)),
        (request, now) =>
            request.Work.Count == 0 ? Transition.None : request.Postpone(request.Work[^1], now.AddMinutes(1), "later"),
        (request, now) =>
            request.Work.FirstOrDefault(item => item.Kind == WorkKind.TerminateProduct) is { } item
                ? request.ProductTerminated(item, now)
                : Transition.None,
        (request, now) =>
            request.Work.FirstOrDefault(item => item.Kind == WorkKind.TerminateProduct) is { } item
                ? request.ProductRemains(item, "TAINTED", now)
                : Transition.None,
        (request, now) => request.Confirm("operator", "rest", now),
        (request, now) =>
            request.Work.FirstOrDefault(item => item.Kind == WorkKind.ApplyChange) is { } item
                ? request.ChangeApplied(item, now)
                : Transition.None,
        (request, now) => request.Changed(OfChange(ChangeAction.Update, now), now),
        (request, now) => request.Changed(OfChange(ChangeAction.Extend, now), now),
        (request, now) => request.Changed(OfChange(ChangeAction.Terminate, now), now),
        (request, now) =>
            request.Work.FirstOrDefault(item => item.Kind == WorkKind.TellOperators) is { } item
                ? request.TellOperatorsThrough(item, [item.Subject + " through A"], now)
                : Transition.None,
    ];

    public static TheoryData<string, int> Kinds =>
        new()
        {
            { "account", 5000 },
            { "product", 2000 },
            { "product with a secret", 2000 },
            { nameof(ChangeAction.Update), 1000 },
            { nameof(ChangeAction.Terminate), 1000 },
            { nameof(ChangeAction.Extend), 1000 },
            { "account's end", 1000 },
            { "account's extension", 1000 },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Random_events_never_leave_the_map_and_never_order_twice(string kind, int tries)
    {
        var histories =
            from approvals in Gen.Choose(0, 2)
            from steps in Gen.ListOf(
                from which in Gen.Choose(0, Events.Length - 1)
                from hours in Gen.Choose(0, 6)
                select (Which: which, Hours: hours)
            )
            select (Approvals: approvals, Steps: steps.ToList());
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tries).WithEndSize(60),
            Prop.ForAll(
                Arb.From(histories),
                history => Live(Asked(kind, history.Approvals), history.Approvals, history.Steps)
            )
        );
    }

    private static Request Asked(string kind, int approvals) =>
        kind switch
        {
            "account" => Pending(approvals),
            "product" => PendingProduct(approvals),
            "product with a secret" => PendingProduct(approvals, hasSecret: true),
            "account's end" => PendingChange(ChangeAction.Terminate, approvals, isAccount: true),
            "account's extension" => PendingChange(ChangeAction.Extend, approvals, isAccount: true),
            _ => PendingChange(Enum.Parse<ChangeAction>(kind), approvals),
        };

    private static Request OfChange(ChangeAction action, DateTimeOffset now) =>
        PendingChange(action, 0, eventId: $"{action} {now:O}");

    private static void Live(Request request, int approvals, List<(int Which, int Hours)> steps)
    {
        var now = Start;
        foreach (var (which, hours) in steps)
        {
            now = now.AddHours(hours);
            var step = Events[which](request, now);
            Assert.False(step.Next is not null && step.Refusal is not null);
            if (step.Next is not { } next)
            {
                continue;
            }

            Assert.True(
                !next.Subject.LacksSecrets || next.Orders.Count == 0 || !next.Status.IsOpen(),
                "ordered without its secret"
            );
            Assert.True(RequestStatuses.Allows(request.Status, next.Status), $"{request.Status} to {next.Status}");
            Assert.True(next.Orders.Count - request.Orders.Count is 0 or 1);
            Assert.True(
                next.Orders.Count(order => order.Outcome is null)
                    <= (next.Status == RequestStatus.Provisioning ? 1 : 0),
                "more open orders than the status allows"
            );
            Assert.Equal(next.Status == RequestStatus.Provisioning, next.CurrentOrder is { Outcome: null });
            Assert.Equal(
                next.Status == RequestStatus.Ready && next.Subject.IsOrdered ? 1 : 0,
                next.Orders.Count(order => order.Outcome == OrderOutcome.Succeeded)
            );
            Assert.True(
                next.Subject is ResourceChange || next.Status == RequestStatus.Ready == next.AccountId is not null
            );
            AssertOfChange(next);
            Assert.Equal(next.Orders.Select((_, index) => index + 1), next.Orders.Select(order => order.Attempt));
            Assert.Equal(request.History, next.History.Take(request.History.Count));
            Assert.True(
                next.ApprovalsGiven
                    >= (
                        next.Status
                            is RequestStatus.Approved
                                or RequestStatus.Provisioning
                                or RequestStatus.Ready
                                or RequestStatus.Failed
                            ? approvals
                            : 0
                    )
            );
            Assert.Equal(next.Work.Count, next.Work.DistinctBy(item => (item.Kind, item.Subject)).Count());
            Assert.True(
                !next.Status.IsOpen() || next.Work.Count > 0,
                $"an open request that nothing moves: {next.Status}"
            );
            request = next;
        }
    }

    // An extension orders nothing, nothing that was there is cleaned up after a failure, only an operator lets an
    // account go, and the thing is held until it knows.
    private static void AssertOfChange(Request next)
    {
        if (next.Subject is not ResourceChange change)
        {
            Assert.DoesNotContain(next.Work, item => item.Kind == WorkKind.ApplyChange);
            Assert.DoesNotContain(next.Work, item => item.Kind is WorkKind.EndLease or WorkKind.RemindLease);
            return;
        }

        Assert.True(change.Action != ChangeAction.Extend || next.Orders.Count == 0);
        Assert.DoesNotContain(next.Work, item => item.Kind == WorkKind.TerminateProduct);
        Assert.All(
            next.Orders,
            order =>
                Assert.Equal(
                    (change.Action, change.Target.ProvisionedProductId),
                    (order.Action!.Value, order.ProvisionedProductId)
                )
        );
        Assert.True(
            !change.LacksOperator
                || next.Status
                    is RequestStatus.PendingApproval
                        or RequestStatus.Denied
                        or RequestStatus.Expired
                        or RequestStatus.Cancelled
        );
        var isHeld = RequestConstraints.Of(next).Any(hold => hold.Key == RequestConstraints.ResourceChange(change.Of));
        Assert.Equal(next.Status.IsOpen() || next.Work.Any(item => item.Kind == WorkKind.ApplyChange), isHeld);
        Assert.DoesNotContain(
            RequestConstraints.Of(next),
            hold =>
                hold.Key.StartsWith("root-email", StringComparison.Ordinal)
                || hold.Key.StartsWith("open-requests", StringComparison.Ordinal)
        );
    }
}
