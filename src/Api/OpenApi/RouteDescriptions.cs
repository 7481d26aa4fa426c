using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.OpenApi;

/// <summary>OpenAPI metadata of routes that their handlers don't show.</summary>
internal static class RouteDescriptions
{
    /// <summary>Declares the statuses of the problem details that the route can return.</summary>
    public static RouteHandlerBuilder ProducesProblems(
        this RouteHandlerBuilder route,
        params ReadOnlySpan<int> statuses
    )
    {
        foreach (var status in statuses)
        {
            _ =
                status is StatusCodes.Status400BadRequest
                    ? route.ProducesValidationProblem(status)
                    : route.ProducesProblem(status);
        }

        return route;
    }
}

/// <summary>A request header that a route reads.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Description">Its description for callers.</param>
internal sealed record HeaderMetadata(string Name, string Description)
{
    /// <summary>The person's language, for routes whose answers are for a person.</summary>
    public static HeaderMetadata AcceptLanguage { get; } =
        new(
            HeaderNames.AcceptLanguage,
            "The person's preferred languages, with weights (RFC 9110). The bot picks the best of en, de, es, and fr, "
                + "and ignores others. A language that the person asks for or starts the conversation in takes "
                + "precedence. `Content-Language` has the language of the answer. Problem details are in English."
        )
        {
            Example = "de-AT, de;q=0.9, en;q=0.5",
        };

    /// <summary>An example value; null for none.</summary>
    public string? Example { get; init; }
}
