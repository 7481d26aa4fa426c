using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests;

public sealed class OwnRequestsTests : IDisposable
{
    private static readonly Person Bob = new("bob@example.com", "Bob", "Stone");
    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly OwnRequests own;

    public OwnRequestsTests()
    {
        store = new SqliteRequestStore(file.Open());
        own = new OwnRequests(store);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task People_see_only_their_own_requests_newest_first()
    {
        var ids = new List<string>();
        foreach (
            var (status, number) in new[]
            {
                RequestStatus.Ready,
                RequestStatus.PendingApproval,
                RequestStatus.Denied,
                RequestStatus.Approved,
            }.Select((status, index) => (status, index))
        )
        {
            ids.Add($"REQ-0000000{number}");
            await SaveAsync(
                In(status) with
                {
                    Id = ids[^1],
                    CreatedAt = Start.AddMinutes(number),
                    Subject = Account() with { RootEmail = $"ana+{number}@example.com", Name = $"Sandbox-{number}" },
                }
            );
        }

        var ana = Ana with { Email = "ANA+chat@example.com" };

        Assert.Equal([ids[3], ids[2], ids[1], ids[0]], Ids(await own.RecentAsync(ana, 10, Cancellation)));
        Assert.Equal([ids[3], ids[1]], Ids(await own.OpenAsync(ana, Cancellation)));
        Assert.Equal(ids[3], (await own.LastAsync(ana, Cancellation))!.Id);
        Assert.Equal(ids[0], (await own.FindAsync(ids[0], ana, Cancellation))!.Id);

        Assert.Null(await own.FindAsync(ids[0], Bob, Cancellation));
        Assert.Null(await own.LastAsync(Bob, Cancellation));
    }

    private async Task SaveAsync(Request request) =>
        Assert.NotNull((await store.SaveAsync(request, null, Cancellation)).Saved);

    private static IEnumerable<string> Ids(IEnumerable<Request> requests) => requests.Select(request => request.Id);
}
