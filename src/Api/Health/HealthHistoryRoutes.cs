using System.ComponentModel;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Application.Health;

namespace ChatOps.Api.Health;

/// <summary>A month's availability.</summary>
/// <param name="Month">The month in UTC.</param>
/// <param name="Availability">The share of probes that the front door answered, in percent; null where there was
/// none.</param>
/// <param name="Probes">How often it was tried: once a minute.</param>
/// <param name="FailedProbes">How often it did not answer as it should.</param>
/// <param name="Incidents">What was not well, in order of its beginning.</param>
internal sealed record HealthHistoryView(
    string Month,
    double? Availability,
    long Probes,
    long FailedProbes,
    IReadOnlyList<IncidentView> Incidents
);

/// <summary>Something was not well for a while.</summary>
/// <param name="Name">FrontDoor, or the alarm's name.</param>
/// <param name="From">Its first moment.</param>
/// <param name="To">When it was well again; null while it is not.</param>
internal sealed record IncidentView(string Name, DateTimeOffset From, DateTimeOffset? To);

/// <summary><c>/health/history</c>: what a month was like, for whoever asks. It says what was not well and when, never
/// why.</summary>
internal static class HealthHistoryRoutes
{
    /// <summary>Maps the route.</summary>
    public static void MapHealthHistory(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/health/history", ReadAsync)
            .WithName("HealthHistory")
            .WithTags("Health")
            .WithSummary("A month's availability and incidents")
            .WithDescription("Without month, the present one. Incidents are those that touch the month, whole.")
            .Produces<HealthHistoryView>()
            .ProducesProblems(400, 500, 504);

    private static async Task<IResult> ReadAsync(
        HealthHistory history,
        TimeProvider time,
        [Description("A month in UTC, like 2026-11.")] string? month,
        CancellationToken cancellationToken
    )
    {
        var wanted = month is null
            ? YearMonth.Of(time.GetUtcNow())
            : YearMonth.Parse(month) ?? throw ProblemException.OfField(nameof(month), "must be a month like 2026-11.");
        var read = await history.ReadAsync(wanted, cancellationToken);
        return Results.Json(
            new HealthHistoryView(
                read.Month.ToString(),
                read.Percent,
                read.Probes,
                read.FailedProbes,
                [.. read.Incidents.Select(incident => new IncidentView(incident.Name, incident.From, incident.To))]
            ),
            ApiJson.Wire.HealthHistoryView
        );
    }
}
