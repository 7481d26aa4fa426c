using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatOps.Api.Health;

/// <summary>What is well.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="Checks"><c>ok</c> by the name of the check.</param>
internal sealed record HealthView(string Status, IReadOnlyDictionary<string, string> Checks);

/// <summary><c>/health</c>: 200 only while the product can do its work. A host adds what that depends on as health
/// checks.</summary>
internal static class HealthRoutes
{
    private const int RetryAfterSeconds = 2;

    /// <summary>Maps the route.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet("/health", CheckAsync), "Health");
        Describe(routes.MapMethods("/health", [HttpMethods.Head], CheckAsync), "HealthHead");
    }

    private static void Describe(RouteHandlerBuilder route, string name) =>
        route
            .WithName(name)
            .WithTags("Health")
            .WithSummary("Whether the product can do its work")
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
            "Not ready.",
            ailing.ToDictionary(
                entry => entry.Key,
                entry => new[] { entry.Value.Description ?? "Not ready." },
                StringComparer.Ordinal
            )
        )
        {
            RetryAfterSeconds = RetryAfterSeconds,
        };
    }
}
