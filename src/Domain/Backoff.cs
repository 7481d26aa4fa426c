namespace ChatOps.Domain;

/// <summary>Pauses that grow with each failure, for retry loops and for stored due times.</summary>
/// <param name="First">The pause after the first failure.</param>
/// <param name="Longest">The longest pause.</param>
public sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <summary>The factor from one pause to the next.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>The share of a pause, 0 to 1, that may be cut at random so that callers don't collide again.</summary>
    public double Jitter { get; init; }

    /// <summary>The clock of the pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Returns the pause after a number of failures, which is at least one.</summary>
    public TimeSpan After(int failures)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var pause = Math.Min(Longest.Ticks, First.Ticks * Math.Pow(Growth, failures - 1));
        return TimeSpan.FromTicks((long)(pause * (1 - (Jitter * Random.Shared.NextDouble()))));
    }

    /// <summary>Waits for the pause after a number of failures.</summary>
    public Task PauseAsync(int failures, CancellationToken cancellationToken) =>
        Task.Delay(After(failures), Time, cancellationToken);

    /// <summary>Repeats a check until it returns a value or is cancelled.</summary>
    public async Task<T> UntilAsync<T>(Func<Task<T?>> look, CancellationToken cancellationToken)
        where T : class
    {
        var looks = 0;
        while (true)
        {
            looks++;
            if (await look() is { } seen)
            {
                return seen;
            }

            await PauseAsync(looks, cancellationToken);
        }
    }

    /// <summary>Repeats a check until it returns true or is cancelled.</summary>
    public Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken) =>
        UntilAsync<Backoff>(async () => await isSo() ? this : null, cancellationToken);

    /// <summary>Calls until success, a permanent failure, or the last attempt.</summary>
    /// <param name="call">The call; must be safe to repeat.</param>
    /// <param name="attempts">The largest number of calls.</param>
    /// <param name="mayPass">
    /// Gets the failure and the attempt's number. If it returns false, the failure is thrown.
    /// </param>
    /// <param name="cancellationToken">Cancels a pause, but not the call itself.</param>
    public async Task<T> RetryAsync<T>(
        Func<Task<T>> call,
        int attempts,
        Func<Exception, int, bool> mayPass,
        CancellationToken cancellationToken
    )
    {
        var attempt = 0;
        while (true)
        {
            attempt++;
            try
            {
                return await call();
            }
            catch (Exception exception) when (attempt < attempts && mayPass(exception, attempt))
            {
                await PauseAsync(attempt, cancellationToken);
            }
        }
    }

    /// <inheritdoc cref="RetryAsync{T}"/>
    public Task RetryAsync(
        Func<Task> call,
        int attempts,
        Func<Exception, int, bool> mayPass,
        CancellationToken cancellationToken
    ) =>
        RetryAsync(
            async () =>
            {
                await call();
                return true;
            },
            attempts,
            mayPass,
            cancellationToken
        );
}
