using ChatOps.Application.Observability;

namespace ChatOps.Application.Health;

/// <summary>Keeps how things stand, and makes an incident of the time between ill and well. The same said twice, or
/// said late, changes nothing or adds what was missed.</summary>
public sealed class HealthLog(IHealthStore store)
{
    private const int LongestReason = 300;

    /// <summary>Takes note of how a thing stood at a moment.</summary>
    /// <param name="name">What.</param>
    /// <param name="isWell">How.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why, for operators; it is masked and cut.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task ObserveAsync(
        string name,
        bool isWell,
        DateTimeOffset at,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var masked = LogMask.Mask(reason);
        var seen = new HealthState(name, isWell, at, masked.Length > LongestReason ? masked[..LongestReason] : masked);
        while (true)
        {
            var known = await store.FindStateAsync(name, cancellationToken);
            if (known is not null && at <= known.Since)
            {
                await AddMissedAsync(seen, known, cancellationToken);
                return;
            }

            if (known?.IsWell == isWell)
            {
                return;
            }

            var ended = known is { IsWell: false } ? new Incident(name, known.Since, at, known.Reason) : null;
            if (await store.SaveAsync(seen, known, ended, cancellationToken))
            {
                return;
            }
        }
    }

    // Notifications overtake each other: the end of an incident was heard of before its beginning.
    private async Task AddMissedAsync(HealthState seen, HealthState known, CancellationToken cancellationToken)
    {
        if (!seen.IsWell && known.IsWell && seen.Since < known.Since)
        {
            await store.AddAsync(new Incident(seen.Name, seen.Since, known.Since, seen.Reason), cancellationToken);
        }
    }
}
