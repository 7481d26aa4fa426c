using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.OpenApi;

/// <summary>What routes say of themselves beyond what their handlers show.</summary>
internal static class RouteDescriptions
{
    /// <summary>The route may answer with problem details of these statuses.</summary>
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
/// <param name="Name">The header.</param>
/// <param name="Description">For the caller.</param>
internal sealed record HeaderMetadata(string Name, string Description)
{
    /// <summary>The caller's language, where what the route says is for a person.</summary>
    public static HeaderMetadata AcceptLanguage { get; } =
        new(
            HeaderNames.AcceptLanguage,
            "The person's language, with weights as HTTP has them (RFC 9110). The best of the languages that the bot speaks (en, de, es, fr) counts; others, and a header that cannot be read, do not. "
                + "What the person asks for in words, and the language in which he begins a conversation, come before it. Content-Language says which language the answer is in; problem details are English."
        )
        {
            Example = "de-AT, de;q=0.9, en;q=0.5",
        };

    /// <summary>A value; null for none.</summary>
    public string? Example { get; init; }
}

/// <summary>A body that a route takes, to show how one looks.</summary>
/// <param name="Json">The body.</param>
internal sealed record ExampleMetadata(string Json);
