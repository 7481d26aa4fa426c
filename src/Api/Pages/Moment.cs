namespace ChatOps.Api.Pages;

/// <summary>Times on pages: in UTC as the server writes them; a script shows them in the reader's zone, with the exact one on hover.</summary>
public static class Moment
{
    /// <summary>The time.</summary>
    public static Html Of(DateTimeOffset at) => Html.Of($"""<time datetime="{Exact(at)}" title="{Exact(at)}">{InWords(at)}</time>""");

    /// <summary>Like 3 March 2026 12:00 UTC.</summary>
    public static string InWords(DateTimeOffset at) => $"{at.UtcDateTime:d MMMM yyyy HH:mm} UTC";

    /// <summary>How long, rounded down, in its two largest units: 1 day 4 hours; "under a minute" where it is.</summary>
    public static string Span(TimeSpan span)
    {
        if (span < TimeSpan.FromMinutes(1))
        {
            return "under a minute";
        }

        (int Number, string Unit)[] parts = [(span.Days, "day"), (span.Hours, "hour"), (span.Minutes, "minute")];
        var first = Array.FindIndex(parts, part => part.Number > 0);
        return string.Join(' ', parts.Skip(first).Take(2).Where(part => part.Number > 0).Select(part => $"{part.Number} {part.Unit}{(part.Number == 1 ? string.Empty : "s")}"));
    }

    private static string Exact(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}";
}
