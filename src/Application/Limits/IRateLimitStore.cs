namespace ChatOps.Application.Limits;

/// <summary>Counts what callers do, for every instance of every function together.</summary>
public interface IRateLimitStore
{
    /// <summary>Adds one to a counter, unless it stands at the limit.</summary>
    /// <param name="counter">The caller and the window.</param>
    /// <param name="limit">At least 1.</param>
    /// <param name="keepFor">After this the counter is forgotten; longer than the window.</param>
    /// <param name="cancellationToken">Ends waiting; whether it was counted is then unknown.</param>
    /// <returns>False where it stood at the limit: nothing was counted.</returns>
    Task<bool> TryCountAsync(string counter, int limit, TimeSpan keepFor, CancellationToken cancellationToken);
}
