namespace ChatOps.BotBuilder;

/// <summary>How long to pause between two looks at something, or two attempts.</summary>
/// <param name="time">The clock.</param>
/// <param name="first">The first pause; each further one is half as long again.</param>
/// <param name="longest">The longest pause.</param>
public sealed class Patience(TimeProvider time, TimeSpan first, TimeSpan longest)
{
    private const double Growth = 1.5;
    private const double Jitter = 0.2;

    /// <summary>As suits AWS: one second first, at most ten.</summary>
    public static Patience ForAws(TimeProvider time) => new(time, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    /// <summary>Pauses after the attempt of that number, from 1; a little more or less, so that several builders do not come back at once.</summary>
    public Task PauseAsync(int attempt, CancellationToken cancellationToken)
    {
        var pause = Math.Min(longest.TotalMilliseconds, first.TotalMilliseconds * Math.Pow(Growth, attempt - 1));
        var spread = 1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1));
        return Task.Delay(TimeSpan.FromMilliseconds(pause * spread), time, cancellationToken);
    }

    /// <summary>Looks until there is something to see; only the token ends it.</summary>
    public async Task<T> UntilAsync<T>(Func<Task<T?>> look, CancellationToken cancellationToken)
        where T : class
    {
        var attempt = 0;
        while (true)
        {
            attempt++;
            if (await look() is { } seen)
            {
                return seen;
            }

            await PauseAsync(attempt, cancellationToken);
        }
    }
}
