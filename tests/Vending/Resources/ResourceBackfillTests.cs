using System.Diagnostics;
using ChatOps.Application.Backfill;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using ChatOps.Tests.Vending.Requests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Resources;

/// <summary>Finished requests get their resources, a page at a time, whatever interrupts it.</summary>
public sealed class ResourceBackfillTests : IDisposable
{
    private const int Many = 100_000;

    private readonly DataFile file = new();
    private readonly FakeTimeProvider time = new(Start);
    private readonly PlaygroundDatabase database;
    private readonly SqliteRequestStore requests;
    private readonly SqliteResourceStore resources;

    public ResourceBackfillTests()
    {
        database = file.Open();
        (requests, resources) = (new SqliteRequestStore(database), new SqliteResourceStore(database));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Every_finished_request_gets_its_resource_once_and_others_get_none()
    {
        foreach (var status in Enum.GetValues<RequestStatus>())
        {
            var account = Account() with { RootEmail = $"{status}@example.com", Name = $"{status}" };
            await SaveAsync(In(status) with { Id = $"REQ-0000000{(int)status}", Subject = account });
        }

        await SaveAsync(
            PendingChange(ChangeAction.Extend, 0) with
            {
                Id = "REQ-0000000X",
                Status = RequestStatus.Ready,
                Work = [],
            }
        );
        await EarlierProgram.ForgetResourcesAsync(database, Cancellation);

        await RunAsync();
        await RunAsync();

        var all = (await resources.ListAsync(new ResourceQuery(), Cancellation)).Items;
        var ready = $"REQ-0000000{(int)RequestStatus.Ready}";
        Assert.Equal((ready, 1), (Assert.Single(all).MadeBy, all[0].Version));
        Assert.Equal([all[0].Id], await resources.WithKeyAsync(ResourceKeys.Name("READY"), Cancellation));
        Assert.True(await State().HasEndedAsync(Cancellation));
        Assert.Equal(1, (await requests.FindAsync(ready, Cancellation))!.Version);
    }

    [Fact]
    public async Task A_lease_moves_in_one_write_and_nothing_of_it_is_left_behind_or_done_twice()
    {
        var old = Lent().WithLeaseWork();
        await SaveAsync(old);
        await EarlierProgram.ForgetResourcesAsync(database, Cancellation);

        await RunAsync();
        await RunAsync();

        var resource = await resources.FindAsync(ResourceId.MadeBy(old.Id), Cancellation);
        Assert.Equal(old.Work, resource!.Work);
        Assert.Empty((await requests.FindAsync(old.Id, Cancellation))!.Work);
        Assert.Equal([resource.Id], await requests.DueAsync(Start.AddDays(20), 10, Cancellation));
    }

    [Fact]
    public async Task While_an_earlier_programs_worker_is_at_a_lease_its_page_waits()
    {
        var old = Lent().WithLeaseWork();
        await SaveAsync(
            old with
            {
                Work = [.. old.Work.Select(item => item with { ClaimedUntil = Start.AddMinutes(1) })],
            }
        );
        await EarlierProgram.ForgetResourcesAsync(database, Cancellation);

        await RunAsync();
        Assert.Null(await resources.FindAsync(ResourceId.MadeBy(old.Id), Cancellation));
        Assert.False(await State().HasEndedAsync(Cancellation));

        time.Advance(TimeSpan.FromMinutes(2));
        await RunAsync();
        Assert.NotNull(await resources.FindAsync(ResourceId.MadeBy(old.Id), Cancellation));
        Assert.True(await State().HasEndedAsync(Cancellation));
    }

    [Fact]
    public async Task A_lease_that_is_due_before_the_backfill_comes_to_it_is_moved_and_said_by_the_resource()
    {
        var old = Lent().WithLeaseWork();
        await SaveAsync(old);
        await EarlierProgram.ForgetResourcesAsync(database, Cancellation);
        time.Advance(TimeSpan.FromDays(17));
        var work = new RequestWork(
            requests,
            [new MoveLeaseWork(WorkKind.RemindLease, Backfill()), new MoveLeaseWork(WorkKind.EndLease, Backfill())],
            ResourceSamples.Stage,
            time,
            new CollectedLog<RequestWork>()
        );

        Assert.True(await work.DoDueAsync(old.Id, Cancellation));

        var resource = (await resources.FindAsync(ResourceId.MadeBy(old.Id), Cancellation))!;
        Assert.Equal(old.Work, resource.Work);
        Assert.Empty((await requests.FindAsync(old.Id, Cancellation))!.Work);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_backfill_that_died_goes_on_and_ends_with_the_same(int diesAfter)
    {
        for (var number = 0; number < 250; number++)
        {
            await SaveAsync(
                Lent().WithLeaseWork() with
                {
                    Id = $"REQ-{number:00000000}",
                    CreatedAt = Start.AddMinutes(number),
                }
            );
        }

        await EarlierProgram.ForgetResourcesAsync(database, Cancellation);
        for (var death = 0; death < 10; death++)
        {
            var reads = 0;
            var dying = new InterruptedStore(requests)
            {
                Reading = _ =>
                {
                    if (Interlocked.Increment(ref reads) > diesAfter * 40)
                    {
                        throw new InvalidOperationException("died");
                    }
                },
            };
            try
            {
                await Backfill(dying).CheckAsync(Cancellation);
            }
            catch (InvalidOperationException)
            {
                // As a process that dies: the next one goes on from the stored cursor.
            }
        }

        await RunAsync();

        Assert.True(await State().HasEndedAsync(Cancellation));
        var ids = Enumerable.Range(0, 250).Select(number => $"RES-{number:00000000}").ToList();
        var made = await resources.FindAllAsync(ids, Cancellation);
        Assert.Equal(ids, made.Select(resource => resource.Id));
        Assert.All(made, resource => Assert.Equal((1, 3), (resource.Version, resource.Work.Count)));
    }

    [Fact]
    public async Task A_cursor_that_is_none_of_ours_begins_again()
    {
        await SaveAsync(Lent());
        await EarlierProgram.ForgetResourcesAsync(database, Cancellation);
        await new SqliteWatchStore(database).ReplaceAsync("resource-backfill", null, "nonsense", Cancellation);

        await RunAsync();
        await RunAsync();

        Assert.True(await State().HasEndedAsync(Cancellation));
        Assert.NotNull(await resources.FindAsync(ResourceId.MadeBy(Lent().Id), Cancellation));
    }

    // By hand: a minute or two. Prints how long it took and what the process needed at its most.
    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_requests_take_bounded_memory()
    {
        var sample = Lent().WithLeaseWork();
        await database.WriteAsync(
            connection =>
            {
                for (var number = 0; number < Many; number++)
                {
                    Insert(
                        connection,
                        sample with
                        {
                            Id = $"REQ-{number:00000000}",
                            Version = 1,
                            CreatedAt = Start.AddSeconds(number),
                        }
                    );
                }

                return Many;
            },
            Cancellation
        );
#pragma warning disable S1215 // What is measured is what the heap still holds.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (most, sweeps, started) = (0L, 0, Stopwatch.GetTimestamp());
        while (!await State().HasEndedAsync(Cancellation))
        {
            await RunAsync();
            sweeps++;
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
#pragma warning restore S1215

        using var process = Process.GetCurrentProcess();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Many} requests in {sweeps} sweeps, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s; "
                + $"at most {most / 1024} KiB more on the heap after a sweep, "
                + $"peak of the process {process.PeakWorkingSet64 / 1048576} MiB"
        );
        var last = await resources.FindAllAsync([$"RES-{0:00000000}", $"RES-{Many - 1:00000000}"], Cancellation);
        Assert.Equal(2, last.Count);
        Assert.True(most < 16 * 1048576, $"{most} bytes more after a sweep");
    }

    private static void Insert(SqliteConnection connection, Request request)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO requests (id, version, status, requester, created_at, document) VALUES ($id, 1, 'Ready', 'ana@example.com', $at, $document)";
        command.Parameters.AddWithValue("$id", request.Id);
        command.Parameters.AddWithValue("$at", request.CreatedAt.UtcTicks);
        command.Parameters.AddWithValue("$document", RequestJson.Write(request));
        command.ExecuteNonQuery();
    }

    private BackfillState State() => new(new SqliteWatchStore(database));

    private ResourceBackfill Backfill(IRequestStore? store = null) =>
        new(
            store ?? requests,
            resources,
            State(),
            new RequestWaker(new SentMessages(), new CollectedLog<RequestWaker>()),
            time
        );

    private Task RunAsync() => Backfill().CheckAsync(Cancellation);

    private async Task SaveAsync(Request request) =>
        Assert.NotNull((await requests.SaveAsync(request, null, Cancellation)).Saved);
}
