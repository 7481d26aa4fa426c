using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Infrastructure;

/// <summary>A fake clock that reports when code begins to wait on it, so that a test moves it only then.</summary>
internal sealed class WatchedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>The number of waits that no test has taken yet.</summary>
    public int Waits => waits.Reader.Count;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Assert.True(waits.Writer.TryWrite(dueTime));
        return timer;
    }

    /// <summary>Takes the next wait, possibly a future one, and returns its length.</summary>
    public ValueTask<TimeSpan> NextWaitAsync(CancellationToken cancellationToken) =>
        waits.Reader.ReadAsync(cancellationToken);
}
