using ChatOps.Application;
using ChatOps.Languages;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Pages;

/// <summary>
/// Chooses a language from <c>Accept-Language</c> among those that the stage speaks. A malformed header, or one without
/// a match, counts as missing, and is never an error.
/// </summary>
internal static class CallerLanguage
{
    // Browsers send far fewer.
    private const int MostRanges = 20;

    /// <summary>
    /// Returns the language with the highest weight, or the first of equals (RFC 9110, 12.5.4); null if none matches.
    /// </summary>
    public static Words? Asked(HttpContext context)
    {
        var spoken = Spoken(context);
        return context
            .Request.GetTypedHeaders()
            .AcceptLanguage.Take(MostRanges)
            .Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => SpokenLanguages.Find(range.Value.Value))
            .FirstOrDefault(words => words is not null && spoken.Contains(words));
    }

    /// <summary>Returns the language that the caller asks for, or else the stage's first one.</summary>
    public static Words Of(HttpContext context) => Asked(context) ?? Spoken(context)[0];

    /// <summary>Returns a language by its tag; null if the stage doesn't speak it.</summary>
    public static Words? Named(HttpContext context, string? tag) =>
        SpokenLanguages.Find(tag) is { } words && Spoken(context).Contains(words) ? words : null;

    /// <summary>Tells caches that the answer depends on the language.</summary>
    public static void Vary(HttpResponse response)
    {
        if (!response.Headers.Vary.Contains(HeaderNames.AcceptLanguage, StringComparer.OrdinalIgnoreCase))
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }
    }

    private static IReadOnlyList<Words> Spoken(HttpContext context) =>
        context.RequestServices.GetRequiredService<StageOptions>().Spoken;
}
