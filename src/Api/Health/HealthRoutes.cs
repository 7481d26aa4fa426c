using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOps.Api.Health;

/// <summary>A healthy server.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="Checks"><c>ok</c> for each check, by its name.</param>
internal sealed record HealthView(string Status, IReadOnlyDictionary<string, string> Checks);

/// <summary>
/// <c>/health</c>: 200 only while the product can do its work. Each host adds health checks for its dependencies.
/// </summary>
internal static class HealthRoutes
{
    private const int RetryAfterSeconds = 2;

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/health", CheckAsync), "Health");
        Describe(routes.MapMethods("/health", [HttpMethods.Head], CheckAsync), "HealthHead");
    }

    private static void Describe(RouteHandlerBuilder route, string name) =>
        route
            .WithName(name)
            .WithTags("Health")
            .WithSummary("Check the health")
            .WithDescription("Returns 200 only if every check passes. A 503 names the failed checks in `errors`.")
            .Produces<HealthView>()
            .ProducesProblems(503);

    private static async Task<IResult> CheckAsync(HealthCheckService health, CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        var ailing = report.Entries.Where(entry => entry.Value.Status == HealthStatus.Unhealthy).ToList();
        if (ailing.Count == 0)
        {
            return Results.Json(
                new HealthView("ok", report.Entries.Keys.ToDictionary(name => name, _ => "ok", StringComparer.Ordinal)),
                ApiJson.Wire.HealthView
            );
        }

        throw new ProblemException(
            StatusCodes.Status503ServiceUnavailable,
            "Some checks failed.",
            ailing.ToDictionary(
                entry => entry.Key,
                entry => new[] { entry.Value.Description ?? "The check failed." },
                StringComparer.Ordinal
            )
        )
        {
            RetryAfterSeconds = RetryAfterSeconds,
        };
    }
}
