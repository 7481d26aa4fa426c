using System.Net;
using System.Text.RegularExpressions;

namespace ChatOps.Tests.Pages;

/// <summary>The readable parts of a page's markup: texts, and the attributes for screen readers.</summary>
internal static partial class VisibleText
{
    public static IReadOnlyList<string> Of(string markup)
    {
        var texts = Tags().Split(markup);
        var said = Attributes().Matches(markup).Select(match => match.Groups["text"].Value);
        return
        [
            .. texts
                .Concat(said)
                .Select(text => WebUtility.HtmlDecode(text).Trim())
                .Where(text => text.Any(char.IsLetter))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("(?:aria-label|data-shown-in|placeholder|alt)=\"(?<text>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();
}
