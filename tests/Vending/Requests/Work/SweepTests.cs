using System.Collections.Concurrent;
using ChatOps.Application;
using ChatOps.Application.Requests;
using ChatOps.Application.Sweeps;
using ChatOps.Application.Watches;
using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Stores;
using Microsoft.Extensions.Time.Testing;
using static ChatOps.Tests.Vending.Requests.RequestSamples;

namespace ChatOps.Tests.Vending.Requests.Work;

/// <summary>The sweep runs all due work, then the watches; a failure delays nothing else.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly DataFile file = new();
    private readonly SqliteRequestStore store;
    private readonly SqliteResourceStore resources;
    private readonly InterruptedStore interrupted;
    private readonly FakeTimeProvider time = new(Start);
    private readonly CollectedLog<RequestWork> workLog = new();
    private readonly CollectedLog<Sweep> log = new();
    private readonly ConcurrentQueue<string> planned = new();

    public SweepTests()
    {
        var database = file.Open();
        (store, resources) = (new SqliteRequestStore(database), new SqliteResourceStore(database));
        interrupted = new InterruptedStore(store);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task What_is_due_is_done_and_then_the_watches_look()
    {
        var ids = await ApprovedAsync(3);
        await SaveAsync(
            Pending() with
            {
                Id = "REQ-00000009",
                Subject = Account() with { RootEmail = "bob@example.com", Name = "Sandbox-bob" },
                Work = [new WorkItem(WorkKind.PlanOrder, string.Empty, Start.AddTicks(1))],
            }
        );
        var watch = new Watch(() => Assert.Equal(3, planned.Count));

        Assert.Equal(3, await Sweep(watch).RunAsync(Cancellation));

        Assert.Equal(ids, planned.Order(StringComparer.Ordinal));
        Assert.Equal(1, watch.Times);
        Assert.Equal(0, await Sweep(watch).RunAsync(Cancellation));
        Assert.Empty(log.Lines);
        Assert.Empty(workLog.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failing_request_does_not_delay_others(bool isTimeout)
    {
        var ids = await ApprovedAsync(3);
        interrupted.Reading = id => Throw(id == ids[0] ? Failure(isTimeout) : null);
        var watch = new Watch(() => { });

        Assert.Equal(3, await Sweep(watch).RunAsync(Cancellation));

        Assert.Equal(ids[1..], planned.Order(StringComparer.Ordinal));
        Assert.Equal($"Error: The sweep could not handle {ids[0]}: broken", Assert.Single(log.Lines));
        Assert.Equal(1, watch.Times);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_watch_that_could_not_look_keeps_no_other_from_it(bool isTimeout)
    {
        var broken = new Watch(() => throw Failure(isTimeout));
        var other = new Watch(() => { });

        await Sweep(broken, other).RunAsync(Cancellation);

        Assert.Equal(1, other.Times);
        Assert.Equal("Error: Watch failed; the next sweep tries again: broken", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task Where_the_process_ends_the_sweep_ends_without_a_word()
    {
        await ApprovedAsync(1);
        using var process = new CancellationTokenSource();
        var watch = new Watch(() => { });
        interrupted.Reading = _ =>
        {
            process.Cancel();
            throw new OperationCanceledException(process.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sweep(watch).RunAsync(process.Token));
        Assert.Equal(0, watch.Times);

        using var other = new CancellationTokenSource();
        interrupted.Reading = null;
        var ending = new Watch(() =>
        {
            other.Cancel();
            throw new OperationCanceledException(other.Token);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sweep(ending, watch).RunAsync(other.Token));
        Assert.Equal(0, watch.Times);
        Assert.Empty(log.Lines);
    }

    private static Exception Failure(bool isTimeout) =>
        isTimeout ? new OperationCanceledException("broken") : new InvalidOperationException("broken");

    private static void Throw(Exception? exception)
    {
        if (exception is not null)
        {
            throw exception;
        }
    }

    private Sweep Sweep(params Watch[] watches)
    {
        var stage = new StageOptions
        {
            Stage = "Test",
            PublicUrl = "http://localhost",
            Approvers = [],
        };
        var handler = new DoneBy(
            WorkKind.PlanOrder,
            (request, item) =>
            {
                planned.Enqueue(request.Id);
                return Task.FromResult<Func<Request, Transition>>(current => current.Done(item));
            }
        );
        return new Sweep(
            interrupted,
            new DueWork(
                new RequestWork(interrupted, [handler], stage, time, workLog),
                new ResourceWork(resources, [], stage, time, new CollectedLog<ResourceWork>())
            ),
            watches,
            time,
            log
        );
    }

    private async Task<string[]> ApprovedAsync(int number)
    {
        var ids = Enumerable.Range(1, number).Select(index => $"REQ-0000000{index}").ToArray();
        foreach (var id in ids)
        {
            await SaveAsync(
                Approved() with
                {
                    Id = id,
                    Subject = Account() with { RootEmail = $"{id}@example.com", Name = id },
                }
            );
        }

        return ids;
    }

    private async Task SaveAsync(Request request) =>
        Assert.NotNull((await store.SaveAsync(request, null, Cancellation)).Saved);

    private sealed class Watch(Action look) : IWatch
    {
        public int Times { get; private set; }

        public Task CheckAsync(CancellationToken cancellationToken)
        {
            Times++;
            look();
            return Task.CompletedTask;
        }
    }
}
