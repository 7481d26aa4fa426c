namespace ChatOps.Tests.Infrastructure;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class MovableTime(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan step) => Interlocked.Add(ref ticks, step.Ticks);
}
