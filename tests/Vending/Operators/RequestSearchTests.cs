using ChatOps.Application.Operators;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Vending.Operators;

public sealed class RequestSearchTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly RequestSearch search;

    public RequestSearchTests()
    {
        store = new SqliteRequestStore(file.Open());
        search = new RequestSearch(store, new SearchTexts());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Page_is_full_though_few_are_like_that_and_the_next_goes_on_where_it_stopped()
    {
        for (var number = 0; number < 250; number++)
        {
            await PutAsync(number, number % 50 == 0 ? "Bea" : "Ana");
        }

        var filter = new RequestFilter { Words = "bea" };
        var first = await search.PageAsync(filter, null, 2, Cancellation);
        var second = await search.PageAsync(filter, first.NextCursor, 2, Cancellation);
        var third = await search.PageAsync(filter, second.NextCursor, 2, Cancellation);

        Assert.Equal(["REQ-00000200", "REQ-00000150"], first.Items.Select(request => request.Id));
        Assert.Equal(["REQ-00000100", "REQ-00000050"], second.Items.Select(request => request.Id));
        Assert.Equal(["REQ-00000000"], third.Items.Select(request => request.Id));
        Assert.Null(third.NextCursor);
        Assert.Equal(5, await search.AllAsync(filter, Cancellation).CountAsync(Cancellation));
        Assert.Equal(250, await search.AllAsync(new RequestFilter(), Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Search_stops_after_a_thousand_and_says_that_there_is_more()
    {
        for (var number = 0; number < 1005; number++)
        {
            await PutAsync(number, number == 0 ? "Bea" : "Ana");
        }

        var filter = new RequestFilter { Words = "bea" };
        var page = await search.PageAsync(filter, null, 10, Cancellation);

        Assert.Empty(page.Items);
        Assert.Equal(
            ["REQ-00000000"],
            (await search.PageAsync(filter, page.NextCursor, 10, Cancellation)).Items.Select(request => request.Id)
        );
    }

    [Fact]
    public async Task Request_is_found_by_its_id_however_it_is_written_but_not_against_the_other_filters()
    {
        await PutAsync(7, "Ana");

        Assert.Single(
            (
                await search.PageAsync(new RequestFilter { Words = "please see req 00000007" }, null, 10, Cancellation)
            ).Items
        );
        Assert.Empty(
            (
                await search.PageAsync(
                    new RequestFilter { Words = "REQ-00000007", Status = RequestStatus.Ready },
                    null,
                    10,
                    Cancellation
                )
            ).Items
        );
        Assert.Empty(
            (await search.PageAsync(new RequestFilter { Words = "REQ-00000008" }, null, 10, Cancellation)).Items
        );
    }

    [Theory]
    [InlineData("ana.1@example.com", 1)]
    [InlineData("ANA.1+tag@example.com", 1)]
    [InlineData("ana", 2)]
    [InlineData("@example", 3)]
    [InlineData("stone", 3)]
    [InlineData("unknown@example.com", 0)]
    public async Task Requester_is_found_by_part_of_address_or_name(string requester, int count)
    {
        await PutAsync(1, "Ana");
        await PutAsync(2, "Bea");
        await PutAsync(3, "Ana");

        Assert.Equal(
            count,
            (await search.PageAsync(new RequestFilter { Requester = requester }, null, 10, Cancellation)).Items.Count
        );
    }

    private async Task PutAsync(int number, string name)
    {
        var request = TestRequests.New($"REQ-{number:00000000}", createdAt: TestRequests.Start.AddMinutes(number)) with
        {
            Requester = new Person($"{name}.{number}@example.com", name, "Stone"),
        };
        Assert.NotNull((await store.SaveAsync(request, null, Cancellation)).Saved);
    }
}
