namespace ChatOps.Application.Health;

/// <summary>Stores counts and incidents by month, and the current health of the front door and alarms.</summary>
public interface IHealthStore
{
    /// <summary>Counts one probe in its month.</summary>
    Task CountAsync(YearMonth month, bool isWell, CancellationToken cancellationToken);

    /// <summary>Returns the current health by name; null if never observed.</summary>
    Task<HealthState?> FindStateAsync(string name, CancellationToken cancellationToken);

    /// <summary>Returns the current health of everything observed so far.</summary>
    Task<IReadOnlyList<HealthState>> StatesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes the current health and the incident that ended, the latter into
    /// every month it overlaps, in one transaction.
    /// </summary>
    /// <param name="next">The new state.</param>
    /// <param name="previous">The state that was read; null if there was none.</param>
    /// <param name="ended">The incident that ended; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the stored state isn't <paramref name="previous"/> any more and nothing was written.</returns>
    Task<bool> SaveAsync(HealthState next, HealthState? previous, Incident? ended, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a past incident into every month it overlaps, unless one with its name and start exists.
    /// </summary>
    Task AddAsync(Incident incident, CancellationToken cancellationToken);

    /// <summary>Returns a month's counts and its past incidents by start.</summary>
    Task<HealthMonth> ReadAsync(YearMonth month, CancellationToken cancellationToken);
}

/// <summary>The current health of the front door or an alarm.</summary>
/// <param name="Name">The front door's name or an alarm's name.</param>
/// <param name="IsWell">False while an incident is open.</param>
/// <param name="Since">The time of the last change.</param>
/// <param name="Reason">The reason for the change, without email addresses and tokens.</param>
public sealed record HealthState(string Name, bool IsWell, DateTimeOffset Since, string Reason);

/// <summary>A past failure of the front door or a past alarm.</summary>
/// <param name="Name">The front door's name or an alarm's name.</param>
/// <param name="From">The start.</param>
/// <param name="To">The end.</param>
/// <param name="Reason">The reason at its start, without email addresses and tokens.</param>
public sealed record Incident(string Name, DateTimeOffset From, DateTimeOffset To, string Reason)
{
    // Bounds the transaction: an alarm may stay open for years, and DynamoDB limits a transaction's size.
    private const int MostMonths = 36;

    /// <summary>The months that the incident overlaps, at most the first three years.</summary>
    public IReadOnlyList<YearMonth> Months => [.. YearMonth.Between(From, To).Take(MostMonths)];
}

/// <summary>The stored counts and incidents of a month.</summary>
/// <param name="Probes">The number of probes of the front door.</param>
/// <param name="FailedProbes">The number of failed probes.</param>
/// <param name="Incidents">The past incidents.</param>
public sealed record HealthMonth(long Probes, long FailedProbes, IReadOnlyList<Incident> Incidents);
