namespace ChatOps.Application.Health;

/// <summary>What is remembered of the product's health: counts and incidents by month, and how each thing that is
/// watched stands now.</summary>
public interface IHealthStore
{
    /// <summary>Counts one probe in its month.</summary>
    Task CountAsync(YearMonth month, bool isWell, CancellationToken cancellationToken);

    /// <summary>How a thing stands; null where nothing was ever said of it.</summary>
    Task<HealthState?> FindStateAsync(string name, CancellationToken cancellationToken);

    /// <summary>How everything stands that anything was ever said of.</summary>
    Task<IReadOnlyList<HealthState>> StatesAsync(CancellationToken cancellationToken);

    /// <summary>Writes how a thing stands, and with it the incident that this ended, into every month that it touched;
    /// all of it or nothing.</summary>
    /// <param name="next">What is to stand there.</param>
    /// <param name="previous">What was read; null for nothing.</param>
    /// <param name="ended">The incident; null where none ended.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>False where <paramref name="previous"/> stands there no more: nothing was written.</returns>
    Task<bool> SaveAsync(HealthState next, HealthState? previous, Incident? ended, CancellationToken cancellationToken);

    /// <summary>Writes an incident that is over into every month that it touched, where there is none yet of its name
    /// and beginning.</summary>
    Task AddAsync(Incident incident, CancellationToken cancellationToken);

    /// <summary>A month's counts, and the incidents in it that are over, in order of their beginning.</summary>
    Task<HealthMonth> ReadAsync(YearMonth month, CancellationToken cancellationToken);
}

/// <summary>How something that is watched stands.</summary>
/// <param name="Name">The front door, or an alarm's name.</param>
/// <param name="IsWell">False while an incident is open.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">What was said of it then; no address, no token.</param>
public sealed record HealthState(string Name, bool IsWell, DateTimeOffset Since, string Reason);

/// <summary>Something was not well for a while.</summary>
/// <param name="Name">What.</param>
/// <param name="From">Its first moment.</param>
/// <param name="To">The moment when it was well again.</param>
/// <param name="Reason">What was said of it when it began; no address, no token.</param>
public sealed record Incident(string Name, DateTimeOffset From, DateTimeOffset To, string Reason)
{
    // An alarm that nobody sees to for years must not make a write of more than DynamoDB takes at once.
    private const int MostMonths = 36;

    /// <summary>The months that it touched; of a very long one the first three years.</summary>
    public IReadOnlyList<YearMonth> Months => [.. YearMonth.Between(From, To).Take(MostMonths)];
}

/// <summary>What is remembered of a month.</summary>
/// <param name="Probes">How often the front door was tried.</param>
/// <param name="FailedProbes">How often it did not answer as it should.</param>
/// <param name="Incidents">Those that are over.</param>
public sealed record HealthMonth(long Probes, long FailedProbes, IReadOnlyList<Incident> Incidents);
