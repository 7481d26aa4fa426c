namespace ChatOps.LocalCloud.State;

/// <summary>The system's clock plus a growing offset, which is stored, so that a restart doesn't travel back. Reading
/// the time takes no lock: it is read inside transactions of the state's own file, where a lock would
/// deadlock.</summary>
public sealed class AdjustableTime : TimeProvider
{
    private readonly Collection<Offset> offsets;
    private readonly LocalState state;
    private readonly TimeProvider inner;
    private long ahead;

    /// <summary>Continues with the stored offset of <paramref name="state"/>.</summary>
    public AdjustableTime(LocalState state, TimeProvider? inner = null)
    {
        this.state = state;
        this.inner = inner ?? System;
        offsets = state.Collection<Offset>("clock");
        ahead = Stored.Ticks;
    }

    /// <summary>The offset from the system's clock.</summary>
    public TimeSpan Ahead => new(Interlocked.Read(ref ahead));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    /// <inheritdoc/>
    public override long GetTimestamp() => inner.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative; the product expects no time to run
    /// back.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        state.Transact(() =>
        {
            var next = Stored + step;
            offsets.Put("offset", new Offset(next.TotalSeconds));
            Interlocked.Exchange(ref ahead, next.Ticks);
        });
    }

    private TimeSpan Stored => TimeSpan.FromSeconds(offsets.Get("offset")?.Seconds ?? 0);

    private sealed record Offset(double Seconds);
}
