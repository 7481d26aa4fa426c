using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Resources;

/// <summary>Every way to find a resource, before the backfill has ended and after.</summary>
public sealed class OwnResourcesTests : IDisposable
{
    private static readonly Person Bob = new("bob@example.com", "Bob", "Stone");

    private readonly DataFile file = new();
    private readonly PlaygroundDatabase database;
    private readonly SqliteRequestStore requests;
    private readonly SqliteResourceStore resources;
    private readonly SqliteWatchStore watches;

    public OwnResourcesTests()
    {
        database = file.Open();
        (requests, resources, watches) = (
            new SqliteRequestStore(database),
            new SqliteResourceStore(database),
            new SqliteWatchStore(database)
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private OwnResources Own => new(resources, requests, new BackfillState(watches));

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Whoever_has_something_sees_it_newest_first_without_what_is_gone(bool hasEnded, bool hasResources)
    {
        for (var number = 0; number < 101; number++)
        {
            await SaveAsync(
                Lent() with
                {
                    Id = $"REQ-{number:00000000}",
                    CreatedAt = Start.AddMinutes(number),
                    EndedAt = number == 50 ? Start : null,
                    History =
                    [
                        new HistoryEntry(Start.AddMinutes(number), "ChatOps", "system", RequestEvent.Ready, "Done"),
                    ],
                },
                hasResources
            );
        }

        await EndedAsync(hasEnded);

        var own = await Own.ListAsync(Ana with { Email = "ANA+chat@example.com" }, Cancellation);

        Assert.Equal((100, "RES-00000100", "RES-00000000"), (own.Count, own[0].Id, own[^1].Id));
        Assert.DoesNotContain(own, resource => resource.Id == "RES-00000050");
        Assert.Empty(await Own.ListAsync(Bob, Cancellation));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Each_reference_finds_the_owners_own_and_nothing_of_others(bool hasEnded, bool hasResources)
    {
        var made = In(RequestStatus.Ready);
        await SaveAsync(made, hasResources);
        await EndedAsync(hasEnded);
        var id = ResourceId.MadeBy(made.Id);

        foreach (
            var reference in new[]
            {
                id,
                made.Id,
                id.ToLowerInvariant(),
                "123456789012",
                "ANA+lab@example.com",
                "sandbox-ANA-1",
                $" {id} ",
            }
        )
        {
            Assert.Equal(id, (await Own.FindAsync(reference, Ana, Cancellation))?.Id);
            Assert.Equal(id, (await Own.FindAsync(reference, owner: null, Cancellation))?.Id);
            Assert.Null(await Own.FindAsync(reference, Bob, Cancellation));
        }

        foreach (
            var nothing in new[]
            {
                string.Empty,
                "RES-00000000",
                "REQ-00000000",
                "999999999999",
                Resource.InertAccountId,
                "x@example.com",
                "Sandbox",
                $"end {id}",
                new string('x', 5000),
            }
        )
        {
            Assert.Null(await Own.FindAsync(nothing, owner: null, Cancellation));
        }
    }

    [Fact]
    public async Task A_name_of_two_resources_finds_the_one_that_still_exists()
    {
        await SaveAsync(In(RequestStatus.Ready) with { EndedAt = Start }, hasResource: true);
        var second = TestResources.NewAccount("RES-0000000B", "222222222222", "b@example.com", "Sandbox-ana-1") with
        {
            Owner = Ana,
        };
        await resources.SaveAsync(new ResourceWrite(second, null), Cancellation);
        await EndedAsync(hasEnded: true);

        Assert.Equal(second.Id, (await Own.FindAsync("Sandbox-ana-1", Ana, Cancellation))!.Id);

        var third = TestResources.NewAccount("RES-0000000C", "333333333333", "c@example.com", "Sandbox-ana-1") with
        {
            Owner = Ana,
        };
        await resources.SaveAsync(new ResourceWrite(third, null), Cancellation);
        Assert.Null(await Own.FindAsync("Sandbox-ana-1", Ana, Cancellation));
    }

    [Fact]
    public void A_text_names_resources_as_whole_words()
    {
        var lab = TestResources.NewAccount("RES-0000000A", "111111111111", "lab@example.com", "lab");
        var lab2 = TestResources.NewAccount("RES-0000000B", "222222222222", "lab2@example.com", "lab-2");
        Resource[] own = [lab, lab2];

        Assert.Equal([lab], OwnResources.NamedIn("end res-0000000a please", own));
        Assert.Equal([lab], OwnResources.NamedIn("end REQ-0000000A please", own));
        Assert.Equal([lab2], OwnResources.NamedIn("end 222222222222.", own));
        Assert.Equal([lab], OwnResources.NamedIn("extend LAB@example.com", own));
        Assert.Equal([lab2], OwnResources.NamedIn("terminate lab-2!", own));
        Assert.Empty(OwnResources.NamedIn("terminate the laboratory", own));
        Assert.Empty(OwnResources.NamedIn("end RES-0000000C", own));
    }

    [Fact]
    public async Task A_cursor_of_the_requests_list_is_refused_once_the_backfill_has_ended()
    {
        for (var number = 0; number < 3; number++)
        {
            await SaveAsync(Lent() with { Id = $"REQ-{number:00000000}" }, hasResource: true);
        }

        var first = await Own.PageAsync(new ResourceQuery { Limit = 1 }, Cancellation);
        await EndedAsync(hasEnded: true);

        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            Own.PageAsync(new ResourceQuery { Limit = 1, Cursor = first.NextCursor }, Cancellation)
        );
    }

    private async Task EndedAsync(bool hasEnded)
    {
        if (hasEnded)
        {
            await watches.ReplaceAsync("resource-backfill", null, "ended", Cancellation);
        }
    }

    // Without its resource, it is a request as an earlier program left it.
    private async Task SaveAsync(Request request, bool hasResource)
    {
        Assert.NotNull((await requests.SaveAsync(request, null, Cancellation)).Saved);
        if (!hasResource)
        {
            await EarlierProgram.ForgetResourcesAsync(database, Cancellation);
        }
    }
}

/// <summary>Data as a program without resources left them.</summary>
internal static class EarlierProgram
{
    public static Task ForgetResourcesAsync(PlaygroundDatabase database, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "DELETE FROM resources; DELETE FROM resource_keys;";
                return command.ExecuteNonQuery();
            },
            cancellationToken
        );

    /// <summary>A request that was lent by an earlier program: the lease's work items are its own.</summary>
    public static Request WithLeaseWork(this Request request) =>
        request with
        {
            Work = [.. request.Work, .. ResourceOfRequest.MadeBy(request, null)!.Work],
        };
}
