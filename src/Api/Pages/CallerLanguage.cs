using ChatOps.Application;
using ChatOps.Languages;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Pages;

/// <summary>
/// The language that a caller likes best of those that the stage speaks, by his <c>Accept-Language</c>. A header that cannot be read, or that names none of
/// them, is as good as none: nobody is refused for his language.
/// </summary>
internal static class CallerLanguage
{
    /// <summary>What he asks for; null where he names none that is spoken here.</summary>
    public static Words? Asked(HttpContext context) => SpokenLanguages.Accepted(context.Request.Headers.AcceptLanguage, Spoken(context));

    /// <summary>What a page speaks with him: what he asks for, else the stage's first.</summary>
    public static Words Of(HttpContext context) => Asked(context) ?? Spoken(context)[0];

    /// <summary>A language by its tag, where the stage speaks it; null otherwise.</summary>
    public static Words? Named(HttpContext context, string? tag) => SpokenLanguages.Find(tag) is { } words && Spoken(context).Contains(words) ? words : null;

    /// <summary>Tells caches that the answer is another one for who likes another language.</summary>
    public static void Vary(HttpResponse response)
    {
        if (!response.Headers.Vary.Contains(HeaderNames.AcceptLanguage, StringComparer.OrdinalIgnoreCase))
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }
    }

    private static IReadOnlyList<Words> Spoken(HttpContext context) => context.RequestServices.GetRequiredService<StageOptions>().Spoken;
}
