using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using static ChatOps.Tests.Stores.TestResources;

namespace ChatOps.Tests.Stores;

/// <summary>What every <see cref="IResourceStore"/> does, alone and together with the store of requests.</summary>
public abstract class ResourceStoreContract : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IResourceStore Store { get; private set; } = null!;

    protected IRequestStore Requests { get; private set; } = null!;

    public async ValueTask InitializeAsync() => (Store, Requests) = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Both stores on this test's data: opened a second time, they are what a restarted process
    /// sees.</summary>
    protected abstract ValueTask<(IResourceStore Resources, IRequestStore Requests)> OpenAsync();

    [Fact]
    public async Task Unknown_or_impossible_id_and_key_are_not_found()
    {
        foreach (var id in new[] { "RES-00000000", new string('x', 3000), "\u00E9" })
        {
            Assert.Null(await Store.FindAsync(id, Cancellation));
            Assert.Empty(await Store.FindAllAsync([id], Cancellation));
            Assert.Empty(await Store.WithKeyAsync(id, Cancellation));
        }
    }

    [Fact]
    public async Task New_resource_is_version_one_and_reads_back_as_it_was_written()
    {
        var resource = Full("RES-00000001");

        var saved = await MustSaveAsync(resource, null);

        Assert.Equivalent(resource with { Version = 1 }, saved, strict: true);
        Assert.Equivalent(saved, await Store.FindAsync(resource.Id, Cancellation), strict: true);
        var (restarted, _) = await OpenAsync();
        Assert.Equivalent(saved, await restarted.FindAsync(resource.Id, Cancellation), strict: true);
    }

    [Fact]
    public async Task Every_member_of_a_resource_is_written()
    {
        var written = await MustSaveAsync(Full("RES-00000001"), null);

        Assert.All(
            typeof(Resource).GetProperties().Where(property => property.CanWrite),
            property => Assert.False(property.GetValue(written) is null or "" or false, property.Name)
        );
    }

    [Fact]
    public async Task Write_from_an_old_state_and_a_second_first_write_change_nothing()
    {
        var first = await MustSaveAsync(New("RES-00000001"), null);
        var second = await MustSaveAsync(first with { SignInUrl = "https://one.example.com" }, first);

        Assert.Null(await Store.SaveAsync(new ResourceWrite(first with { SignInUrl = "late" }, first), Cancellation));
        Assert.Null(await Store.SaveAsync(new ResourceWrite(New("RES-00000001"), null), Cancellation));
        Assert.Null(
            await Store.SaveAsync(
                new ResourceWrite(New("RES-00000002"), New("RES-00000002") with { Version = 1 }),
                Cancellation
            )
        );
        Assert.Equivalent(second, await Store.FindAsync(first.Id, Cancellation), strict: true);
        Assert.Null(await Store.FindAsync("RES-00000002", Cancellation));
    }

    [Fact]
    public async Task The_next_state_of_another_resource_throws()
    {
        var one = await MustSaveAsync(New("RES-00000001"), null);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.SaveAsync(new ResourceWrite(New("RES-00000002"), one), Cancellation)
        );
    }

    [Fact]
    public async Task Account_id_root_email_and_name_find_a_resource_whatever_their_case()
    {
        var account = await MustSaveAsync(NewAccount("RES-00000001", "111111111111", "Lab+1@example.com", "Lab"), null);

        foreach (
            var key in new[]
            {
                ResourceKeys.AccountId("111111111111"),
                ResourceKeys.RootEmail("LAB+1@example.com"),
                ResourceKeys.Name("lAB"),
            }
        )
        {
            Assert.Equal([account.Id], await Store.WithKeyAsync(key, Cancellation));
        }
    }

    [Fact]
    public async Task Account_id_of_inert_products_finds_nothing()
    {
        await MustSaveAsync(NewAccount("RES-00000001", Resource.InertAccountId, "a@example.com", "A"), null);
        await MustSaveAsync(NewAccount("RES-00000002", Resource.InertAccountId, "b@example.com", "B"), null);

        Assert.Empty(await Store.WithKeyAsync(ResourceKeys.AccountId(Resource.InertAccountId), Cancellation));
        Assert.Equal(["RES-00000002"], await Store.WithKeyAsync(ResourceKeys.RootEmail("b@example.com"), Cancellation));
    }

    [Fact]
    public async Task A_key_that_changed_finds_the_resource_by_the_new_one_alone()
    {
        var first = await MustSaveAsync(NewAccount("RES-00000001", "111111111111", "a@example.com", "A"), null);

        await MustSaveAsync(first with { Account = first.Account! with { Name = "B" } }, first);

        Assert.Empty(await Store.WithKeyAsync(ResourceKeys.Name("A"), Cancellation));
        Assert.Equal([first.Id], await Store.WithKeyAsync(ResourceKeys.Name("b"), Cancellation));
        Assert.Equal([first.Id], await Store.WithKeyAsync(ResourceKeys.RootEmail("a@example.com"), Cancellation));
    }

    [Fact]
    public async Task Several_resources_with_one_key_are_all_found()
    {
        await MustSaveAsync(NewAccount("RES-00000002", "222222222222", "b@example.com", "Same"), null);
        await MustSaveAsync(NewAccount("RES-00000001", "111111111111", "a@example.com", "same"), null);

        Assert.Equal(
            ["RES-00000001", "RES-00000002"],
            await Store.WithKeyAsync(ResourceKeys.Name("SAME"), Cancellation)
        );
    }

    [Fact]
    public async Task Several_resources_are_returned_in_the_requested_order_without_those_that_do_not_exist()
    {
        var ids = Enumerable.Range(1, 120).Select(number => $"RES-{number:D8}").ToList();
        foreach (var id in ids)
        {
            await MustSaveAsync(New(id), null);
        }

        ids.Reverse();
        Assert.Equal(
            ids,
            (await Store.FindAllAsync([.. ids, "RES-99999999"], Cancellation)).Select(resource => resource.Id)
        );
    }

    [Fact]
    public async Task An_owners_list_is_newest_first_page_by_page_and_knows_the_mailbox()
    {
        for (var number = 1; number <= 7; number++)
        {
            await MustSaveAsync(
                New($"RES-0000000{number}", createdAt: TestRequests.Start.AddMinutes(number >> 1)),
                null
            );
        }

        await MustSaveAsync(New("RES-0000000A", owner: "bob@example.com"), null);

        var pages = await PagesAsync(new ResourceQuery { Owner = "ANA@example.com", Limit = 3 });

        Assert.Equal([3, 3, 1], pages.Select(page => page.Count));
        Assert.Equal(
            Enumerable.Range(1, 7).Reverse().Select(number => $"RES-0000000{number}"),
            pages.SelectMany(page => page)
        );
    }

    [Fact]
    public async Task All_resources_are_listed_and_a_state_filters_them()
    {
        var gone = await MustSaveAsync(New("RES-00000001"), null);
        await MustSaveAsync(gone with { State = ResourceState.Terminated }, gone);
        await MustSaveAsync(New("RES-00000002", owner: "bob@example.com"), null);
        await Requests.SaveAsync(TestRequests.New("REQ-00000009"), null, Cancellation);

        async Task<IEnumerable<string>> Listed(ResourceState? state) =>
            (await PagesAsync(new ResourceQuery { State = state, Limit = 1 })).SelectMany(page => page);

        Assert.Equal(["RES-00000002", "RES-00000001"], await Listed(null));
        Assert.Equal(["RES-00000002"], await Listed(ResourceState.Active));
        Assert.Equal(["RES-00000001"], await Listed(ResourceState.Terminated));
        Assert.Single((await Requests.ListAsync(new RequestQuery(), Cancellation)).Items);
        Assert.Single(
            (await Requests.ListAsync(new RequestQuery { Requester = "ana@example.com" }, Cancellation)).Items
        );
    }

    [Fact]
    public async Task A_cursor_is_valid_for_its_own_list_only()
    {
        await MustSaveAsync(New("RES-00000001"), null);
        await MustSaveAsync(New("RES-00000002"), null);
        var cursor = (await Store.ListAsync(new ResourceQuery { Limit = 1 }, Cancellation)).NextCursor!;

        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            Store.ListAsync(new ResourceQuery { Owner = "ana@example.com", Cursor = cursor }, Cancellation)
        );
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            Store.ListAsync(new ResourceQuery { Cursor = "x" }, Cancellation)
        );
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            Requests.ListAsync(new RequestQuery { Cursor = cursor }, Cancellation)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_page_has_between_one_and_a_hundred(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Store.ListAsync(new ResourceQuery { Limit = limit }, Cancellation)
        );

    [Fact]
    public async Task Due_requests_and_resources_are_in_one_list()
    {
        var now = TestRequests.Start;
        WorkItem At(WorkKind kind, int minutes) => new(kind, string.Empty, now.AddMinutes(minutes));
        await Requests.SaveAsync(
            TestRequests.New("REQ-00000001").WithWork(At(WorkKind.Expire, -2)),
            null,
            Cancellation
        );
        await Requests.SaveAsync(TestRequests.New("REQ-00000002").WithWork(At(WorkKind.Expire, 5)), null, Cancellation);
        var due = await MustSaveAsync(New("RES-00000003") with { Work = [At(WorkKind.EndLease, -3)] }, null);
        await MustSaveAsync(New("RES-00000004") with { Work = [At(WorkKind.EndLease, -1)] }, null);
        await MustSaveAsync(New("RES-00000005") with { Work = [At(WorkKind.EndLease, 9)] }, null);

        Assert.Equal(["RES-00000003", "REQ-00000001", "RES-00000004"], await Requests.DueAsync(now, 10, Cancellation));
        Assert.Equal(["RES-00000003", "REQ-00000001"], await Requests.DueAsync(now, 2, Cancellation));

        await MustSaveAsync(due with { Work = [] }, due);
        Assert.Equal(["REQ-00000001", "RES-00000004"], await Requests.DueAsync(now, 10, Cancellation));
    }

    [Fact]
    public async Task The_write_that_makes_a_request_ready_writes_its_resource()
    {
        var request = await MustSaveAsync(TestRequests.New("REQ-00000001").Ordered(slot: 0), null);
        Assert.Null(await Store.FindAsync("RES-00000001", Cancellation));

        var ready = await MustSaveAsync(request.In(RequestStatus.Ready) with { AccountId = "111111111111" }, request);

        var made = await Store.FindAsync("RES-00000001", Cancellation);
        Assert.Equal((1, ready.Id, "111111111111"), (made!.Version, made.MadeBy, made.AccountId));
        Assert.Equal([made.Id], await Store.WithKeyAsync(ResourceKeys.RootEmail(RootEmailOf(ready)), Cancellation));

        // Later writes of the request leave the resource alone.
        await MustSaveAsync(ready with { SignInUrl = "x" }, ready);
        Assert.Equal(1, (await Store.FindAsync("RES-00000001", Cancellation))!.Version);
    }

    [Fact]
    public async Task A_late_write_stores_neither_request_nor_resource()
    {
        var request = await MustSaveAsync(TestRequests.New("REQ-00000001").Ordered(slot: 0), null);
        await MustSaveAsync(request.In(RequestStatus.Failed), request);

        var late = await Requests.SaveAsync(request.In(RequestStatus.Ready), request, Cancellation);

        Assert.Equal(SaveResult.Conflict, late);
        Assert.Null(await Store.FindAsync("RES-00000001", Cancellation));
        Assert.Empty(await Store.WithKeyAsync(ResourceKeys.RootEmail(RootEmailOf(request)), Cancellation));
    }

    [Fact]
    public async Task A_request_does_not_become_ready_if_its_resource_exists_already()
    {
        var request = await MustSaveAsync(TestRequests.New("REQ-00000001").Ordered(slot: 0), null);
        await MustSaveAsync(New("RES-00000001"), null);

        Assert.Equal(
            SaveResult.Conflict,
            await Requests.SaveAsync(request.In(RequestStatus.Ready), request, Cancellation)
        );
        Assert.Equal(RequestStatus.Provisioning, (await Requests.FindAsync(request.Id, Cancellation))!.Status);
    }

    [Theory]
    [InlineData("change")]
    [InlineData("maker")]
    [InlineData("resource")]
    [InlineData(null)]
    public async Task A_change_its_maker_and_its_resource_are_written_together_or_not_at_all(string? movedOn)
    {
        var maker = await MustSaveAsync(TestRequests.New("REQ-00000001"), null);
        var change = await MustSaveAsync(TestRequests.New("REQ-00000002"), null);
        var resource = await MustSaveAsync(New("RES-00000001"), null);
        var now = (
            Maker: movedOn == "maker" ? await MustSaveAsync(maker with { SignInUrl = "first" }, maker) : maker,
            Change: movedOn == "change" ? await MustSaveAsync(change with { SignInUrl = "first" }, change) : change,
            Resource: movedOn == "resource"
                ? await MustSaveAsync(resource with { SignInUrl = "first" }, resource)
                : resource
        );

        var result = await Requests.SaveAsync(
            new RequestWrite(change with { SignInUrl = "second" }, change)
            {
                With = new RequestWrite(maker with { SignInUrl = "second" }, maker),
                Resource = new ResourceWrite(resource with { SignInUrl = "second" }, resource),
            },
            Cancellation
        );

        var stored = (
            await Requests.FindAsync(maker.Id, Cancellation),
            await Requests.FindAsync(change.Id, Cancellation),
            await Store.FindAsync(resource.Id, Cancellation)
        );
        if (movedOn is null)
        {
            Assert.Equal(2, result.Saved!.Version);
            Assert.Equal(change.Id, result.Saved.Id);
            Assert.All(
                [stored.Item1!.SignInUrl, stored.Item2!.SignInUrl, stored.Item3!.SignInUrl],
                url => Assert.Equal("second", url)
            );
        }
        else
        {
            Assert.Equal(SaveResult.Conflict, result);
            Assert.Equivalent((now.Maker, now.Change, now.Resource), stored, strict: true);
        }
    }

    [Fact]
    public async Task A_taken_constraint_prevents_the_whole_write()
    {
        await MustSaveAsync(TestRequests.New("REQ-00000003", rootEmail: "lab@example.com"), null);
        var maker = await MustSaveAsync(TestRequests.New("REQ-00000001"), null);
        var change = await MustSaveAsync(TestRequests.New("REQ-00000002"), null);

        var result = await Requests.SaveAsync(
            new RequestWrite(change with { SignInUrl = "second" }, change)
            {
                With = new RequestWrite(
                    maker with
                    {
                        Subject = (NewAccount)maker.Subject with { RootEmail = "lab@example.com" },
                    },
                    maker
                ),
                Resource = new ResourceWrite(New("RES-00000001"), null),
            },
            Cancellation
        );

        Assert.Equal(RequestConstraints.RootEmail("lab@example.com"), result.TakenKey);
        Assert.Null(await Store.FindAsync("RES-00000001", Cancellation));
        Assert.Equal(1, (await Requests.FindAsync(change.Id, Cancellation))!.Version);
    }

    [Fact]
    public async Task Only_one_of_many_parallel_writes_from_one_state_is_stored()
    {
        var first = await MustSaveAsync(New("RES-00000001"), null);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(number =>
                    Task.Run(
                        () =>
                            Store.SaveAsync(
                                new ResourceWrite(first with { SignInUrl = $"{number}" }, first),
                                Cancellation
                            ),
                        Cancellation
                    )
                )
        );

        var winner = Assert.Single(results, result => result is not null)!;
        Assert.Equal(winner.SignInUrl, (await Store.FindAsync(first.Id, Cancellation))!.SignInUrl);
    }

    private static string RootEmailOf(Request request) => ((NewAccount)request.Subject).RootEmail;

    private async Task<List<List<string>>> PagesAsync(ResourceQuery query)
    {
        var pages = new List<List<string>>();
        while (true)
        {
            var page = await Store.ListAsync(query, Cancellation);
            pages.Add([.. page.Items.Select(resource => resource.Id)]);
            if (page.NextCursor is not { } next)
            {
                return pages;
            }

            query = query with { Cursor = next };
        }
    }

    private async Task<Resource> MustSaveAsync(Resource next, Resource? previous) =>
        await Store.SaveAsync(new ResourceWrite(next, previous), Cancellation)
        ?? throw new InvalidOperationException($"{next.Id} was not saved");

    private async Task<Request> MustSaveAsync(Request next, Request? previous) =>
        (await Requests.SaveAsync(next, previous, Cancellation)).Saved
        ?? throw new InvalidOperationException($"{next.Id} was not saved");
}

