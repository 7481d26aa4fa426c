using ChatOps.Application;
using ChatOps.Application.Approvals;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using ChatOps.Tests.Vending.Requests;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Approvals;

public sealed class DecisionsTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly SentMessages inbox = new();
    private readonly Decisions decisions;

    public DecisionsTests()
    {
        store = new SqliteRequestStore(file.Open());
        var stage = new StageOptions
        {
            Stage = "Test",
            PublicUrl = "http://localhost",
            Approvers = [new Approver(First)],
        };
        decisions = new Decisions(
            store,
            new RequestWaker(inbox, new CollectedLog<RequestWaker>()),
            stage,
            new FakeTimeProvider(Start.AddHours(1))
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_decision_is_written_and_what_follows_from_it_is_not_waited_for()
    {
        var request = await SaveAsync();

        var change = await decisions.DecideAsync(request.Id, First, Decision.Approve, "Fine", "slack", Cancellation);

        Assert.Equal(
            (true, RequestStatus.Approved, Start.AddHours(1)),
            (change.Moved, change.Request!.Status, change.Request.ApprovedAt)
        );
        Assert.Equal($"{request.Id}-{change.Request.Version}", Assert.Single(inbox.All).Id);
    }

    [Fact]
    public async Task A_refusal_wakes_nobody()
    {
        var request = await SaveAsync();

        var change = await decisions.DecideAsync(request.Id, First, Decision.Deny, null, "slack", Cancellation);

        Assert.Equal((false, RefusalKind.Invalid), (change.Moved, change.Refusal!.Kind));
        Assert.Empty(inbox.All);
    }

    [Fact]
    public async Task A_removed_approver_of_the_stage_decides_nothing()
    {
        var request = await SaveAsync();

        var change = await decisions.DecideAsync(request.Id, Second, Decision.Approve, null, "link", Cancellation);

        Assert.Equal(
            (request.Id, false, RefusalKind.Forbidden, "You're not an approver of this request."),
            (change.Request!.Id, change.Moved, change.Refusal!.Kind, change.Refusal.Sentence)
        );
        Assert.Equal(RequestStatus.PendingApproval, (await store.FindAsync(request.Id, Cancellation))!.Status);
        Assert.Equal(
            new Change(null, null, false),
            await decisions.DecideAsync("REQ-00000000", Second, Decision.Approve, null, "link", Cancellation)
        );
        Assert.Equal(
            new Change(null, null, false),
            await decisions.DecideAsync("REQ-00000000", First, Decision.Approve, null, "link", Cancellation)
        );
        Assert.Empty(inbox.All);
    }

    private async Task<Request> SaveAsync() => (await store.SaveAsync(Pending(), null, Cancellation)).Saved!;
}
