using System.Net.Mime;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Approvals;

/// <summary>What holds for everything under <c>/account/confirm</c>: it is a person who reads, and the address is a secret.</summary>
public static class ConfirmRoute
{
    /// <summary>Where links lead.</summary>
    public const string Prefix = "/account/confirm";

    /// <summary>True where the call goes there, whether or not a route takes it.</summary>
    public static bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the caller would rather have JSON than a page: he says so, or he sends JSON and does not mind.</summary>
    public static bool WantsJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var json = QualityOf(accepted, type => type is MediaTypeNames.Application.Json or Problem.MediaType);
        var html = QualityOf(accepted, type => type is MediaTypeNames.Text.Html or "application/xhtml+xml");
        return json > 0 ? json > html : html is 0 && Bodies.RequestBody.Is(request, MediaTypeNames.Application.Json);
    }

    /// <summary>Keeps the address, which holds the token, and the page to themselves.</summary>
    public static void Protect(HttpResponse response)
    {
        Page.Protect(response);
        response.Headers.Vary = HeaderNames.Accept;
    }

    /// <summary>Writes a refusal as a page.</summary>
    public static Task WriteProblemPageAsync(HttpContext context, Problem problem) => Page.WriteAsync(context, problem.Status, problem.Status switch
    {
        StatusCodes.Status403Forbidden => BadLinkPage.Page,
        StatusCodes.Status404NotFound => BadLinkPage.Page,
        _ => Page.Of(problem.Title, Html.Of($"""
            <div class="stack">
            <h1>That did not work</h1>
            <div class="note bad"><p>{problem.Detail}</p></div>
            <p>Nothing was decided. Open the link in your e-mail again to see the request.</p>
            <p class="hint">If you tell the platform team, tell them this too: <span class="mono">{problem.TraceId}</span></p>
            </div>
            """)),
    });

    private static double QualityOf(IList<MediaTypeHeaderValue> accepted, Func<string, bool> isIt) => accepted
        .Where(type => isIt(type.MediaType.Value?.ToLowerInvariant() ?? string.Empty))
        .Select(type => type.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();
}
