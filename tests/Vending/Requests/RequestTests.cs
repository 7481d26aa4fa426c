using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

/// <summary>What a request says of itself.</summary>
public sealed class RequestTests
{
    [Fact]
    public void Only_what_is_ready_and_not_terminated_and_no_change_of_something_else_is_there()
    {
        Assert.All(
            Enum.GetValues<RequestStatus>(),
            status => Assert.Equal(status == RequestStatus.Ready, In(status).HasProduct)
        );
        Assert.False((In(RequestStatus.Ready) with { EndedAt = Start }).HasProduct);
        Assert.False(Planned(PendingChange(ChangeAction.Update, 0), slot: null).OrderDone().HasProduct);
    }

    [Fact]
    public void It_is_due_when_the_first_of_its_work_is()
    {
        var pending = Pending();

        Assert.Equal(Start, pending.DueAt);
        Assert.Equal(
            Start.AddHours(24),
            (pending with { Work = [.. pending.Work.Where(item => item.NotBefore > Start)] }).DueAt
        );
        Assert.Null((pending with { Work = [] }).DueAt);
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData(5, 10)]
    [InlineData(15, 15)]
    public void Work_is_due_at_its_time_without_a_claim(int? claimedUntil, int due)
    {
        var item = new WorkItem(WorkKind.PlanOrder, string.Empty, Start.AddMinutes(10))
        {
            ClaimedUntil = claimedUntil is { } minutes ? Start.AddMinutes(minutes) : null,
        };

        Assert.Equal(Start.AddMinutes(due), item.DueAt);
    }

    [Fact]
    public void A_change_that_was_stored_without_its_lists_has_empty_ones()
    {
        var change = PendingChange(ChangeAction.Update, 1);
        change = change with { Subject = change.Update with { Kept = ["Lifecycle"] } };
        var document = JsonNode.Parse(RequestJson.Write(change))!;
        var whole = RequestJson.Read(document.ToJsonString()).Update;
        foreach (
            var member in document["change"]!
                .AsObject()
                .Where(member => member.Value is JsonArray)
                .Select(member => member.Key)
                .ToList()
        )
        {
            document["change"]!.AsObject().Remove(member);
        }

        var without = RequestJson.Read(document.ToJsonString()).Update;

        Assert.Equal(("Lifecycle", "reports"), (Assert.Single(whole.Kept), Assert.Single(whole.Before).Text));
        Assert.NotNull(without.Kept);
        Assert.Empty(without.Kept);
        Assert.NotNull(without.Before);
        Assert.Empty(without.Before);
    }
}
