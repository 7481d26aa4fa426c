using System.ComponentModel;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Application.Health;

namespace ChatOps.Api.Health;

/// <summary>A month's availability.</summary>
/// <param name="Month">The month in UTC.</param>
/// <param name="Availability">The percentage of successful probes; null without probes.</param>
/// <param name="Probes">The number of probes: one per minute.</param>
/// <param name="FailedProbes">The number of failed probes.</param>
/// <param name="Incidents">The incidents, oldest first.</param>
internal sealed record HealthHistoryView(
    string Month,
    double? Availability,
    long Probes,
    long FailedProbes,
    IReadOnlyList<IncidentView> Incidents
);

/// <summary>A period in which something didn't work.</summary>
/// <param name="Name"><c>FrontDoor</c>, or the alarm's name.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended; null until then.</param>
internal sealed record IncidentView(string Name, DateTimeOffset From, DateTimeOffset? To);

/// <summary>
/// <c>/health/history</c>: a month's availability, without authentication. It says what failed and when, but not why.
/// </summary>
internal static class HealthHistoryRoutes
{
    public static void MapHealthHistory(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/health/history", ReadAsync)
            .WithName("HealthHistory")
            .WithTags("Health")
            .WithSummary("Get a month's availability and incidents")
            .WithDescription("Returns the current month by default. Includes every incident that overlaps the month.")
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