/// <summary>Resources to store.</summary>
internal static class TestResources
{
    public static Resource New(string id, string owner = "ana@example.com", DateTimeOffset? createdAt = null) =>
        new()
        {
            Id = id,
            Kind = ResourceKind.Product,
            State = ResourceState.Active,
            Owner = new Domain.People.Person(owner, "Ana", "Lopez"),
            Origin = new RequestOrigin("rest", "rest:ana", $"event-{id}"),
            MadeBy = ResourceId.MakerOf(id),
            CreatedAt = createdAt ?? TestRequests.Start,
            Type = "Storage bucket",
        };

    public static Resource NewAccount(string id, string accountId, string rootEmail, string name) =>
        New(id) with
        {
            Kind = ResourceKind.Account,
            Type = "Sandbox",
            AccountId = accountId,
            Account = new ResourceAccount(rootEmail, new TargetOu("Demos", "Demos", "ou-abcd-11111111"), name),
        };

    /// <summary>A resource in which every member has a value.</summary>
    public static Resource Full(string id)
    {
        var at = TestRequests.Start.AddTicks(1234567);
        return NewAccount(id, "123456789012", "a+b@example.com", "Sandbox-a") with
        {
            HasBoard = true,
            State = ResourceState.Terminated,
            Kind = ResourceKind.Product,
            ChangedBy = ["REQ-00000002"],
            EndedAt = at.AddDays(2),
            ProvisionedProductId = "pp-1",
            ProductId = "prod-1",
            ArtifactId = "pa-1",
            SignInUrl = "https://example.awsapps.com/start",
            Values = [new ProductValue("Key", "Key", "value"), new ProductValue("Secret", "Secret", null, true)],
            Outputs = [new ProductOutput("Url", "https://a.example.com")],
            Lease = new Lease(at.AddDays(30), [14, 3]),
            History = [new HistoryEntry(at, "ChatOps", "system", RequestEvent.Ready, "Done \u2713")],
            Work =
            [
                new WorkItem(WorkKind.EndLease, string.Empty, at.AddDays(30))
                {
                    Attempts = 1,
                    LastError = "x",
                    ClaimedUntil = at,
                },
            ],
            Version = 1,
        };
    }
}
