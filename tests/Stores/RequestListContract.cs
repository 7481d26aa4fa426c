using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Stores;

/// <summary>The contract of every <see cref="IRequestStore"/> for lists: pages, due work, waiting requests.</summary>
public abstract class RequestListContract : IAsyncLifetime
{
    private IRequestStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IRequestStore> OpenAsync();

    [Fact]
    public async Task Empty_store_has_one_empty_page()
    {
        var page = await store.ListAsync(new RequestQuery(), Cancellation);

        Assert.Empty(page.Items);
        Assert.Null(page.NextCursor);
    }

    [Fact]
    public async Task List_is_newest_first()
    {
        await CreateAsync("REQ-00000002", minutes: 0);
        await CreateAsync("REQ-00000003", minutes: 2);
        await CreateAsync("REQ-00000001", minutes: 1);

        Assert.Equal(["REQ-00000003", "REQ-00000001", "REQ-00000002"], await IdsAsync(new RequestQuery()));
    }

    [Fact]
    public async Task Pages_show_each_request_once_even_if_many_have_the_same_time()
    {
        for (var number = 0; number < 7; number++)
        {
            await CreateAsync($"REQ-0000000{number}", minutes: number / 4);
        }

        var pages = await PagesAsync(new RequestQuery { Limit = 3 });

        Assert.Equal([3, 3, 1], pages.Select(page => page.Count));
        Assert.Equal(await IdsAsync(new RequestQuery()), pages.SelectMany(page => page));
    }

    [Fact]
    public async Task A_last_page_that_is_just_full_has_no_cursor()
    {
        await CreateAsync("REQ-00000001", minutes: 0);
        await CreateAsync("REQ-00000002", minutes: 1);

        Assert.Null((await store.ListAsync(new RequestQuery { Limit = 2 }, Cancellation)).NextCursor);
    }

    [Fact]
    public async Task Filters_apply_alone_and_together_and_match_a_persons_mailbox()
    {
        await CreateAsync("REQ-00000001", minutes: 1, requester: "Ana@Example.com");
        await CreateAsync("REQ-00000002", minutes: 2, requester: "ana@example.com", status: RequestStatus.Denied);
        await CreateAsync("REQ-00000003", minutes: 3, requester: "bob@example.com", status: RequestStatus.Denied);
        await CreateAsync("REQ-00000004", minutes: 4, requester: "ana+lab@example.com");

        Assert.Equal(
            ["REQ-00000004", "REQ-00000002", "REQ-00000001"],
            await IdsAsync(new RequestQuery { Requester = "ANA@example.com" })
        );
        Assert.Equal(
            ["REQ-00000003", "REQ-00000002"],
            await IdsAsync(new RequestQuery { Status = RequestStatus.Denied })
        );
        Assert.Equal(
            ["REQ-00000002"],
            await IdsAsync(new RequestQuery { Status = RequestStatus.Denied, Requester = "ana@example.com" })
        );
        Assert.Empty(await IdsAsync(new RequestQuery { Status = RequestStatus.Ready }));
    }

    [Fact]
    public async Task Pages_of_a_rare_status_of_one_requester_are_full()
    {
        for (var number = 0; number < 12; number++)
        {
            await CreateAsync(
                $"REQ-000000{number:00}",
                minutes: number,
                status: number % 4 == 0 ? RequestStatus.Denied : RequestStatus.PendingApproval
            );
        }

        var pages = await PagesAsync(
            new RequestQuery
            {
                Status = RequestStatus.Denied,
                Requester = "ana@example.com",
                Limit = 2,
            }
        );

        Assert.Equal(
            [
                ["REQ-00000008", "REQ-00000004"],
                ["REQ-00000000"],
            ],
            pages
        );
    }

