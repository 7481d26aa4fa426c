using System.Globalization;
using ChatOps.Languages;
using Microsoft.AspNetCore.Html;

namespace ChatOps.Api.Pages;

/// <summary>
/// Times on pages. The server writes UTC; a script converts to the reader's
/// time zone and shows the exact time on hover.
/// </summary>
internal static class Moment
{
    /// <summary>Returns a time for an English page.</summary>
    public static IHtmlContent Of(DateTimeOffset at) => Of(at, Words.English);

    /// <summary>Returns a time, like 3 March 2026 at 12:00 UTC.</summary>
    public static IHtmlContent Of(DateTimeOffset at, Words words) =>
        Inline.Time(
            string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            words.Moment(at)
        );

    /// <summary>Returns a duration in English.</summary>
    public static string Span(TimeSpan span) => Span(span, Words.English);

    /// <summary>
    /// Returns a duration, rounded down, in its two largest units, like 1 day 4 hours, or "under a minute".
    /// </summary>
    public static string Span(TimeSpan span, Words words)
    {
        if (span < TimeSpan.FromMinutes(1))
        {
            return words.Page.UnderAMinute;
        }

        (int Number, Func<int, string> Say)[] parts =
        [
            (span.Days, words.Page.Days),
            (span.Hours, words.Page.Hours),
            (span.Minutes, words.Page.Minutes),
        ];
        var first = Array.FindIndex(parts, part => part.Number > 0);
        return string.Join(
            ' ',
            parts.Skip(first).Take(2).Where(part => part.Number > 0).Select(part => part.Say(part.Number))
        );
    }
}
