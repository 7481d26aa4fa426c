namespace ChatOps.LocalCloud.State;

/// <summary>
/// The system's clock plus an offset that only grows. Hours pass at once; the offset is kept with the rest of the
/// state,
/// so that a restart does not travel back in time. Telling the time takes no lock: it is asked for inside transactions
/// of the very file
/// that the state writes through to, and whoever waited for the state there would wait for himself.
/// </summary>
public sealed class AdjustableTime : TimeProvider
{
    private readonly Collection<Offset> offsets;
    private readonly LocalState state;
    private readonly TimeProvider inner;
    private long ahead;

    /// <summary>Continues with the offset that <paramref name="state"/> remembers.</summary>
    public AdjustableTime(LocalState state, TimeProvider? inner = null)
    {
        this.state = state;
        this.inner = inner ?? System;
        offsets = state.Collection<Offset>("clock");
        ahead = Stored.Ticks;
    }

    /// <summary>How far the clock is ahead of the system's.</summary>
    public TimeSpan Ahead => new(Interlocked.Read(ref ahead));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    /// <inheritdoc/>
    public override long GetTimestamp() => inner.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative: nothing in the product expects time to run
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
