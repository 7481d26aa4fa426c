using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using static ChatOps.Tests.Vending.Requests.RequestSamples;
using static ChatOps.Tests.Vending.Resources.ResourceSamples;

namespace ChatOps.Tests.Vending.Resources;

/// <summary>A lease says when it ends, and to whom.</summary>
public sealed class LeaseTests
{
    private static readonly DateTimeOffset Later = Start.AddDays(1);

    [Theory]
    [InlineData(14, "RemindLease '3' on 03-14; EndLease '' on 03-17")]
    [InlineData(10, "RemindLease '3' on 03-10; EndLease '' on 03-13")]
    [InlineData(15, "RemindLease '14' on 03-04; RemindLease '3' on 03-15; EndLease '' on 03-18")]
    [InlineData(2, "EndLease '' on 03-05")]
    public void A_reminder_whose_time_has_come_or_gone_by_is_not_left(int days, string left)
    {
        var extended = LentBucket()
            .Changed(Applied(ChangeAction.Extend) with { EndsAt = Later.AddDays(days) }, Later)
            .Next!;

        Assert.Equal(
            left,
            string.Join(
                "; ",
                Ends(extended)
                    .OrderBy(item => item.NotBefore)
                    .Select(item => $"{item.Kind} '{item.Subject}' on {item.NotBefore:MM-dd}")
            )
        );
    }

    [Fact]
    public void A_reminder_is_written_down_and_where_no_channel_reaches_the_owner_operators_hear_of_it()
    {
        var lent = LentBucket();
        var reminder = lent.Work.Single(item => item is { Kind: WorkKind.RemindLease, Subject: "14" });

        var told = lent.LeaseReminded(reminder, isTold: true, Later).Next!;
        var untold = lent.LeaseReminded(reminder, isTold: false, Later).Next!;

        Assert.All(
            [told, untold],
            resource =>
                Assert.Equal(
                    new HistoryEntry(Later, "ChatOps", "system", RequestEvent.LeaseReminded, "Ends on 1 April 2026"),
                    resource.History[^1]
                )
        );
        Assert.Equal(
            new WorkItem(WorkKind.TellOperators, "LeaseReminded 14", Later),
            Assert.Single(untold.Work, item => item.Kind == WorkKind.TellOperators)
        );
        Assert.DoesNotContain(told.Work, item => item.Kind == WorkKind.TellOperators || item.IsSameAs(reminder));
        Assert.Same(Transition<Resource>.None, told.LeaseReminded(reminder, isTold: true, Later));
    }

    [Fact]
    public void The_end_is_written_down_and_operators_are_asked_what_shall_become_of_it()
    {
        var lent = LentBucket();

        var ended = lent.LeaseEnded(lent.Work.Single(item => item.Kind == WorkKind.EndLease), Start.AddDays(30)).Next!;

        Assert.Equal(
            new HistoryEntry(
                Start.AddDays(30),
                "ChatOps",
                "system",
                RequestEvent.LeaseEnded,
                "The lease ended on 1 April 2026: an operator terminates the resource or extends the lease"
            ),
            ended.History[^1]
        );
        Assert.Equal(
            new WorkItem(WorkKind.TellOperators, "LeaseEnded 1 April 2026", Start.AddDays(30)),
            Assert.Single(ended.Work, item => item.Kind == WorkKind.TellOperators)
        );
    }

    [Fact]
    public void At_the_end_the_owner_is_told_where_they_asked_and_boards_follow()
    {
        var lent = LentBucket() with { HasBoard = true };
        lent = lent with { Origin = lent.Origin with { Address = "here" } };

        var ended = lent.LeaseEnded(lent.Work.Single(item => item.Kind == WorkKind.EndLease), Start.AddDays(30)).Next!;

        var line = (ended.History.Count - 1).ToString();
        Assert.Contains(new WorkItem(WorkKind.TellRequester, line, Start.AddDays(30)), ended.Work);
        Assert.Contains(new WorkItem(WorkKind.ShowApprovers, line, Start.AddDays(30)), ended.Work);
    }

    [Fact]
    public void At_the_end_operators_are_asked_once_and_nothing_is_ordered()
    {
        var lent = LentBucket();
        var end = lent.Work.Single(item => item.Kind == WorkKind.EndLease);
        Assert.Equal(
            Start.AddDays(30),
            lent.LeaseEnded(end, Start.AddDays(29)).Next!.Work.Single(item => item.Kind == WorkKind.EndLease).NotBefore
        );

        var ended = lent.LeaseEnded(end, Start.AddDays(30)).Next!;

        Assert.Single(ended.Work, item => item.Kind == WorkKind.TellOperators);
        Assert.DoesNotContain(
            ended.Work,
            item =>
                item.Kind is WorkKind.EndLease or WorkKind.PlanOrder or WorkKind.PlaceOrder or WorkKind.TerminateProduct
        );
        Assert.True(ended.IsActive);
        Assert.Same(Transition<Resource>.None, ended.LeaseEnded(end, Start.AddDays(31)));
    }

    [Fact]
    public void A_terminated_resource_sends_no_message_about_the_end_of_its_lease()
    {
        var gone = LentBucket() with { State = ResourceState.Terminated, EndedAt = Later };

        var reminded = gone.LeaseReminded(
            gone.Work.First(item => item.Kind == WorkKind.RemindLease),
            isTold: false,
            Later
        ).Next!;
        var ended = gone.LeaseEnded(gone.Work.Single(item => item.Kind == WorkKind.EndLease), Start.AddDays(31)).Next!;

        Assert.All(
            [reminded, ended],
            resource =>
            {
                Assert.Equal(gone.Work.Count - 1, resource.Work.Count);
                Assert.Equal(gone.History, resource.History);
            }
        );
    }

    [Fact]
    public void A_change_request_has_no_lease_of_its_own()
    {
        var change = PendingChange(ChangeAction.Update, 0);

        var done = Planned(change with { Terms = change.Terms with { Lease = new LeaseTerms(30, [3]) } }, slot: null)
            .OrderDone();

        Assert.Null(done.LeaseEndsAt);
        Assert.Null(ResourceOfRequest.MadeBy(done, null));
    }

    [Fact]
    public void Reminders_and_the_end_are_counted_from_when_it_is_ready_and_again_from_the_new_end()
    {
        var lent = LentBucket();
        Assert.Equal(Start.AddDays(30), lent.Lease!.EndsAt);
        Assert.Equal([(WorkKind.RemindLease, 16), (WorkKind.RemindLease, 27), (WorkKind.EndLease, 30)], Days(lent));
        Assert.DoesNotContain(Lent().Work, item => item.Kind is WorkKind.EndLease or WorkKind.RemindLease);
        Assert.Equal(lent.Lease.EndsAt, Lent().LeaseEndsAt);

        var extended = lent.Changed(Applied(ChangeAction.Extend), Later).Next!;

        Assert.Equal(Start.AddDays(60), extended.Lease!.EndsAt);
        Assert.Equal([(WorkKind.RemindLease, 46), (WorkKind.RemindLease, 57), (WorkKind.EndLease, 60)], Days(extended));
    }

    private static IEnumerable<WorkItem> Ends(Resource resource) =>
        resource.Work.Where(item => item.Kind is WorkKind.EndLease or WorkKind.RemindLease);

    private static IEnumerable<(WorkKind Kind, int Day)> Days(Resource resource) =>
        Ends(resource).Select(item => (item.Kind, (int)(item.NotBefore - Start).TotalDays)).Order();
}
