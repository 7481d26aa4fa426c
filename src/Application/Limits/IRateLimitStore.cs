namespace ChatOps.Application.Limits;

/// <summary>Counts calls by caller, across all instances of all functions.</summary>
public interface IRateLimitStore
{
    /// <summary>Adds one to a counter unless it has reached the limit.</summary>
    /// <param name="counter">The key of caller and window.</param>
    /// <param name="limit">At least 1.</param>
    /// <param name="keepFor">The time until the counter expires; longer than the window.</param>
    /// <param name="cancellationToken">Cancels the call; the count may or may not have changed.</param>
    /// <returns>False if the limit was reached and nothing was counted.</returns>
    Task<bool> TryCountAsync(string counter, int limit, TimeSpan keepFor, CancellationToken cancellationToken);
}
