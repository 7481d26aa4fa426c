using ChatOps.Playground.Hosting;
using ChatOps.Tests.Infrastructure;
using ChatOps.Tests.Stores;

namespace ChatOps.Tests.Playground;

/// <summary>Waiting for progress, with the test's clock.</summary>
public sealed class StandstillTests
{
    private readonly WatchedTime time = new(TestRequests.Start);
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
            await EndNextWaitAsync();
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
        await EndNextWaitAsync();
        await EndNextWaitAsync();

        Assert.Equal(
            "Nothing has moved for 120 seconds.",
            (await Assert.ThrowsAsync<TimeoutException>(() => watched)).Message
        );
        Assert.True(work.Task.IsCanceled);
    }

    private async Task EndNextWaitAsync() => time.Advance(await time.NextWaitAsync(Cancellation));

    private Task<string> WatchAsync(Func<CancellationToken, Task<string>> work) =>
        new Standstill(time, TimeSpan.FromMinutes(2)).WatchAsync(work, () => Interlocked.Read(ref moved), Cancellation);
}
