using System.Net.Mime;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using Microsoft.Net.Http.Headers;
using RazorSlices;

namespace ChatOps.Api.Approvals;

/// <summary>
/// Rules for everything under <c>/account/confirm</c>: people read the answers, and the URL is a secret.
/// </summary>
internal static class ConfirmRoute
{
    public const string Prefix = "/account/confirm";

    /// <summary>The problem detail for a link that isn't valid, for any reason.</summary>
    public const string BadLink =
        "This link doesn't work. Open the whole link from the email again. If "
        + "that doesn't help, ask the platform team.";

    /// <summary>Returns true for any path under the prefix, even if no route matches it.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Returns true if the caller prefers JSON to a page: by Accept, or by sending JSON without a preference.
    /// </summary>
    public static bool WantsJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var json = QualityOf(accepted, type => type is MediaTypeNames.Application.Json or ProblemAnswer.MediaType);
        var html = QualityOf(accepted, type => type is MediaTypeNames.Text.Html or "application/xhtml+xml");
        return json > 0
            ? json > html
            : html is 0 && ChatOps.Api.Bodies.RequestBody.Is(request, MediaTypeNames.Application.Json);
    }

    /// <summary>Keeps the page out of caches, and the URL with its token out of referrers.</summary>
    public static void Protect(HttpResponse response)
    {
        Page.Protect(response);
        response.Headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptLanguage}";
    }

    /// <summary>
    /// Writes an error as a page. The problem detail isn't shown: it is in English, and for programs.
    /// </summary>
    public static Task WriteProblemPageAsync(HttpContext context)
    {
        var words = CallerLanguage.Of(context);
        var status = context.Response.StatusCode;
        RazorSlice page = status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            ? BadLinkPage.Create(words)
            : FailedPage.Create(new FailedView(status, ProblemAnswer.TraceIdOf(context), words));
        return Page.WriteAsync(context, status, page, words: words);
    }

    private static double QualityOf(IList<MediaTypeHeaderValue> accepted, Func<string, bool> isIt) =>
        accepted
            .Where(type => isIt(type.MediaType.Value?.ToLowerInvariant() ?? string.Empty))
            .Select(type => type.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
