namespace ChatOps.Playground.Hosting;

/// <summary>Waits for work while it makes progress: its total time depends on the machine, a standstill
/// doesn't.</summary>
/// <param name="time">The clock.</param>
/// <param name="longest">The longest time without progress.</param>
internal sealed class Standstill(TimeProvider time, TimeSpan longest)
{
    /// <summary>Runs the work.</summary>
    /// <param name="work">The work; its token is cancelled at a standstill.</param>
    /// <param name="progress">A number that changes with progress.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="TimeoutException">There was no progress.</exception>
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
