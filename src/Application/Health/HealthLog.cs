using ChatOps.Application.Observability;

namespace ChatOps.Application.Health;

/// <summary>
/// Stores the current health of the front door and alarms, and records an incident when one recovers.
/// Repeated and late observations are safe.
/// </summary>
public sealed class HealthLog(IHealthStore store)
{
    private const int LongestReason = 300;

    /// <summary>Records an observation.</summary>
    /// <param name="name">The front door's name or an alarm's name.</param>
    /// <param name="isWell">False for a failure.</param>
    /// <param name="at">The time of the observation.</param>
    /// <param name="reason">The reason, for operators; it is masked and cut.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
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

    // Notifications can arrive out of order: the end of an incident before its start.
    private async Task AddMissedAsync(HealthState seen, HealthState known, CancellationToken cancellationToken)
    {
        if (!seen.IsWell && known.IsWell && seen.Since < known.Since)
        {
            await store.AddAsync(new Incident(seen.Name, seen.Since, known.Since, seen.Reason), cancellationToken);
        }
    }
}
