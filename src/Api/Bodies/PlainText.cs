using System.Globalization;
using System.Text;

namespace ChatOps.Api.Bodies;

/// <summary>Text from a caller, freed of what is not text.</summary>
public static class PlainText
{
    /// <summary>On one line: control characters, line breaks and runs of white space become one space; marks that turn the direction of writing go.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !TurnsDirection(rune)))
        {
            if (!IsBlank(rune))
            {
                line.Append(rune.ToString());
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>On its lines, each ended by a line feed: other control characters and marks that turn the direction of writing go.</summary>
    public static string Lines(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && !TurnsDirection(rune))))
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString().Trim();
    }

    private static bool IsBlank(Rune rune) =>
        Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // With these, text can be shown in another order than it is read by programs: "moc.live" for "evil.com".
    private static bool TurnsDirection(Rune rune) => rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
