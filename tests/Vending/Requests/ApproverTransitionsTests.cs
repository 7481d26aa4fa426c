using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

public sealed class ApproverTransitionsTests
{
    private const string Third = "third@example.com";
    private static readonly DateTimeOffset Later = Start.AddHours(1);

    [Fact]
    public void Same_approvers_move_nothing()
    {
        Assert.Null(Pending(2).ApproversConfigured([Second, First.ToUpperInvariant()], Later).Next);
        Assert.Null(Pending(1).ApproversConfigured([First, Second, Third], Later).Next);
        Assert.Null(Pending(2).ApproversConfigured([First, Second, Third], Later).Next);
    }

    [Fact]
    public void An_approver_who_is_added_while_a_secret_value_is_missing_is_asked_once_it_is_entered()
    {
        var waits = PendingProduct(2, hasSecret: true).ApproversConfigured([First, Third], Later).Next!;
        Assert.Contains(waits.Approvals, approval => approval.Approver == Third);
        Assert.DoesNotContain(waits.Work, item => item.Kind is WorkKind.AskApprover or WorkKind.RemindApprover);

        var given = waits.SecretsGiven(new Dictionary<string, string> { ["Password"] = "sealed" }, "page", Later).Next!;

        Assert.Equal(
            [First, Third],
            given.Work.Where(item => item.Kind == WorkKind.AskApprover).Select(item => item.Subject)
        );
    }

    [Fact]
    public void Removed_approver_is_not_asked_any_more_and_cannot_decide()
    {
        var next = Pending(1).ApproversConfigured([Second], Later).Next!;

        Assert.DoesNotContain(next.Work, item => item.Subject == First);
        Assert.Contains(next.Work, item => item is { Kind: WorkKind.AskApprover, Subject: Second });
        Assert.Equal(RefusalKind.Forbidden, next.Decide(First, Decision.Approve, null, "link", Later).Refusal!.Kind);
        Assert.Equal(RequestStatus.Approved, next.Decide(Second, Decision.Approve, null, "link", Later).Next!.Status);
        Assert.DoesNotContain(next.Work, item => item.Kind == WorkKind.TellOperators);
        Assert.DoesNotContain(
            next.Expire(Start.AddHours(48)).Next!.Work,
            item => item is { Kind: WorkKind.TellApprover, Subject: First }
        );
    }

    [Fact]
    public void Operators_get_one_message_at_once_about_too_few_approvers()
    {
        var next = Pending(2).ApproversConfigured([Second], Later).Next!;

        Assert.Single(next.Work, item => item.Kind == WorkKind.TellOperators && item.NotBefore == Later);
        Assert.Contains(
            "2 approvals are needed, and only 1 is possible",
            Assert.Single(next.History, entry => entry.Event == RequestEvent.ApproversMissing).Detail,
            StringComparison.Ordinal
        );
        Assert.Null(next.ApproversConfigured([Second], Later.AddHours(1)).Next);
    }

    [Fact]
    public void A_new_approver_is_asked_if_needed()
    {
        var next = Pending(2).ApproversConfigured([Second, Third, "ANA+boss@example.com"], Later).Next!;

        Assert.Equal([First, Second, Third], next.Approvals.Select(approval => approval.Approver));
        Assert.Contains(next.Work, item => item is { Kind: WorkKind.AskApprover, Subject: Third });
        Assert.Contains(
            next.Work,
            item => item is { Kind: WorkKind.RemindApprover, Subject: Third } && item.NotBefore == Later.AddHours(24)
        );
        Assert.DoesNotContain(next.Work, item => item.Kind == WorkKind.TellOperators);
        Assert.DoesNotContain(
            next.Approvals,
            approval => approval.Approver.StartsWith("ANA", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_a_removed_approver_had_said_counts()
    {
        var said = Pending(2).Decide(First, Decision.Approve, null, "link", Start).Next!;

        Assert.Null(said.ApproversConfigured([Second], Later).Next);
        Assert.Equal(RequestStatus.Approved, said.Decide(Second, Decision.Approve, null, "link", Later).Next!.Status);
    }

    [Fact]
    public void Approver_who_is_back_is_asked_again()
    {
        var back = Pending(1)
            .ApproversConfigured([Second], Later)
            .Next!.ApproversConfigured([First, Second], Later.AddHours(1))
            .Next!;

        Assert.Contains(back.Work, item => item is { Kind: WorkKind.AskApprover, Subject: First });
        Assert.Equal(
            RequestStatus.Approved,
            back.Decide(First, Decision.Approve, null, "link", Later.AddHours(2)).Next!.Status
        );
    }

    [Fact]
    public void A_request_without_an_open_decision_does_not_change()
    {
        foreach (var status in Enum.GetValues<RequestStatus>().Where(status => status != RequestStatus.PendingApproval))
        {
            Assert.Null(In(status).ApproversConfigured([], Later).Next);
        }
    }
}
