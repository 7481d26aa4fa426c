using System.Globalization;
using ChatOps.Languages;
using Microsoft.AspNetCore.Html;

namespace ChatOps.Api.Pages;

/// <summary>Times on pages: in UTC as the server writes them; a script shows them in the reader's zone, with the exact
/// one on hover.</summary>
internal static class Moment
{
    /// <summary>The time, on an English page.</summary>
    public static IHtmlContent Of(DateTimeOffset at) => Of(at, Words.English);

    /// <summary>The time, like 3 March 2026 at 12:00 UTC.</summary>
    public static IHtmlContent Of(DateTimeOffset at, Words words) =>
        Inline.Time(
            string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            words.Moment(at)
        );

    /// <summary>How long in English.</summary>
    public static string Span(TimeSpan span) => Span(span, Words.English);

    /// <summary>How long, rounded down, in its two largest units: 1 day 4 hours; "under a minute" where it
    /// is.</summary>
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
