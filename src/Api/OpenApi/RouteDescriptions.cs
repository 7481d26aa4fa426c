using ChatOps.Api.Problems;

namespace ChatOps.Api.OpenApi;

/// <summary>What routes say of themselves beyond what their handlers show.</summary>
public static class RouteDescriptions
{
    /// <summary>The route may answer with problem details of these statuses.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<Problem>(status, Problem.MediaType);
        }

        return route;
    }
}

/// <summary>A request header that a route reads.</summary>
/// <param name="Name">The header.</param>
/// <param name="Description">For the caller.</param>
public sealed record HeaderMetadata(string Name, string Description);
