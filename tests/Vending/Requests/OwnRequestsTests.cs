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
                    RootEmail = $"ana+{number}@example.com",
                    AccountName = $"Sandbox-{number}",
                }
            );
        }

        var ana = Ana with { Email = "ANA+chat@example.com" };

        Assert.Equal([ids[3], ids[2], ids[1], ids[0]], Ids(await own.RecentAsync(ana, 10, Cancellation)));
        Assert.Equal([ids[3], ids[1]], Ids(await own.OpenAsync(ana, Cancellation)));
        Assert.Equal([ids[0]], Ids(await own.ThingsAsync(ana, Cancellation)));
        Assert.Equal(ids[3], (await own.LastAsync(ana, Cancellation))!.Id);
        Assert.Equal(ids[0], (await own.FindAsync(ids[0], ana, Cancellation))!.Id);

        Assert.Null(await own.FindAsync(ids[0], Bob, Cancellation));
        Assert.Null(await own.LastAsync(Bob, Cancellation));
        Assert.Empty(await own.ThingsAsync(Bob, Cancellation));
    }

    [Fact]
    public async Task Resources_are_read_to_the_end_without_terminated_ones()
    {
        for (var number = 0; number < 101; number++)
        {
            await SaveAsync(
                Lent() with
                {
                    Id = $"REQ-{number:00000000}",
                    CreatedAt = Start.AddMinutes(number),
                    EndedAt = number == 50 ? Start : null,
                }
            );
        }

        var things = await own.ThingsAsync(Ana, Cancellation);

        Assert.Equal((100, "REQ-00000100", "REQ-00000000"), (things.Count, things[0].Id, things[^1].Id));
        Assert.DoesNotContain("REQ-00000050", Ids(things));
    }

    private async Task SaveAsync(AccountRequest request) =>
        Assert.NotNull((await store.SaveAsync(request, null, Cancellation)).Saved);

    private static IEnumerable<string> Ids(IEnumerable<AccountRequest> requests) =>
        requests.Select(request => request.Id);
}
