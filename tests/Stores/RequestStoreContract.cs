using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="IRequestStore"/> for writes: versions, constraints, races.</summary>
public abstract class RequestStoreContract : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IRequestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Opens a store on this test's data; a second one stands for a restarted process.</summary>
    protected abstract ValueTask<IRequestStore> OpenAsync();

    [Fact]
    public async Task Unknown_id_is_not_found() => Assert.Null(await Store.FindAsync("REQ-00000000", Cancellation));

    [Theory]
    [InlineData('x', 2048)]
    [InlineData('x', 60_000)]
    [InlineData('\u00E9', 1500)]
    public async Task Id_or_key_beyond_the_limit_of_a_key_is_not_found(char character, int length)
    {
        var id = new string(character, length);

        Assert.Null(await Store.FindAsync(id, Cancellation));
        Assert.Null(await Store.HolderAsync(RequestConstraints.AccountName(id), Cancellation));
        Assert.Equal(0, await Store.CountAsync(id, Cancellation));
    }

    [Fact]
    public async Task New_request_is_version_one_and_reads_back_as_it_was_written()
    {
        var request = TestRequests.Full("REQ-00000001");

        var result = await Store.SaveAsync(request, previous: null, Cancellation);

        Assert.Null(result.TakenKey);
        Assert.Equivalent(request with { Version = 1 }, result.Saved, strict: true);
        Assert.Equivalent(result.Saved, await Store.FindAsync(request.Id, Cancellation), strict: true);
    }

    [Fact]
    public async Task Every_write_increments_the_version()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001") with { Version = 17 });

        var second = await MustSaveAsync(first with { Version = 99, FailureReason = "x" }, first);

        Assert.Equal(1, first.Version);
        Assert.Equal(2, second.Version);
        Assert.Equal(2, (await Store.FindAsync(first.Id, Cancellation))!.Version);
    }

    [Fact]
    public async Task Write_from_an_old_state_changes_nothing()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001"));
        await MustSaveAsync(first.ApprovedAtTime(TestRequests.Start), first);

        var late = await Store.SaveAsync(first.In(RequestStatus.Denied), first, Cancellation);

        Assert.Equal(SaveResult.Conflict, late);
        Assert.Equal(RequestStatus.Approved, (await Store.FindAsync(first.Id, Cancellation))!.Status);
        Assert.Equal(
            first.Id,
            await Store.HolderAsync(RequestConstraints.RootEmail(first.Account.RootEmail), Cancellation)
        );
        Assert.Equal(1, await Store.CountAsync(OpenRequests(first), Cancellation));
    }

    [Fact]
    public async Task New_request_does_not_replace_one_with_its_id()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001"));

        var again = await Store.SaveAsync(
            TestRequests.New("REQ-00000001", accountName: "Other"),
            previous: null,
            Cancellation
        );

        Assert.Equal(SaveResult.Conflict, again);
        Assert.Equal(first.Account.Name, (await Store.FindAsync(first.Id, Cancellation))!.Account.Name);
        Assert.Null(await Store.HolderAsync(RequestConstraints.AccountName("Other"), Cancellation));
    }

    [Fact]
    public async Task Next_state_of_an_unknown_request_is_not_written()
    {
        var unknown = TestRequests.New("REQ-00000001") with { Version = 1 };

        Assert.Equal(
            SaveResult.Conflict,
            await Store.SaveAsync(unknown.In(RequestStatus.Denied), unknown, Cancellation)
        );
        Assert.Null(await Store.FindAsync(unknown.Id, Cancellation));
    }

    [Fact]
    public async Task The_next_state_of_another_request_throws()
    {
        var one = await CreateAsync(TestRequests.New("REQ-00000001"));

        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.SaveAsync(TestRequests.New("REQ-00000002"), one, Cancellation)
        );
    }

    [Fact]
    public async Task Only_one_of_many_parallel_writes_from_one_state_is_stored()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001"));

        var results = await AllAtOnceAsync(
            20,
            number => Store.SaveAsync(first with { FailureReason = $"{number}" }, first, Cancellation)
        );

        var winner = Assert.Single(results, result => result.Saved is not null).Saved!;
        Assert.All(results, result => Assert.Null(result.TakenKey));
        Assert.Equal(winner.FailureReason, (await Store.FindAsync(first.Id, Cancellation))!.FailureReason);
        Assert.Equal(2, winner.Version);
    }

    [Fact]
    public async Task Root_email_of_an_open_request_is_taken_in_any_case_and_nothing_is_written()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001", rootEmail: "lab@example.com"));
        var second = TestRequests.New("REQ-00000002", rootEmail: "LAB@example.com", requester: "bob@example.com");

        var result = await Store.SaveAsync(second, previous: null, Cancellation);

        Assert.Null(result.Saved);
        Assert.Equal(RequestConstraints.RootEmail("lab@example.com"), result.TakenKey);
        Assert.Null(await Store.FindAsync(second.Id, Cancellation));
        Assert.Null(await Store.HolderAsync(RequestConstraints.AccountName(second.Account.Name), Cancellation));
        Assert.Equal(0, await Store.CountAsync(OpenRequests(second), Cancellation));
        Assert.Equal(first.Id, await Store.HolderAsync(RequestConstraints.RootEmail("Lab@Example.com"), Cancellation));
    }

    [Fact]
    public async Task Account_name_of_an_open_request_is_taken()
    {
        await CreateAsync(TestRequests.New("REQ-00000001", accountName: "Lab"));

        var result = await Store.SaveAsync(
            TestRequests.New("REQ-00000002", accountName: "LAB"),
            previous: null,
            Cancellation
        );

        Assert.Equal(RequestConstraints.AccountName("lab"), result.TakenKey);
    }

    [Theory]
    [InlineData(RequestStatus.Denied)]
    [InlineData(RequestStatus.Expired)]
    [InlineData(RequestStatus.Cancelled)]
    [InlineData(RequestStatus.Failed)]
    public async Task An_ended_request_has_no_constraints(RequestStatus end)
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001"));
        await MustSaveAsync(first.In(end), first);

        Assert.All(
            await Task.WhenAll(RequestConstraints.Of(first).Select(hold => Store.HolderAsync(hold.Key, Cancellation))),
            Assert.Null
        );
        Assert.Equal(0, await Store.CountAsync(OpenRequests(first), Cancellation));
        await CreateAsync(TestRequests.New("REQ-00000002", first.Account.RootEmail, first.Account.Name));
    }

    [Fact]
    public async Task An_existing_account_keeps_only_its_email_and_name_taken()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001"));
        var ordered = await MustSaveAsync(first.Ordered(slot: 2), first);
        Assert.Equal(first.Id, await Store.HolderAsync(RequestConstraints.OrderSlot(2), Cancellation));

        await MustSaveAsync(ordered.In(RequestStatus.Ready), ordered);

        Assert.Equal(
            first.Id,
            await Store.HolderAsync(RequestConstraints.RootEmail(first.Account.RootEmail), Cancellation)
        );
        Assert.Equal(
            first.Id,
            await Store.HolderAsync(RequestConstraints.AccountName(first.Account.Name), Cancellation)
        );
        Assert.Null(await Store.HolderAsync(RequestConstraints.OrderSlot(2), Cancellation));
        Assert.Equal(0, await Store.CountAsync(OpenRequests(first), Cancellation));
    }

    [Fact]
    public async Task A_corrected_email_is_taken_in_place_of_the_old_one()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001", rootEmail: "old@example.com"));

        await MustSaveAsync(first.WithAccount(account => account with { RootEmail = "new@example.com" }), first);

        Assert.Null(await Store.HolderAsync(RequestConstraints.RootEmail("old@example.com"), Cancellation));
        Assert.Equal(first.Id, await Store.HolderAsync(RequestConstraints.RootEmail("new@example.com"), Cancellation));
    }

    [Fact]
    public async Task Retry_is_refused_while_another_request_has_the_email()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001", rootEmail: "lab@example.com"));
        var failed = await MustSaveAsync(first.In(RequestStatus.Failed), first);
        await CreateAsync(TestRequests.New("REQ-00000002", rootEmail: "lab@example.com"));

        var retried = await Store.SaveAsync(failed.ApprovedAtTime(TestRequests.Start), failed, Cancellation);

        Assert.Equal(RequestConstraints.RootEmail("lab@example.com"), retried.TakenKey);
        Assert.Equal(failed.Version, (await Store.FindAsync(failed.Id, Cancellation))!.Version);
        Assert.Equal(1, await Store.CountAsync(OpenRequests(failed), Cancellation));
    }

    [Fact]
    public async Task An_old_state_is_reported_before_a_taken_constraint()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001"));
        await CreateAsync(TestRequests.New("REQ-00000002", rootEmail: "lab@example.com"));
        await MustSaveAsync(first with { FailureReason = "moved on" }, first);

        Assert.Equal(
            SaveResult.Conflict,
            await Store.SaveAsync(
                first.WithAccount(account => account with { RootEmail = "lab@example.com" }),
                first,
                Cancellation
            )
        );
    }

    [Fact]
    public async Task Only_one_of_many_parallel_requests_for_one_email_is_stored()
    {
        var results = await AllAtOnceAsync(
            20,
            number =>
                Store.SaveAsync(
                    TestRequests.New($"REQ-000000{number:00}", rootEmail: "lab@example.com"),
                    previous: null,
                    Cancellation
                )
        );

        var winner = Assert.Single(results, result => result.Saved is not null).Saved!;
        Assert.Equal(winner.Id, await Store.HolderAsync(RequestConstraints.RootEmail("lab@example.com"), Cancellation));
        Assert.All(
            results.Where(result => result.Saved is null),
            result => Assert.Equal(RequestConstraints.RootEmail("lab@example.com"), result.TakenKey)
        );
    }

    [Fact]
    public async Task Only_one_of_many_parallel_orders_for_one_slot_is_stored()
    {
        var approved = new List<Request>();
        for (var number = 0; number < 8; number++)
        {
            approved.Add(
                await CreateAsync(TestRequests.New($"REQ-0000000{number}").ApprovedAtTime(TestRequests.Start))
            );
        }

        var results = await AllAtOnceAsync(
            approved.Count,
            number => Store.SaveAsync(approved[number].Ordered(slot: 0), approved[number], Cancellation)
        );

        Assert.Single(results, result => result.Saved is not null);
        Assert.Equal(approved.Count - 1, results.Count(result => result.TakenKey == RequestConstraints.OrderSlot(0)));
    }

    [Fact]
    public async Task Limit_of_open_requests_is_never_exceeded_under_parallel_requests()
    {
        var results = await AllAtOnceAsync(
            20,
            number =>
                Store.SaveAsync(TestRequests.New($"REQ-000000{number:00}", limit: 5), previous: null, Cancellation)
        );

        var saved = results.Where(result => result.Saved is not null).Select(result => result.Saved!).ToList();
        Assert.Equal(5, saved.Count);
        Assert.Equal(5, await Store.CountAsync(OpenRequests(saved[0]), Cancellation));
        Assert.All(
            results.Where(result => result.Saved is null),
            result => Assert.Equal(OpenRequests(saved[0]), result.TakenKey)
        );
    }

    [Fact]
    public async Task Ended_request_makes_room_for_exactly_one_more()
    {
        var first = await CreateAsync(TestRequests.New("REQ-00000001", limit: 2));
        await CreateAsync(TestRequests.New("REQ-00000002", limit: 2));
        await MustSaveAsync(first.In(RequestStatus.Denied), first);

        var third = await Store.SaveAsync(TestRequests.New("REQ-00000003", limit: 2), previous: null, Cancellation);
        var fourth = await Store.SaveAsync(TestRequests.New("REQ-00000004", limit: 2), previous: null, Cancellation);

        Assert.NotNull(third.Saved);
        Assert.Equal(OpenRequests(first), fourth.TakenKey);
    }

    [Fact]
    public async Task The_limit_of_the_new_request_applies()
    {
        var one = await CreateAsync(TestRequests.New("REQ-00000001", limit: 1));
        Assert.Equal(
            OpenRequests(one),
            (await Store.SaveAsync(TestRequests.New("REQ-00000002", limit: 1), previous: null, Cancellation)).TakenKey
        );

        await CreateAsync(TestRequests.New("REQ-00000003", limit: 3));
        Assert.Equal(2, await Store.CountAsync(OpenRequests(one), Cancellation));

        await MustSaveAsync(one.In(RequestStatus.Denied), one);
        Assert.Equal(1, await Store.CountAsync(OpenRequests(one), Cancellation));
        Assert.Equal(
            OpenRequests(one),
            (await Store.SaveAsync(TestRequests.New("REQ-00000004", limit: 1), previous: null, Cancellation)).TakenKey
        );
    }

    [Fact]
    public async Task Constraints_and_requests_survive_a_restart()
    {
        var request = await CreateAsync(TestRequests.Full("REQ-00000001"));

        var restarted = await OpenAsync();

        Assert.Equivalent(request, await restarted.FindAsync(request.Id, Cancellation), strict: true);
        Assert.Equal(request.Id, await restarted.HolderAsync(RequestConstraints.OrderSlot(3), Cancellation));
        Assert.Equal(1, await restarted.CountAsync(OpenRequests(request), Cancellation));
        Assert.Equal([request.Id], await restarted.DueAsync(request.DueAt!.Value, 10, Cancellation));
    }

    protected static string OpenRequests(Request request) =>
        RequestConstraints.OpenRequests(request.Requester.Email, request.Account.Type);

    protected async Task<Request> CreateAsync(Request request) => await MustSaveAsync(request, previous: null);

    protected async Task<Request> MustSaveAsync(Request next, Request? previous)
    {
        var result = await Store.SaveAsync(next, previous, Cancellation);
        Assert.True(
            result.Saved is not null,
            $"{next.Id} was not saved; taken: {result.TakenKey ?? "nothing, the version had moved on"}"
        );
        return result.Saved;
    }

    private static async Task<T[]> AllAtOnceAsync<T>(int count, Func<int, Task<T>> action)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = Enumerable
            .Range(0, count)
            .Select(number =>
                Task.Run(
                    async () =>
                    {
                        await start.Task;
                        return await action(number);
                    },
                    Cancellation
                )
            )
            .ToList();
        start.SetResult();
        return await Task.WhenAll(tasks);
    }
}
