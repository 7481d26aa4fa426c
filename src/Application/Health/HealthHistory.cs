namespace ChatOps.Application.Health;

/// <summary>A month's availability as it is told.</summary>
/// <param name="Month">The month.</param>
/// <param name="Probes">How often the front door was tried.</param>
/// <param name="FailedProbes">How often it did not answer as it should.</param>
/// <param name="Incidents">In order of their beginning, with those that are open.</param>
public sealed record Availability(
    YearMonth Month,
    long Probes,
    long FailedProbes,
    IReadOnlyList<KnownIncident> Incidents
)
{
    private const int Decimals = 3;

    /// <summary>The share of probes that were answered, in percent, cut to three decimals: 99.9999 is not yet 100. Null
    /// where there was none.</summary>
    public double? Percent =>
        Probes == 0 ? null : Math.Round((Probes - FailedProbes) * 100d / Probes, Decimals, MidpointRounding.ToZero);
}

/// <summary>An incident as it is told: what and when, not why, since anybody may read it.</summary>
/// <param name="Name">The front door, or an alarm's name.</param>
/// <param name="From">Its first moment.</param>
/// <param name="To">When it was well again; null while it is not.</param>
public sealed record KnownIncident(string Name, DateTimeOffset From, DateTimeOffset? To);

/// <summary>Reads a month's availability.</summary>
public sealed class HealthHistory(IHealthStore store)
{
    /// <summary>The month, of which the incidents are those that touch it.</summary>
    public async Task<Availability> ReadAsync(YearMonth month, CancellationToken cancellationToken)
    {
        // The open ones first: one that ends in between is then told twice by the store, and by its beginning only once
        // by us.
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
