using ChatOps.LocalCloud.State;

namespace ChatOps.Tests.LocalCloud;

public sealed class ClockTests : IDisposable
{
    private readonly string dataFile = Path.Combine(Path.GetTempPath(), $"chatops-clock-{Guid.NewGuid():N}.db");

    [Fact]
    public void Time_can_be_read_during_another_transaction()
    {
        using var state = new LocalState(dataFile);
        var time = new AdjustableTime(state);
        time.Advance(TimeSpan.FromHours(1));

        var told = state.Transact(() =>
            Task.Run(time.GetUtcNow, TestContext.Current.CancellationToken)
                .Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)
        );

        Assert.True(told);
    }

    [Fact]
    public void Clock_goes_on_where_it_was_after_a_restart()
    {
        using (var state = new LocalState(dataFile))
        {
            var time = new AdjustableTime(state);
            time.Advance(TimeSpan.FromHours(1));
            time.Advance(TimeSpan.FromSeconds(1.5));
            Assert.Equal(TimeSpan.FromSeconds(3601.5), time.Ahead);
        }

        using var reopened = new LocalState(dataFile);
        Assert.Equal(TimeSpan.FromSeconds(3601.5), new AdjustableTime(reopened).Ahead);
    }

    public void Dispose()
    {
        foreach (var file in new[] { dataFile, dataFile + "-wal", dataFile + "-shm" })
        {
            File.Delete(file);
        }
    }
}
