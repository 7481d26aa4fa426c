namespace ChatOps.Playground.Hosting;

/// <summary>Waits for something as long as it moves: how long it takes in all depends on the machine, that it stands
/// still doesn't.</summary>
/// <param name="time">The clock.</param>
/// <param name="longest">How long it may stand still.</param>
internal sealed class Standstill(TimeProvider time, TimeSpan longest)
{
    /// <summary>Does the work.</summary>
    /// <param name="work">The work; its token ends when it stands still.</param>
    /// <param name="progress">A number that changes whenever the work has moved.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="TimeoutException">It stood still.</exception>
    public async Task<T> WatchAsync<T>(
        Func<CancellationToken, Task<T>> work,
        Func<long> progress,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var seen = progress();
        var working = work(stop.Token);
        while (await Task.WhenAny(working, Task.Delay(longest, time, cancellationToken)) != working)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = progress();
            if (now == seen)
            {
                await stop.CancelAsync();
                throw new TimeoutException($"Nothing has moved for {longest.TotalSeconds} seconds.");
            }

            seen = now;
        }

        return await working;
    }
}
