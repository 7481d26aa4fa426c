using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

public sealed class RequestTransitionsTests
{
    public static TheoryData<RequestStatus> EveryStatus => [.. Enum.GetValues<RequestStatus>()];

    [Fact]
    public void A_new_request_asks_every_approver_and_sets_its_own_end()
    {
        var request = Pending();

        Assert.Equal(RequestStatus.PendingApproval, request.Status);
        Assert.Equal([First, Second], request.Approvals.Select(approval => approval.Approver));
        Assert.Equal(Start.AddHours(48), request.ExpiresAt);
        Assert.Equal(2, request.Work.Count(item => item.Kind == WorkKind.AskApprover));
        Assert.Equal(
            2,
            request.Work.Count(item => item.Kind == WorkKind.RemindApprover && item.NotBefore == Start.AddHours(24))
        );
        Assert.Single(request.Work, item => item.Kind == WorkKind.Expire && item.NotBefore == Start.AddHours(48));
        Assert.Equal(RequestEvent.Created, Assert.Single(request.History).Event);
    }

    [Fact]
    public void A_type_without_approvals_is_approved_at_once()
    {
        var request = Pending(approvals: 0);

        Assert.Equal(RequestStatus.Approved, request.Status);
        Assert.Equal(WorkKind.PlanOrder, Assert.Single(request.Work).Kind);
        Assert.Empty(request.Approvals);
    }

    [Theory]
    [InlineData("approver@example.com")]
    [InlineData("APPROVER@Example.com")]
    [InlineData("approver+aws@example.com")]
    public void The_requester_is_never_asked_in_any_spelling_of_the_address(string requester)
    {
        var draft = Draft() with { Requester = Ana with { Email = requester } };

        var request = RequestTransitions.Create(draft, [First, Second], Start);

        Assert.Equal([Second], request.Approvals.Select(approval => approval.Approver));
    }

    [Fact]
    public void Two_addresses_of_one_mailbox_are_one_approver()
    {
        var request = RequestTransitions.Create(Draft(approvals: 2), [First, "approver+second@example.com"], Start);

        Assert.Single(request.Approvals);
        Assert.Contains(request.History, entry => entry.Event == RequestEvent.ApproversMissing);
        Assert.Contains(request.Work, item => item.Kind == WorkKind.TellOperators);
    }

    [Fact]
    public void One_approval_of_one_approves()
    {
        var request = Approved();

        Assert.Equal(RequestStatus.Approved, request.Status);
        Assert.Equal(Start, request.ApprovedAt);
        Assert.Equal(WorkKind.PlanOrder, Assert.Single(request.Work).Kind);
    }

    [Fact]
    public void Two_approvals_need_two_people()
    {
        var once = Pending(approvals: 2).Decide(First, Decision.Approve, null, "link", Start).Next!;
        Assert.Equal(RequestStatus.PendingApproval, once.Status);

        Assert.Equal(
            RefusalKind.Conflict,
            once.Decide("Approver+again@example.com", Decision.Approve, null, "link", Start).Refusal!.Kind
        );

        Assert.Equal(RequestStatus.Approved, once.Decide(Second, Decision.Approve, null, "link", Start).Next!.Status);
    }

