namespace ChatOps.Application.Health;

/// <summary>A month's availability as the API shows it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Probes">The number of probes of the front door.</param>
/// <param name="FailedProbes">The number of failed probes.</param>
/// <param name="Incidents">The incidents by start, including open ones.</param>
public sealed record Availability(
    YearMonth Month,
    long Probes,
    long FailedProbes,
    IReadOnlyList<KnownIncident> Incidents
)
{
    private const int Decimals = 3;

    /// <summary>
    /// The share of successful probes in percent, cut to three decimals so that 99.9999 isn't 100. Null without probes.
    /// </summary>
    public double? Percent =>
        Probes == 0 ? null : Math.Round((Probes - FailedProbes) * 100d / Probes, Decimals, MidpointRounding.ToZero);
}

/// <summary>An incident as the API shows it. The page is public, so it has no reason.</summary>
/// <param name="Name">The front door's name or an alarm's name.</param>
/// <param name="From">The start.</param>
/// <param name="To">The end; null while the incident is open.</param>
public sealed record KnownIncident(string Name, DateTimeOffset From, DateTimeOffset? To);

/// <summary>Reads a month's availability.</summary>
public sealed class HealthHistory(IHealthStore store)
{
    /// <summary>Returns the month with every incident that overlaps it.</summary>
    public async Task<Availability> ReadAsync(YearMonth month, CancellationToken cancellationToken)
    {
        // Open incidents are read first. One that ends in between is in both lists, and DistinctBy drops the second.
        var open = (await store.StatesAsync(cancellationToken))
            .Where(state => !state.IsWell && !month.IsBefore(state.Since))
            .Select(state => new KnownIncident(state.Name, state.Since, To: null));
        var read = await store.ReadAsync(month, cancellationToken);
        var incidents = read
            .Incidents.Select(incident => new KnownIncident(incident.Name, incident.From, incident.To))
            .Concat(open)
            .DistinctBy(incident => (incident.Name, incident.From))
            .OrderBy(incident => incident.From)
            .ThenBy(incident => incident.Name, StringComparer.Ordinal);
        return new Availability(month, read.Probes, read.FailedProbes, [.. incidents]);
    }
}
