using ChatOps.Application;
using ChatOps.Application.Catalog;
using ChatOps.Application.Provisioning;
using ChatOps.Application.Requests;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using ChatOps.Tests.Vending.Requests;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;
using RequestWork = ChatOps.Application.Work.RequestWork;

namespace ChatOps.Tests.Vending.Provisioning;

/// <summary>Requests are ordered by their approval, whichever looks first.</summary>
public sealed class PlanOrderWorkTests : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly FakeTimeProvider time = new(Start);
    private int atOnce = 1;

    public PlanOrderWorkTests() => store = new SqliteRequestStore(file.Open());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_later_request_that_looks_first_stays_behind_an_earlier_one()
    {
        var (first, second, third) = (await ApprovedAsync(1), await ApprovedAsync(2), await ApprovedAsync(3));
        await LookAsync(first);
        await LookAsync(third);
        time.Advance(TimeSpan.FromSeconds(1));
        await LookAsync(second);
        await EndAsync(first);

        // The first one's time has come, the second's comes a second later.
        time.Advance(LookAgain - TimeSpan.FromSeconds(1));
        await LookAsync(third);
        Assert.Equal(
            [RequestStatus.Ready, RequestStatus.Approved, RequestStatus.Approved],
            await StatusAsync(first, second, third)
        );

        time.Advance(TimeSpan.FromSeconds(1));
        await LookAsync(second);
        Assert.Equal(
            [RequestStatus.Ready, RequestStatus.Provisioning, RequestStatus.Approved],
            await StatusAsync(first, second, third)
        );
    }

    [Fact]
    public async Task As_many_go_as_slots_are_free_not_as_many_as_there_are_slots()
    {
        atOnce = 2;
        var ids = new List<string>();
        for (var number = 1; number <= 4; number++)
        {
            ids.Add(await ApprovedAsync(number));
        }

        await LookAsync(ids[1]);
        await LookAsync(ids[0]);
        Assert.Equal(
            [RequestStatus.Provisioning, RequestStatus.Provisioning, RequestStatus.Approved, RequestStatus.Approved],
            await StatusAsync([.. ids])
        );
        await EndAsync(ids[1]);

        // One slot is free, and the third is ahead of this one.
        await LookAsync(ids[3]);
        Assert.Equal(RequestStatus.Approved, (await StatusAsync(ids[3]))[0]);
        await LookAsync(ids[2]);
        Assert.Equal([RequestStatus.Provisioning, RequestStatus.Approved], await StatusAsync(ids[2], ids[3]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pausing_or_cleaned_up_request_does_not_delay_others(bool isClearedUp)
    {
        var (first, second) = (await ApprovedAsync(1), await ApprovedAsync(2));
        await store.ChangeAsync(
            first,
            request =>
                Transition.To(
                    request with
                    {
                        Work = isClearedUp
                            ? [.. request.Work, new WorkItem(WorkKind.TerminateProduct, "1", Start.AddMinutes(2))]
                            :
                            [
                                .. request.Work.Select(item =>
                                    item with
                                    {
                                        NotBefore = Start + LookAgain + TimeSpan.FromSeconds(1),
                                    }
                                ),
                            ],
                    }
                ),
            Cancellation
        );

        await LookAsync(second);

        Assert.Equal([RequestStatus.Approved, RequestStatus.Provisioning], await StatusAsync(first, second));
    }

    private async Task<string> ApprovedAsync(int number)
    {
        var draft = Draft(eventId: $"event-{number}").WithAccount($"ana+{number}@example.com", $"Sandbox-ana-{number}");
        var pending = RequestTransitions.Create(draft, [First, Second], Start.AddSeconds(number - 10));
        var approved = pending.Decide(First, Decision.Approve, null, "link", Start.AddSeconds(number - 10)).Next!;
        return (
            await store.SaveAsync(
                approved with
                {
                    Work = [.. approved.Work.Where(item => item.Kind == WorkKind.PlanOrder)],
                },
                null,
                Cancellation
            )
        )
            .Saved!
            .Id;
    }

    private async Task LookAsync(string id)
    {
        var stage = new StageOptions
        {
            Stage = "Test",
            PublicUrl = "http://localhost",
            Approvers = [],
            FollowEvery = LookAgain,
        };
        var policy = new VendingPolicy { AccountTypes = [], ConcurrentAccountOperations = atOnce };
        var plan = new PlanOrderWork(store, new OneProduct(), policy, stage, time);
        var place = new DoneBy(
            WorkKind.PlaceOrder,
            (_, item) => Task.FromResult<Func<Request, Transition>>(current => current.Done(item))
        );
        await new RequestWork(store, [plan, place], stage, time, NullLogger<RequestWork>.Instance).DoDueAsync(
            id,
            Cancellation
        );
    }

    private async Task EndAsync(string id) =>
        await store.ChangeAsync(id, request => Transition.To(request.OrderDone() with { Work = [] }), Cancellation);

    private async Task<RequestStatus[]> StatusAsync(params string[] ids)
    {
        var found = new List<RequestStatus>();
        foreach (var id in ids)
        {
            found.Add((await store.FindAsync(id, Cancellation))!.Status);
        }

        return [.. found];
    }

    private sealed class OneProduct : IAccountFactory
    {
        public Task<FactoryProduct> FindProductAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult(new FactoryProduct("prod-1", "pa-1", null));

        public Task<PlacedOrder> PlaceAsync(
            Order order,
            IReadOnlyDictionary<string, string> secrets,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<OrderProgress> FollowAsync(Order order, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<bool> TerminateAsync(Order order, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
