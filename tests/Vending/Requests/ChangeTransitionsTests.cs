using ChatOps.Application.Requests;
using ChatOps.Domain.Provisioning;
using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>What becomes of what a request made, by other requests and by its own end.</summary>
public sealed class ChangeTransitionsTests
{
    private static readonly DateTimeOffset Later = Start.AddDays(1);

    public static TheoryData<ChangeAction> Actions => [.. Enum.GetValues<ChangeAction>()];

    [Theory]
    [MemberData(nameof(Actions))]
    public void What_came_of_a_change_is_written_once_however_often_it_is_said(ChangeAction action)
    {
        var change = PendingChange(action, 0);
        var once = Lent().Changed(change, Later).Next!;

        Assert.Same(Transition.None, once.Changed(change, Later.AddHours(1)));
        Assert.Equal([change.Id], once.Changes);
        Assert.StartsWith($"{change.Id}: ", once.History[^1].Detail, StringComparison.Ordinal);
        Assert.Equal(RequestStatus.Ready, once.Status);
    }

    [Fact]
    public void A_change_gives_the_thing_its_new_values_and_keeps_the_others_without_any_secret()
    {
        var made = Lent()
            .WithValues([
                .. Bucket().Values,
                new ProductValue("Lifecycle", "Old objects", "keep"),
                new ProductValue("Key", "Key", null, IsSecret: true),
            ]);
        var change = PendingChange(ChangeAction.Update, 0);
        change = change.WithValues([
            .. change.Subject.Values,
            new ProductValue("Key", "Key", "sealed", IsSecret: true),
        ]);

        var changed = made.Changed(change, Later).Next!;

        Assert.Equal(
            ("other", "keep", null),
            (
                changed.Product.ValueOf("BucketName"),
                changed.Product.ValueOf("Lifecycle"),
                changed.Product.ValueOf("Key")
            )
        );
        Assert.Equal(["BucketName", "Lifecycle", "Key"], changed.Product.Values.Select(value => value.Key));
        Assert.DoesNotContain("sealed", RequestJson.Write(changed), StringComparison.Ordinal);
        Assert.Contains(
            "Name: reports → other; Key: a new value (hidden)",
            changed.History[^1].Detail,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(ChangeAction.Update, RequestEvent.Updated, "Name: reports → other")]
    [InlineData(ChangeAction.Terminate, RequestEvent.Ended, "Terminated")]
    [InlineData(ChangeAction.Extend, RequestEvent.Extended, "Until 1 May 2026")]
    public void Its_history_says_which_request_changed_what_and_whose_it_was(
        ChangeAction action,
        RequestEvent what,
        string detail
    )
    {
        var change = PendingChange(action, 0);

        Assert.Equal(
            new HistoryEntry(Later, Ana.Email, "rest", what, $"{change.Id}: {detail}"),
            Lent().Changed(change, Later).Next!.History[^1]
        );
    }

    [Fact]
    public void Every_change_is_remembered_in_its_order()
    {
        var (first, second) = (
            PendingChange(ChangeAction.Update, 0),
            PendingChange(ChangeAction.Extend, 0, eventId: "event-3")
        );

        var twice = Lent().Changed(first, Later).Next!.Changed(second, Later).Next!;

        Assert.Equal([first.Id, second.Id], twice.Changes);
        Assert.Same(Transition.None, twice.Changed(first, Later));
    }

    [Fact]
    public void What_the_catalogue_says_of_the_changed_thing_counts_and_otherwise_what_it_said_before()
    {
        var made = Lent() with { Outputs = [new ProductOutput("Url", "https://old.example.com")] };
        var change = PendingChange(ChangeAction.Update, 0);
        var ordered = Planned(change, slot: null);

        var silent = made.Changed(change with { Outputs = null }, Later).Next!;
        var said = made.Changed(
            ordered with
            {
                Outputs = [new ProductOutput("Url", "https://new.example.com")],
                Orders = [ordered.CurrentOrder! with { ArtifactId = "pa-2" }],
            },
            Later
        ).Next!;

        Assert.Equal(
            ("https://old.example.com", "pa-1"),
            (Assert.Single(silent.Outputs!).Text, silent.Product.ArtifactId)
        );
        Assert.Equal(("https://new.example.com", "pa-2"), (Assert.Single(said.Outputs!).Text, said.Product.ArtifactId));
    }

    [Fact]
    public void A_board_shows_the_change_where_there_is_one()
    {
        var onBoard = (Lent() with { HasBoard = true }).Changed(PendingChange(ChangeAction.Update, 0), Later).Next!;

        Assert.Equal(
            (onBoard.History.Count - 1).ToString(),
            Assert.Single(onBoard.Work, item => item.Kind == WorkKind.ShowApprovers).Subject
        );
        Assert.DoesNotContain(
            Lent().Changed(PendingChange(ChangeAction.Update, 0), Later).Next!.Work,
            item => item.Kind == WorkKind.ShowApprovers
        );
    }

    [Fact]
    public void An_extension_is_done_once_it_is_written_down_and_a_change_was_done_before()
    {
        var extension = PendingChange(ChangeAction.Extend, 0);
        var change = Planned(PendingChange(ChangeAction.Update, 0), slot: null).OrderDone();

        var extended = extension
            .ChangeApplied(extension.Work.Single(item => item.Kind == WorkKind.ApplyChange), Later)
            .Next!;
        var changed = change.ChangeApplied(change.Work.Single(item => item.Kind == WorkKind.ApplyChange), Later).Next!;

        Assert.Equal(
            (RequestStatus.Ready, new HistoryEntry(Later, "ChatOps", "system", RequestEvent.Ready, "Until 1 May 2026")),
            (extended.Status, extended.History[^1])
        );
        Assert.Equal((RequestStatus.Ready, change.History.Count), (changed.Status, changed.History.Count));
        Assert.All(
            [extended, changed],
            request => Assert.DoesNotContain(request.Work, item => item.Kind == WorkKind.ApplyChange)
        );
        Assert.Same(
            Transition.None,
            extended.ChangeApplied(new WorkItem(WorkKind.ApplyChange, string.Empty, Later), Later)
        );
    }

    [Fact]
    public void What_is_terminated_has_no_end_any_more_and_nothing_can_be_done_with_it()
    {
        var gone = Lent().Changed(PendingChange(ChangeAction.Terminate, 0), Later).Next!;

        Assert.Equal(Later, gone.EndedAt);
        Assert.False(gone.HasProduct);
        Assert.Same(Transition.None, gone.Changed(PendingChange(ChangeAction.Extend, 0, eventId: "event-3"), Later));
    }

    [Fact]
    public void An_accounts_end_needs_every_approval_and_the_operator_in_whichever_order()
    {
        var pending = PendingChange(ChangeAction.Terminate, 1, isAccount: true);
        Assert.Contains(pending.Work, item => item.Kind == WorkKind.TellOperators);

        var approved = pending.Decide(First, Decision.Approve, null, "link", Start).Next!;
        Assert.Equal(RequestStatus.PendingApproval, approved.Status);
        Assert.Equal(
            [WorkKind.Expire],
            approved
                .Work.Select(item => item.Kind)
                .Where(kind => kind is WorkKind.Expire or WorkKind.AskApprover or WorkKind.RemindApprover)
        );
        Assert.Equal(RequestStatus.Approved, approved.Confirm("operator", "rest", Start).Next!.Status);

        var confirmed = pending.Confirm("operator", "rest", Start).Next!;
        Assert.Equal(RequestStatus.PendingApproval, confirmed.Status);
        Assert.Equal(
            RequestStatus.Approved,
            confirmed.Decide(First, Decision.Approve, null, "link", Start).Next!.Status
        );
        Assert.Equal(RefusalKind.Conflict, confirmed.Confirm("operator", "rest", Start).Refusal!.Kind);
        Assert.Equal(RefusalKind.Conflict, pending.Confirm("operator", "rest", Start.AddHours(48)).Refusal!.Kind);
        Assert.Equal(RefusalKind.Conflict, Pending().Confirm("operator", "rest", Start).Refusal!.Kind);
        Assert.Equal(RequestStatus.PendingApproval, PendingChange(ChangeAction.Terminate, 0, isAccount: true).Status);
    }

    [Fact]
    public void What_a_failed_change_leaves_is_not_cleaned_up_and_a_failure_that_passes_is_tried_again()
    {
        var placed = Planned(PendingChange(ChangeAction.Update, 0)).OrderPlaced(1, "rec-1", "pp-1", Start, Start).Next!;

        var again = placed.OrderFailed(1, OrderFailure.From("an internal error", tainted: false), Start, Start).Next!;

        Assert.Equal(RequestStatus.Approved, again.Status);
        Assert.DoesNotContain(again.Work, item => item.Kind == WorkKind.TerminateProduct);
        Assert.Equal(
            $"{again.Id}-2",
            OrderPlan.For(again, new FactoryProduct("prod-1", "pa-1", null), null, Start).Token
        );
    }
}
