using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>What is lent says when it ends, and to whom.</summary>
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
        var extension = PendingChange(ChangeAction.Extend, 0);

        var extended = Lent()
            .Changed(extension with { Change = extension.Change! with { EndsThen = Later.AddDays(days) } }, Later)
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
    public void A_reminder_is_written_down_and_where_nobody_reached_him_operators_hear_of_it()
    {
        var lent = Lent();
        var reminder = lent.Work.Single(item => item is { Kind: WorkKind.RemindLease, Subject: "14" });

        var told = lent.LeaseReminded(reminder, isTold: true, Later).Next!;
        var untold = lent.LeaseReminded(reminder, isTold: false, Later).Next!;

        Assert.All(
            [told, untold],
            request =>
                Assert.Equal(
                    new HistoryEntry(Later, "ChatOps", "system", RequestEvent.LeaseReminded, "Ends on 1 April 2026"),
                    request.History[^1]
                )
        );
        Assert.Equal(
            new WorkItem(WorkKind.TellOperators, "LeaseReminded 14", Later),
            Assert.Single(untold.Work, item => item.Kind == WorkKind.TellOperators)
        );
    }

    [Fact]
    public void The_end_is_written_down_and_operators_are_asked_what_shall_become_of_it()
    {
        var lent = Lent();

        var ended = lent.LeaseEnded(lent.Work.Single(item => item.Kind == WorkKind.EndLease), Start.AddDays(30)).Next!;

        Assert.Equal(
            new HistoryEntry(
                Start.AddDays(30),
                "ChatOps",
                "system",
                RequestEvent.LeaseEnded,
                "The lease ended on 1 April 2026: an operator must terminate or extend it"
            ),
            ended.History[^1]
        );
        Assert.Equal(
            new WorkItem(WorkKind.TellOperators, "LeaseEnded 1 April 2026", Start.AddDays(30)),
            Assert.Single(ended.Work, item => item.Kind == WorkKind.TellOperators)
        );
    }

    [Fact]
    public void Of_what_is_gone_nobody_is_told_that_it_ends()
    {
        var gone = Lent() with { EndedAt = Later };

        var reminded = gone.LeaseReminded(
            gone.Work.First(item => item.Kind == WorkKind.RemindLease),
            isTold: false,
            Later
        ).Next!;
        var ended = gone.LeaseEnded(gone.Work.Single(item => item.Kind == WorkKind.EndLease), Start.AddDays(31)).Next!;

        Assert.All(
            [reminded, ended],
            request =>
            {
                Assert.Equal(gone.Work.Count - 1, request.Work.Count);
                Assert.Equal(gone.History, request.History);
            }
        );
    }

    [Fact]
    public void A_change_lends_nothing_of_its_own()
    {
        var change = PendingChange(ChangeAction.Update, 0);

        var done = Planned(change with { Terms = change.Terms with { Lease = new LeaseTerms(30, [3]) } }, slot: null)
            .OrderDone();

        Assert.Null(done.LeaseEndsAt);
        Assert.Empty(Ends(done));
    }

    private static IEnumerable<WorkItem> Ends(AccountRequest request) =>
        request.Work.Where(item => item.Kind is WorkKind.EndLease or WorkKind.RemindLease);
}
