namespace ChatOps.Domain;

/// <summary>Pauses that grow with each failure, for loops and for recorded due times alike.</summary>
/// <param name="First">The pause after the first failure.</param>
/// <param name="Longest">The longest pause.</param>
public sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <summary>The factor from one pause to the next.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>The share of a pause, from 0 to 1, that chance may take away: callers don't collide again.</summary>
    public double Jitter { get; init; }

    /// <summary>The clock that pauses follow.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Returns the pause after a number of failures, at least one.</summary>
    public TimeSpan After(int failures)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var pause = Math.Min(Longest.Ticks, First.Ticks * Math.Pow(Growth, failures - 1));
        return TimeSpan.FromTicks((long)(pause * (1 - (Jitter * Random.Shared.NextDouble()))));
    }

    /// <summary>Pauses after a number of failures.</summary>
    public Task PauseAsync(int failures, CancellationToken cancellationToken) =>
        Task.Delay(After(failures), Time, cancellationToken);

    /// <summary>Looks until there is something to see; only the token ends it.</summary>
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

    /// <summary>Looks until it is so; only the token ends it.</summary>
    public Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken) =>
        UntilAsync<Backoff>(async () => await isSo() ? this : null, cancellationToken);

    /// <summary>Calls until it succeeds, or fails for good or once too often.</summary>
    /// <param name="call">Must bear repetition.</param>
    /// <param name="attempts">How many calls at most.</param>
    /// <param name="mayPass">Is told the failure and the attempt's number; false ends it with that failure.</param>
    /// <param name="cancellationToken">Ends a pause; the call heeds it by itself.</param>
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
