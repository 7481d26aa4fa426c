using ChatOps.Application;
using ChatOps.Languages;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Pages;

/// <summary>
/// The language that a caller likes best of those that the stage speaks, by his <c>Accept-Language</c>. A header that
/// cannot be read, or that names none of
/// them, is as good as none: nobody is refused for his language.
/// </summary>
internal static class CallerLanguage
{
    // A browser sends a handful.
    private const int MostRanges = 20;

    /// <summary>The one with the greatest weight, the first of equals (RFC 9110, 12.5.4); null where they name none
    /// that is spoken here.</summary>
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

    /// <summary>What a page speaks with him: what he asks for, else the stage's first.</summary>
    public static Words Of(HttpContext context) => Asked(context) ?? Spoken(context)[0];

    /// <summary>A language by its tag, where the stage speaks it; null otherwise.</summary>
    public static Words? Named(HttpContext context, string? tag) =>
        SpokenLanguages.Find(tag) is { } words && Spoken(context).Contains(words) ? words : null;

    /// <summary>Tells caches that the answer is another one for who likes another language.</summary>
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
