using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Provisioning;

public sealed class OrderTransitionsTests
{
    private static readonly DateTimeOffset Later = Start.AddMinutes(2);
    private static readonly OrderFailure Busy = new(FailureKind.Later, "busy");

    [Fact]
    public void An_order_says_everything_before_it_is_placed()
    {
        var order = Planned(Approved()).CurrentOrder!;

        Assert.Equal(
            [
                "AccountEmail=ana+lab@example.com",
                "AccountName=Sandbox-ana-1",
                "ManagedOrganizationalUnit=Demos (ou-abcd-11111111)",
                "SSOUserEmail=ana@example.com",
                "SSOUserFirstName=Ana",
                "SSOUserLastName=Lopez",
            ],
            order.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}")
        );
        Assert.Equal($"{Approved().Id}-1", order.Token);
        Assert.Null(order.RecordId);
    }

    [Fact]
    public void An_empty_last_name_becomes_the_first_name()
    {
        var request = Approved() with { Requester = Ana with { LastName = "" } };

        Assert.Equal(
            "Ana",
            OrderPlan.For(request, new FactoryProduct("p", "a", null), 0, Start).Parameters["SSOUserLastName"]
        );
    }

    [Fact]
    public void Nothing_in_an_order_depends_on_the_clock()
    {
        var request = Approved();
        var product = new FactoryProduct("p", "a", "lpv3-1");

        var now = OrderPlan.For(request, product, 3, Start);
        var tomorrow = OrderPlan.For(request, product, 3, Start.AddDays(1)) with { PlannedAt = Start };

        Assert.Equal(now.Parameters, tomorrow.Parameters);
        Assert.Equal(now with { Parameters = tomorrow.Parameters }, tomorrow);
    }

    [Fact]
    public void A_request_is_ordered_once_however_often_it_is_planned()
    {
        var planned = Planned(Approved());

        Assert.Same(
            Transition.None,
            planned.OrderPlanned(OrderPlan.For(planned, new FactoryProduct("p", "a", null), 1, Start), Start)
        );
    }

    [Fact]
    public void Control_tower_is_believed_only_about_an_order_that_is_known_to_be_placed()
    {
        var seen = Placed().AccountSeen(1, "123456789012", Later).Next!;

        Assert.Equal(("123456789012", Later), (seen.CurrentOrder!.AccountId, seen.CurrentOrder.AccountSeenAt));
        Assert.Contains(seen.Work, item => item is { Kind: WorkKind.FollowOrder } && item.NotBefore == Later);
        Assert.Same(Transition.None, seen.AccountSeen(1, "123456789012", Later));
        Assert.Same(Transition.None, Placed().AccountSeen(2, "123456789012", Later));

        // It may be about another account of that name.
        Assert.Same(Transition.None, Planned(Approved()).AccountSeen(1, "123456789012", Later));
    }

    [Fact]
    public void Success_is_taken_once()
    {
        var ready = Placed().OrderSucceeded(1, "123456789012", "https://portal", "Control Tower", Later).Next!;

        Assert.Equal(RequestStatus.Ready, ready.Status);
        Assert.Equal("123456789012", ready.AccountId);
        Assert.Equal("https://portal", ready.SignInUrl);
        Assert.Empty(ready.Work);
        Assert.Same(Transition.None, ready.OrderSucceeded(1, "999999999999", null, "ChatOps", Later));
        Assert.Same(Transition.None, ready.OrderFailed(1, new OrderFailure(FailureKind.Never, "late"), Later, Later));
    }

    [Fact]
    public void Word_of_an_earlier_attempt_changes_nothing()
    {
        var second = Planned(Placed().OrderFailed(1, new OrderFailure(FailureKind.Later, "busy"), Later, Start).Next!);

        Assert.Equal(2, second.CurrentOrder!.Attempt);
        Assert.Same(Transition.None, second.OrderSucceeded(1, "123456789012", null, "Control Tower", Later));
        Assert.Same(Transition.None, second.OrderFailed(1, new OrderFailure(FailureKind.Never, "old"), Later, Later));
        Assert.Same(Transition.None, second.OrderPlaced(1, "rec-9", "pp-9", Later, Later));
    }

    [Fact]
    public void A_busy_AWS_puts_it_back_in_line()
    {
        var waiting = Placed().OrderFailed(1, new OrderFailure(FailureKind.Later, "busy"), Later, Start).Next!;

        Assert.Equal(RequestStatus.Approved, waiting.Status);
        Assert.Null(waiting.FailureReason);
        Assert.Equal(OrderOutcome.Busy, waiting.CurrentOrder!.Outcome);
        Assert.Equal(Later, Assert.Single(waiting.Work, item => item.Kind == WorkKind.PlanOrder).NotBefore);
        Assert.Single(waiting.Work, item => item.Kind == WorkKind.TerminateProduct);
        Assert.DoesNotContain(waiting.History, entry => entry.Event == RequestEvent.Failed);
        Assert.Equal(Later, waiting.BusyUntil);
    }

    [Fact]
    public void The_requester_gets_one_message_that_it_waits_and_another_after_a_retry()
    {
        var request = Ordered(
            Planned(Pending(address: "T1:C1:U1").Decide(First, Decision.Approve, null, "link", Start).Next!)
        );
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            request = request.OrderFailed(attempt, Busy, Later, Later).Next!;
            Assert.Equal(RequestStatus.Approved, request.Status);
            Assert.Equal(1, TellingsOf(request, RequestEvent.OrderWaiting));
            Assert.Equal(attempt - 1, request.History.Count(entry => entry.Event == RequestEvent.OrderPostponed));
            request = Ordered(Planned(request));
        }

        var failed = request.OrderFailed(7, new OrderFailure(FailureKind.Never, "denied"), Later, Later).Next!;
        var again = Ordered(Planned(failed.Retry("operator", "rest", null, null, Later).Next!))
            .OrderFailed(8, Busy, Later, Later)
            .Next!;

        Assert.Equal(2, TellingsOf(again, RequestEvent.OrderWaiting));
    }

    [Fact]
    public void What_finds_AWS_busy_waits_as_long_as_an_order_may_take_and_then_fails_for_a_person()
    {
        var limit = Start.AddHours(Placed().Terms.ProvisioningLimitHours);
        var last = Placed().OrderFailed(1, Busy, limit.AddMinutes(20), limit.AddMinutes(-10)).Next!;

        // Not later than the limit: the last attempt decides.
        Assert.Equal((RequestStatus.Approved, limit), (last.Status, last.BusyUntil));
        var failed = Ordered(Planned(last)).OrderFailed(2, Busy, limit.AddMinutes(30), limit).Next!;
        Assert.Equal((RequestStatus.Failed, "busy"), (failed.Status, failed.FailureReason));
        Assert.Contains(failed.Work, item => item.Kind == WorkKind.TellOperators);

        // An operator's retry starts a new limit.
        var retried = failed.Retry("operator", "rest", null, null, limit).Next!;
        var planned = retried
            .OrderPlanned(OrderPlan.For(retried, new FactoryProduct("prod-1", "pa-1", null), 0, limit), limit)
            .Next!;
        var waiting = Ordered(planned).OrderFailed(3, Busy, limit.AddMinutes(2), limit.AddMinutes(1)).Next!;
        Assert.Equal((RequestStatus.Approved, limit.AddMinutes(2)), (waiting.Status, waiting.BusyUntil));
        Assert.Equal(TimeSpan.FromMinutes(4), OrderPauses.After(waiting));
    }

    [Fact]
    public void An_unknown_cause_is_retried_once_by_itself_and_then_fails()
    {
        var unknown = new OrderFailure(FailureKind.Unknown, "internal failure");
        var again = Placed().OrderFailed(1, unknown, Later, Start).Next!;
        Assert.Equal(RequestStatus.Approved, again.Status);

        var second = Planned(again).OrderPlaced(2, "rec-2", "pp-2", Later, Later).Next!;
        var failed = second.OrderFailed(2, unknown, Later, Later).Next!;

        Assert.Equal(RequestStatus.Failed, failed.Status);
        Assert.Equal("internal failure", failed.FailureReason);
        Assert.Contains(failed.Work, item => item.Kind == WorkKind.TellOperators);
        Assert.Equal(["internal failure", "internal failure"], failed.Orders.Select(order => order.FailureReason));
    }

    [Fact]
    public void Behind_a_tainted_product_nothing_is_terminated()
    {
        var failed = Placed().OrderFailed(1, new OrderFailure(FailureKind.Tainted, "timed out"), Later, Start).Next!;

        Assert.Equal(RequestStatus.Failed, failed.Status);
        Assert.DoesNotContain(failed.Work, item => item.Kind == WorkKind.TerminateProduct);
        Assert.DoesNotContain(
            failed.Retry("operator", "rest", null, null, Later).Next!.Work,
            item => item.Kind == WorkKind.TerminateProduct
        );
    }

    [Fact]
    public void A_retry_terminates_what_failed_and_keeps_the_failed_attempt_in_sight()
    {
        var failed = In(RequestStatus.Failed);

        var retried = failed.Retry("operator", "rest", "ana+new@example.com", null, Later).Next!;

        Assert.Equal("ana+new@example.com", retried.Account.RootEmail);
        Assert.Null(retried.FailureReason);
        Assert.Single(retried.Work, item => item.Kind == WorkKind.TerminateProduct);
        Assert.Equal("The email address is in use.", retried.Orders[0].FailureReason);
        Assert.Equal("operator", retried.History[^1].Actor);
    }

    [Fact]
    public void Operators_get_one_message_for_each_limit_that_an_order_exceeds()
    {
        var overdue = Placed().OrderOverdue(1, 1, Later).Next!;

        Assert.Same(Transition.None, overdue.OrderOverdue(1, 1, Later));
        Assert.NotNull(overdue.OrderOverdue(1, 4, Later).Next);
    }

    private static Request Ordered(Request planned) =>
        planned
            .OrderPlaced(
                planned.Orders.Count,
                $"rec-{planned.Orders.Count}",
                $"pp-{planned.Orders.Count}",
                Start,
                Start
            )
            .Next!;

    private static int TellingsOf(Request request, RequestEvent what) =>
        request.Work.Count(item =>
            item.Kind == WorkKind.TellRequester && request.History[int.Parse(item.Subject)].Event == what
        );
}