    [Fact]
    public void One_denial_ends_it_even_after_an_approval()
    {
        var once = Pending(approvals: 2).Decide(First, Decision.Approve, null, "link", Start).Next!;

        var denied = once.Decide(Second, Decision.Deny, "Too expensive", "link", Start).Next!;

        Assert.Equal(RequestStatus.Denied, denied.Status);
        Assert.Empty(denied.Work);
        Assert.Equal("Too expensive", denied.History[^1].Detail);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void A_denial_needs_a_reason(string? reason) =>
        Assert.Equal(RefusalKind.Invalid, Pending().Decide(First, Decision.Deny, reason, "link", Start).Refusal!.Kind);

    [Fact]
    public void A_reason_has_an_end() =>
        Assert.Equal(
            RefusalKind.Invalid,
            Pending().Decide(First, Decision.Approve, new string('x', 1001), "link", Start).Refusal!.Kind
        );

    [Fact]
    public void An_approver_who_was_not_asked_may_not_decide() =>
        Assert.Equal(
            RefusalKind.Forbidden,
            Pending().Decide("mallory@example.com", Decision.Approve, null, "link", Start).Refusal!.Kind
        );

    [Fact]
    public void A_decision_at_the_moment_of_expiry_comes_too_late() =>
        Assert.Equal(
            RefusalKind.Conflict,
            Pending().Decide(First, Decision.Approve, null, "link", Start.AddHours(48)).Refusal!.Kind
        );

    [Fact]
    public void A_decision_in_the_last_second_counts()
    {
        var approved = Pending().Decide(First, Decision.Approve, null, "link", Start.AddHours(48).AddSeconds(-1)).Next!;

        Assert.Same(Transition.None, approved.Expire(Start.AddHours(48)));
    }

    [Fact]
    public void Nothing_expires_before_its_time() =>
        Assert.Same(Transition.None, Pending().Expire(Start.AddHours(48).AddTicks(-1)));

    [Fact]
    public void A_decision_by_link_records_the_mail_that_came_before_it()
    {
        var approved = Pending().Decide(First, Decision.Approve, null, RequestTransitions.LinkChannel, Start).Next!;

        Assert.Equal(
            [RequestEvent.Created, RequestEvent.ApproverAsked, RequestEvent.Approved],
            approved.History.Select(entry => entry.Event)
        );
        Assert.Same(Transition.None, approved.ApproverAsked(First, Start));
    }

    [Fact]
    public void Mail_that_was_sent_while_another_decided_is_written_down_afterwards_once()
    {
        var approved = Pending().Decide(First, Decision.Approve, null, "slack", Start).Next!;

        var recorded = approved.ApproverAsked(Second, Start).Next!;

        Assert.Equal(
            [RequestEvent.Created, RequestEvent.Approved, RequestEvent.ApproverAsked],
            recorded.History.Select(entry => entry.Event)
        );
        Assert.Equal(RequestStatus.Approved, recorded.Status);
        Assert.Same(Transition.None, recorded.ApproverAsked(Second, Start));
    }

    [Fact]
    public void Approver_whose_mail_is_written_down_is_not_mailed_again()
    {
        var asked = Pending().ApproverAsked(First, Start).Next!;

        Assert.Equal(
            [Second],
            asked.Work.Where(item => item.Kind == WorkKind.AskApprover).Select(item => item.Subject)
        );
        Assert.Same(Transition.None, asked.ApproverAsked(First, Start));
    }

    [Fact]
    public void Expiry_tells_the_approvers_who_were_asked_and_did_not_decide()
    {
        var request = Pending(approvals: 2)
            .ApproverAsked(First, Start)
            .Next!.ApproverAsked(Second, Start)
            .Next!.Decide(First, Decision.Approve, null, "link", Start)
            .Next!;

        var expired = request.Expire(Start.AddHours(48)).Next!;

        Assert.Equal(
            [Second],
            expired.Work.Where(item => item.Kind == WorkKind.TellApprover).Select(item => item.Subject)
        );
    }

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public void Only_what_is_not_ordered_can_be_cancelled(RequestStatus status)
    {
        var step = In(status).Cancel(Ana.Email, "rest", Start);

        if (status is RequestStatus.PendingApproval or RequestStatus.Approved)
        {
            Assert.Equal(RequestStatus.Cancelled, step.Next!.Status);
            Assert.Empty(step.Next.Work);
        }
        else
        {
            Assert.Equal(RefusalKind.Conflict, step.Refusal!.Kind);
        }
    }

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public void Only_what_is_pending_can_be_decided_or_expires(RequestStatus status)
    {
        var request = In(status);

        Assert.Equal(
            status == RequestStatus.PendingApproval,
            request.Decide(Second, Decision.Approve, null, "link", Start).Next is not null
        );
        Assert.Equal(status == RequestStatus.PendingApproval, request.Expire(Start.AddHours(49)).Next is not null);
    }

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public void Only_what_failed_can_be_retried(RequestStatus status)
    {
        var step = In(status).Retry("operator", "rest", null, null, Start);

        Assert.Equal(status == RequestStatus.Failed ? RequestStatus.Approved : null, step.Next?.Status);
    }

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public void Only_an_order_that_is_under_way_ends(RequestStatus status)
    {
        var request = In(status);

        Assert.Equal(
            status == RequestStatus.Provisioning,
            request.OrderSucceeded(1, "123456789012", null, "ChatOps", Start).Next is not null
        );
        Assert.Equal(
            status == RequestStatus.Provisioning,
            request.OrderFailed(1, new OrderFailure(FailureKind.Never, "x"), Start, Start).Next is not null
        );
    }

    [Fact]
    public void A_reachable_requester_gets_a_message_for_each_transition()
    {
        var request = Planned(Pending(address: "T1:D1").Decide(First, Decision.Approve, null, "link", Start).Next!);
        var ready = request
            .OrderPlaced(1, "rec-1", "pp-1", Start, Start)
            .Next!.OrderSucceeded(1, "123456789012", null, "ChatOps", Start)
            .Next!;

        var told = ready
            .Work.Where(item => item.Kind == WorkKind.TellRequester)
            .Select(item => ready.History[int.Parse(item.Subject)].Event);

        Assert.Equal([RequestEvent.Approved, RequestEvent.OrderPlaced, RequestEvent.Ready], told);
    }

    [Fact]
    public void A_status_that_is_not_on_the_map_cannot_be_reached() =>
        Assert.All(
            from one in Enum.GetValues<RequestStatus>()
            from other in Enum.GetValues<RequestStatus>()
            where one is RequestStatus.Ready or RequestStatus.Denied or RequestStatus.Expired or RequestStatus.Cancelled
            where one != other
            select (one, other),
            pair => Assert.False(RequestStatuses.Allows(pair.one, pair.other))
        );
}
