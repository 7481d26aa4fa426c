using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using ChatOps.Tests.Vending.Requests;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Resources;

/// <summary>A change is applied to its resource in one write, at whichever step its worker dies.</summary>
public sealed class ApplyChangeWorkTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly FakeTimeProvider time = new(Start);
    private readonly PlaygroundDatabase database;
    private readonly SqliteRequestStore requests;
    private readonly SqliteResourceStore resources;
    private readonly InterruptedStore interrupted;
    private readonly SentMessages inbox = new();

    public ApplyChangeWorkTests()
    {
        database = file.Open();
        (requests, resources) = (new SqliteRequestStore(database), new SqliteResourceStore(database));
        interrupted = new InterruptedStore(requests);
    }

    public enum Death
    {
        None,
        BeforeTheWrite,
        AfterTheWrite,
    }

    public static TheoryData<ChangeAction, Death, bool> Ways
    {
        get
        {
            var ways = new TheoryData<ChangeAction, Death, bool>();
            foreach (var action in Enum.GetValues<ChangeAction>())
            {
                foreach (var death in Enum.GetValues<Death>())
                {
                    ways.Add(action, death, true);
                    ways.Add(action, death, false);
                }
            }

            return ways;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_change_is_applied_once_wherever_its_worker_dies(
        ChangeAction action,
        Death death,
        bool hasResource
    )
    {
        var made = Lent() with { Id = "REQ-00000001" };
        await SaveAsync(hasResource ? made : made.WithLeaseWork());
        if (!hasResource)
        {
            await EarlierProgram.ForgetResourcesAsync(database, Cancellation);
        }

        var change = Approved(action);
        await SaveAsync(change);

        var work = Work();
        if (death != Death.None)
        {
            using var process = new CancellationTokenSource();
            interrupted.WriteTogether = async write =>
            {
                if (death == Death.AfterTheWrite)
                {
                    Assert.NotNull((await requests.SaveAsync(write, Cancellation)).Saved);
                }

                await process.CancelAsync();
                throw new OperationCanceledException(process.Token);
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.DoDueAsync(change.Id, process.Token));
            time.Advance(TimeSpan.FromMinutes(5));
        }

        for (var again = 0; again < 3; again++)
        {
            Assert.True(await work.DoDueAsync(change.Id, Cancellation));
        }

        var resource = (await resources.FindAsync("RES-00000001", Cancellation))!;
        var maker = (await requests.FindAsync(made.Id, Cancellation))!;
        var applied = (await requests.FindAsync(change.Id, Cancellation))!;
        Assert.Equal([change.Id], resource.ChangedBy);
        Assert.Equal([change.Id], maker.Changes);
        Assert.Equal(RequestStatus.Ready, applied.Status);
        Assert.DoesNotContain(applied.Work, item => item.Kind == WorkKind.ApplyChange);
        Assert.DoesNotContain(maker.Work, item => item.Kind is WorkKind.RemindLease or WorkKind.EndLease);
        Assert.Equal(hasResource ? 2 : 1, resource.Version);
        Assert.Equal(maker.LeaseEndsAt, resource.Lease!.EndsAt);
        Assert.Equal(action != ChangeAction.Terminate, resource.IsActive);
        Assert.Equal(resource.IsActive ? 3 : 0, resource.Work.Count);
        Assert.Equal(action == ChangeAction.Update ? "other" : "reports", resource.Values[0].Text);
    }

    [Fact]
    public async Task A_cancelled_change_is_not_applied()
    {
        await SaveAsync(Lent() with { Id = "REQ-00000001" });
        var change = Approved(ChangeAction.Terminate) with { Status = RequestStatus.Cancelled };
        await SaveAsync(change);

        Assert.True(await Work().DoDueAsync(change.Id, Cancellation));

        Assert.Empty((await resources.FindAsync("RES-00000001", Cancellation))!.ChangedBy);
        Assert.Empty((await requests.FindAsync(change.Id, Cancellation))!.Work);
    }

    private static Request Approved(ChangeAction action)
    {
        var change = PendingChange(action, 0);
        var carriedOut = action == ChangeAction.Extend ? change : Planned(change, slot: null).OrderDone();
        return carriedOut with { Work = [.. carriedOut.Work.Where(item => item.Kind == WorkKind.ApplyChange)] };
    }

    private RequestWork Work() =>
        new(
            interrupted,
            [
                new ApplyChangeWork(
                    interrupted,
                    resources,
                    new RequestWaker(inbox, new CollectedLog<RequestWaker>()),
                    time
                ),
            ],
            ResourceSamples.Stage,
            time,
            new CollectedLog<RequestWork>()
        );

    private async Task SaveAsync(Request request) =>
        Assert.NotNull((await requests.SaveAsync(request, null, Cancellation)).Saved);
}
