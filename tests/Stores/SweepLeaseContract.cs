using ChatOps.Application.Storage;
using ChatOps.Application.Sweeps;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Stores;

/// <summary>One sweep at a time, in every store.</summary>
public abstract class SweepLeaseContract : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(TestRequests.Start);
    private IWatchStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IWatchStore> OpenAsync();

    [Fact]
    public async Task A_second_sweep_runs_only_after_the_first_has_ended()
    {
        var began = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var first = RunAsync(
            "first",
            async () =>
            {
                began.SetResult();
                await end.Task;
            }
        );
        await began.Task.WaitAsync(Cancellation);

        Assert.False(await RunAsync("second", () => throw new InvalidOperationException("It must not run.")));
        end.SetResult();
        Assert.True(await first);
        Assert.True(await RunAsync("second"));
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_sweeps_runs()
    {
        var end = new TaskCompletionSource();
        var running = 0;
        var sweeps = Enumerable
            .Range(0, 8)
            .Select(number =>
                RunAsync(
                    $"sweep {number}",
                    () =>
                    {
                        Interlocked.Increment(ref running);
                        return end.Task;
                    }
                )
            )
            .ToList();

        await Task.WhenAny(Task.WhenAll(sweeps), AllButOneAsync(sweeps))
            .WaitAsync(TimeSpan.FromMinutes(3), Cancellation);

        Assert.Equal(1, running);
        end.SetResult();
        Assert.Single(await Task.WhenAll(sweeps), ran => ran);
    }

    [Fact]
    public async Task A_failed_sweep_releases_the_lease()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RunAsync("first", () => throw new InvalidOperationException("broken"))
        );

        Assert.True(await RunAsync("second"));
    }

    [Fact]
    public async Task A_cancelled_sweep_releases_the_lease()
    {
        using var deadline = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new SweepLease(store, time).RunAsync(
                "first",
                async token =>
                {
                    await deadline.CancelAsync();
                    token.ThrowIfCancellationRequested();
                },
                deadline.Token
            )
        );

        Assert.True(await RunAsync("second"));
    }

    [Fact]
    public async Task The_lease_of_a_dead_sweep_expires_and_a_retry_of_that_sweep_takes_it_at_once()
    {
        await DieAsync("first");
        Assert.False(await RunAsync("second"));
        Assert.True(await RunAsync("first"));

        await DieAsync("first");
        time.Advance(SweepLease.Length - TimeSpan.FromTicks(1));
        Assert.False(await RunAsync("second"));
        time.Advance(TimeSpan.FromTicks(1));
        Assert.True(await RunAsync("second"));
    }

    [Fact]
    public async Task A_sweep_whose_lease_expired_does_not_release_the_lease_of_another()
    {
        await RunAsync(
            "slow",
            async () =>
            {
                time.Advance(SweepLease.Length);
                await DieAsync("second");
            }
        );

        Assert.False(await RunAsync("third"));
    }

    private static async Task AllButOneAsync(List<Task<bool>> sweeps)
    {
        var left = sweeps.ToList();
        while (left.Count > 1)
        {
            left.Remove(await Task.WhenAny(left));
        }
    }

    private Task<bool> RunAsync(string holder, Func<Task>? work = null) =>
        new SweepLease(store, time).RunAsync(holder, _ => work?.Invoke() ?? Task.CompletedTask, Cancellation);

    // A process that dies during its work releases nothing: the store refuses its last write.
    private Task<bool> DieAsync(string holder) =>
        new SweepLease(new LastWriteLost(store), time).RunAsync(holder, _ => Task.CompletedTask, Cancellation);

    private sealed class LastWriteLost(IWatchStore inner) : IWatchStore
    {
        private bool hasWritten;

        public Task<string?> ReadAsync(string watch, CancellationToken cancellationToken) =>
            inner.ReadAsync(watch, cancellationToken);

        public Task<bool> ReplaceAsync(string watch, string? previous, string next, CancellationToken cancellationToken)
        {
            var isFirst = !hasWritten;
            hasWritten = true;
            return isFirst ? inner.ReplaceAsync(watch, previous, next, cancellationToken) : Task.FromResult(false);
        }
    }
}
