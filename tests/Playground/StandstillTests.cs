using System.Threading.Channels;
using ChatOps.Playground.Hosting;

namespace ChatOps.Tests.Playground;

/// <summary>Waiting for progress: by a clock whose timers end by hand.</summary>
public sealed class StandstillTests
{
    private readonly TimersInHand time = new();
    private long moved;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_moves_may_take_as_long_as_it_takes()
    {
        var work = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var watched = WatchAsync(_ => work.Task);
        for (var patience = 0; patience < 5; patience++)
        {
            Interlocked.Increment(ref moved);
            await time.EndNextAsync(Cancellation);
        }

        work.SetResult("done");

        Assert.Equal("done", await watched);
    }

    [Fact]
    public async Task What_stands_still_is_ended()
    {
        var work = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var watched = WatchAsync(token =>
        {
            token.Register(() => work.TrySetCanceled(token));
            return work.Task;
        });
        Interlocked.Increment(ref moved);
        await time.EndNextAsync(Cancellation);
        await time.EndNextAsync(Cancellation);

        Assert.Equal("Nothing has moved for 120 seconds.", (await Assert.ThrowsAsync<TimeoutException>(() => watched)).Message);
        Assert.True(work.Task.IsCanceled);
    }

    private Task<string> WatchAsync(Func<CancellationToken, Task<string>> work) =>
        new Standstill(time, TimeSpan.FromMinutes(2)).WatchAsync(work, () => Interlocked.Read(ref moved), Cancellation);

    private sealed class TimersInHand : TimeProvider
    {
        private readonly Channel<Action> timers = Channel.CreateUnbounded<Action>();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.True(timers.Writer.TryWrite(() => callback(state)));
            return new Timer();
        }

        public async Task EndNextAsync(CancellationToken cancellationToken) =>
            (await timers.Reader.ReadAsync(cancellationToken))();

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
