using ChatOps.Domain.Requests;
using ChatOps.Languages;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>What operators confirm, what they ask for themselves, and what nobody need order.</summary>
public sealed class OperatorChangeTests
{
    private const string Operator = "operator@example.com";

    [Fact]
    public void Each_confirmation_that_comes_to_nothing_says_why()
    {
        var pending = PendingChange(ChangeAction.Terminate, 1, isAccount: true);
        var confirmed = pending.Confirm(Operator, "page", Start).Next!;

        Assert.Equal(
            "This request doesn't need an operator's confirmation.",
            Pending().Confirm(Operator, "page", Start).Refusal!.Sentence
        );
        Assert.Equal(
            "This request doesn't need an operator's confirmation.",
            PendingChange(ChangeAction.Terminate, 1).Confirm(Operator, "page", Start).Refusal!.Sentence
        );
        Assert.Equal("It has already been confirmed.", confirmed.Confirm(Operator, "page", Start).Refusal!.Sentence);
        Assert.Equal(
            "It's too late: the request has expired.",
            pending.Confirm(Operator, "page", Start.AddHours(48)).Refusal!.Sentence
        );
        Assert.Equal(
            "It's too late: the request was cancelled.",
            pending.Cancel(Ana.Email, "rest", Start).Next!.Confirm(Operator, "page", Start).Refusal!.Sentence
        );
    }

    [Fact]
    public void Approvals_and_confirmation_are_written_down_as_what_they_are()
    {
        var pending = PendingChange(ChangeAction.Terminate, 1, isAccount: true);

        var approved = pending.Decide(First, Decision.Approve, null, "slack", Start).Next!;
        var confirmed = approved.Confirm(Operator, "page", Start).Next!;

        Assert.Equal(
            (RequestEvent.ApprovalGiven, "Approved; an operator must still confirm it"),
            (approved.History[^1].Event, approved.History[^1].Detail)
        );
        Assert.Equal(
            [
                (RequestEvent.Confirmed, Operator, "Confirmed by an operator"),
                (RequestEvent.Approved, Operator, "Confirmed by an operator"),
            ],
            confirmed.History.TakeLast(2).Select(entry => (entry.Event, entry.Actor, entry.Detail))
        );
        Assert.Equal(
            [WorkKind.PlanOrder],
            confirmed.Work.Select(item => item.Kind).Where(kind => kind != WorkKind.TellOperators)
        );
    }

    [Fact]
    public void What_an_operator_asks_for_himself_is_confirmed_and_made_in_his_name()
    {
        var asked = PendingChange(ChangeAction.Terminate, 0, isAccount: true);
        var draft = Draft(0) with
        {
            Subject = asked.Change with { NeedsOperator = false, ConfirmedBy = Operator },
            OperatorChannel = "page",
        };

        var request = RequestTransitions.Create(draft, [First], Start);

        Assert.Equal(RequestStatus.Approved, request.Status);
        Assert.Equal(
            [
                (RequestEvent.Created, Operator, "page"),
                (RequestEvent.Confirmed, Operator, "page"),
                (RequestEvent.Approved, "ChatOps", "system"),
            ],
            request.History.Select(entry => (entry.Event, entry.Actor, entry.Channel))
        );
        Assert.Equal("Confirmed by an operator", request.History[1].Detail);
        Assert.Equal(
            [(RequestEvent.Created, Ana.Email, "rest")],
            asked.History.Select(entry => (entry.Event, entry.Actor, entry.Channel))
        );
    }

    [Fact]
    public void An_extension_is_carried_out_without_an_order_and_cannot_be_withdrawn_by_then()
    {
        var pending = PendingChange(ChangeAction.Extend, 1);

        var approved = pending.Decide(First, Decision.Approve, null, "slack", Start).Next!;

        Assert.Equal([WorkKind.ApplyChange], approved.Work.Select(item => item.Kind));
        Assert.Equal(
            (RefusalKind.Conflict, "It's already being carried out."),
            (
                approved.Cancel(Ana.Email, "rest", Start).Refusal!.Kind,
                approved.Cancel(Ana.Email, "rest", Start).Refusal!.Sentence
            )
        );
        Assert.Equal(RequestStatus.Cancelled, pending.Cancel(Ana.Email, "rest", Start).Next!.Status);
        Assert.Equal([WorkKind.PlanOrder], PendingChange(ChangeAction.Update, 0).Work.Select(item => item.Kind));
    }

    [Theory]
    [InlineData(false, RequestStatus.Approved)]
    [InlineData(true, RequestStatus.PendingApproval)]
    public void A_change_waits_for_its_secret_values_and_after_them_for_the_operator_if_it_needs_one(
        bool needsOperator,
        RequestStatus status
    )
    {
        var plain = PendingChange(ChangeAction.Update, 0);
        var draft = Draft(0) with
        {
            Subject = plain.Update with
            {
                After = [new ProductValue("Password", "Password", null, IsSecret: true)],
                NeedsOperator = needsOperator,
            },
        };
        var waits = RequestTransitions.Create(draft, [First], Start);

        var given = waits.SecretsGiven(new Dictionary<string, string> { ["Password"] = "sealed" }, "page", Start).Next!;

        Assert.Equal((RequestStatus.PendingApproval, status), (waits.Status, given.Status));
        Assert.Equal(status == RequestStatus.Approved, given.Work.Any(item => item.Kind == WorkKind.PlanOrder));
        Assert.Equal(
            needsOperator,
            given.Work.Any(item => item is { Kind: WorkKind.TellOperators, Subject: nameof(RequestEvent.Created) })
        );
    }
}