    [Fact]
    public async Task A_period_includes_its_start_and_excludes_its_end_on_every_page_and_with_every_filter()
    {
        for (var number = 0; number < 8; number++)
        {
            await CreateAsync(
                $"REQ-0000000{number}",
                minutes: number / 2,
                status: number % 2 == 0 ? RequestStatus.Denied : RequestStatus.PendingApproval
            );
        }

        var time = new RequestQuery
        {
            CreatedFrom = TestRequests.Start.AddMinutes(1),
            CreatedBefore = TestRequests.Start.AddMinutes(3),
        };

        Assert.Equal(["REQ-00000005", "REQ-00000004", "REQ-00000003", "REQ-00000002"], await IdsAsync(time));
        Assert.Equal(
            [
                ["REQ-00000005", "REQ-00000004", "REQ-00000003"],
                ["REQ-00000002"],
            ],
            await PagesAsync(time with { Limit = 3 })
        );
        Assert.Equal(
            [
                ["REQ-00000005"],
                ["REQ-00000004"],
                ["REQ-00000003"],
                ["REQ-00000002"],
            ],
            await PagesAsync(time with { Limit = 1 })
        );
        Assert.Equal(["REQ-00000004", "REQ-00000002"], await IdsAsync(time with { Status = RequestStatus.Denied }));
        Assert.Equal(
            [
                ["REQ-00000004"],
                ["REQ-00000002"],
            ],
            await PagesAsync(time with { Status = RequestStatus.Denied, Requester = "ana@example.com", Limit = 1 })
        );
        Assert.Equal(
            ["REQ-00000007", "REQ-00000006", "REQ-00000005", "REQ-00000004"],
            await IdsAsync(new RequestQuery { CreatedFrom = TestRequests.Start.AddMinutes(2) })
        );
        Assert.Equal(
            ["REQ-00000001", "REQ-00000000"],
            await IdsAsync(new RequestQuery { CreatedBefore = TestRequests.Start.AddMinutes(1) })
        );
        Assert.Empty(
            await IdsAsync(
                new RequestQuery
                {
                    CreatedFrom = TestRequests.Start.AddMinutes(1),
                    CreatedBefore = TestRequests.Start.AddMinutes(1),
                }
            )
        );
        var cursor = (await store.ListAsync(time with { Limit = 1 }, Cancellation)).NextCursor;
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            store.ListAsync(new RequestQuery { Cursor = cursor }, Cancellation)
        );
    }

    [Fact]
    public async Task Status_list_follows_the_request()
    {
        var request = await CreateAsync("REQ-00000001", minutes: 0);
        await store.SaveAsync(request.In(RequestStatus.Denied), request, Cancellation);

        Assert.Empty(await IdsAsync(new RequestQuery { Status = RequestStatus.PendingApproval }));
        Assert.Equal(
            RequestStatus.Denied,
            Assert
                .Single((await store.ListAsync(new RequestQuery { Status = RequestStatus.Denied }, Cancellation)).Items)
                .Status
        );
    }

    [Fact]
    public async Task Cursor_stays_valid_while_requests_come_and_go()
    {
        for (var number = 0; number < 6; number++)
        {
            await CreateAsync($"REQ-0000000{number}", minutes: number);
        }

        var query = new RequestQuery { Status = RequestStatus.PendingApproval, Limit = 2 };
        var first = await store.ListAsync(query, Cancellation);
        await CreateAsync("REQ-000000NW", minutes: 60);
        await store.SaveAsync(first.Items[^1].In(RequestStatus.Denied), first.Items[^1], Cancellation);

        var second = await store.ListAsync(query with { Cursor = first.NextCursor }, Cancellation);

        Assert.Equal(["REQ-00000003", "REQ-00000002"], second.Items.Select(request => request.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ünïcode")]
    [InlineData("2026-03-01T12:00:00Z")]
    public async Task An_invalid_cursor_is_refused(string cursor) =>
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            store.ListAsync(new RequestQuery { Cursor = cursor }, Cancellation)
        );

    [Fact]
    public async Task Cursor_with_any_character_changed_or_cut_is_refused()
    {
        await CreateAsync("REQ-00000001", minutes: 0);
        await CreateAsync("REQ-00000002", minutes: 1);
        var cursor = (await store.ListAsync(new RequestQuery { Limit = 1 }, Cancellation)).NextCursor!;

        for (var index = 0; index < cursor.Length; index++)
        {
            var changed = string.Concat(
                cursor.AsSpan(0, index),
                cursor[index] == 'A' ? "B" : "A",
                cursor.AsSpan(index + 1)
            );
            await Assert.ThrowsAsync<InvalidCursorException>(() =>
                store.ListAsync(new RequestQuery { Limit = 1, Cursor = changed }, Cancellation)
            );
            await Assert.ThrowsAsync<InvalidCursorException>(() =>
                store.ListAsync(new RequestQuery { Limit = 1, Cursor = cursor[..index] }, Cancellation)
            );
        }
    }

    [Fact]
    public async Task Cursor_belongs_to_its_filters_but_not_to_the_size_of_the_page()
    {
        await CreateAsync("REQ-00000001", minutes: 0);
        await CreateAsync("REQ-00000002", minutes: 1);
        var query = new RequestQuery { Requester = "ana@example.com", Limit = 1 };
        var cursor = (await store.ListAsync(query, Cancellation)).NextCursor;

        Assert.Equal(
            ["REQ-00000001"],
            await IdsAsync(query with { Cursor = cursor, Limit = 10, Requester = "Ana@example.com" })
        );
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            store.ListAsync(query with { Cursor = cursor, Requester = null }, Cancellation)
        );
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            store.ListAsync(query with { Cursor = cursor, Requester = "bob@example.com" }, Cancellation)
        );
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            store.ListAsync(query with { Cursor = cursor, Status = RequestStatus.PendingApproval }, Cancellation)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public async Task Page_size_is_1_to_100(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            store.ListAsync(new RequestQuery { Limit = limit }, Cancellation)
        );

    [Fact]
    public async Task Due_work_is_listed_most_overdue_first_and_only_once_it_is_due()
    {
        var now = TestRequests.Start.AddHours(1);
        await DueAsync("REQ-00000001", now.AddMinutes(-1));
        await DueAsync("REQ-00000002", now.AddMinutes(-10));
        await DueAsync("REQ-00000003", now);
        await DueAsync("REQ-00000004", now.AddTicks(1));
        await CreateAsync("REQ-00000005", minutes: 0);

        Assert.Equal(["REQ-00000002", "REQ-00000001", "REQ-00000003"], await store.DueAsync(now, 10, Cancellation));
        Assert.Equal(["REQ-00000002", "REQ-00000001"], await store.DueAsync(now, 2, Cancellation));
    }

    [Fact]
    public async Task Claimed_work_is_due_again_when_the_claim_ends()
    {
        var now = TestRequests.Start;
        await store.SaveAsync(
            TestRequests
                .New("REQ-00000001")
                .WithWork(new WorkItem(WorkKind.PlanOrder, string.Empty, now) { ClaimedUntil = now.AddMinutes(5) }),
            previous: null,
            Cancellation
        );

        Assert.Empty(await store.DueAsync(now, 10, Cancellation));
        Assert.Equal(["REQ-00000001"], await store.DueAsync(now.AddMinutes(5), 10, Cancellation));
    }

    [Fact]
    public async Task A_request_without_work_items_is_not_due()
    {
        var request = await DueAsync("REQ-00000001", TestRequests.Start);
        await store.SaveAsync(request.WithWork(), request, Cancellation);

        Assert.Empty(await store.DueAsync(TestRequests.Start.AddYears(1), 10, Cancellation));
    }

    [Fact]
    public async Task Requests_wait_to_be_ordered_in_the_order_of_approval()
    {
        var first = await ApproveAsync("REQ-00000001", minutes: 3);
        await ApproveAsync("REQ-00000002", minutes: 1);
        await ApproveAsync("REQ-00000003", minutes: 2);
        await CreateAsync("REQ-00000004", minutes: 0);

        Assert.Equal(
            ["REQ-00000002", "REQ-00000003", "REQ-00000001"],
            (await store.WaitingToOrderAsync(10, Cancellation)).Select(request => request.Id)
        );
        Assert.Equal(
            ["REQ-00000002", "REQ-00000003"],
            (await store.WaitingToOrderAsync(2, Cancellation)).Select(request => request.Id)
        );

        await store.SaveAsync(first.Ordered(slot: 0), first, Cancellation);
        Assert.Equal(
            ["REQ-00000002", "REQ-00000003"],
            (await store.WaitingToOrderAsync(10, Cancellation)).Select(request => request.Id)
        );
    }

    private async Task<Request> ApproveAsync(string id, int minutes) =>
        (
            await store.SaveAsync(
                TestRequests.New(id).ApprovedAtTime(TestRequests.Start.AddMinutes(minutes)),
                previous: null,
                Cancellation
            )
        ).Saved!;

    private async Task<Request> DueAsync(string id, DateTimeOffset at) =>
        (
            await store.SaveAsync(
                TestRequests
                    .New(id)
                    .WithWork(
                        new WorkItem(WorkKind.Expire, string.Empty, at.AddHours(1)),
                        new WorkItem(WorkKind.PlanOrder, string.Empty, at)
                    ),
                previous: null,
                Cancellation
            )
        ).Saved!;

    private async Task<Request> CreateAsync(
        string id,
        int minutes,
        string requester = "ana@example.com",
        RequestStatus status = RequestStatus.PendingApproval
    )
    {
        var request = TestRequests
            .New(id, requester: requester, createdAt: TestRequests.Start.AddMinutes(minutes))
            .In(status);
        return (await store.SaveAsync(request, previous: null, Cancellation)).Saved!;
    }

    private async Task<List<string>> IdsAsync(RequestQuery query) =>
        [.. (await store.ListAsync(query, Cancellation)).Items.Select(request => request.Id)];

    private async Task<List<List<string>>> PagesAsync(RequestQuery query)
    {
        var pages = new List<List<string>>();
        do
        {
            var page = await store.ListAsync(query, Cancellation);
            pages.Add([.. page.Items.Select(request => request.Id)]);
            query = query with { Cursor = page.NextCursor };
        } while (query.Cursor is not null);

        return pages;
    }
}
