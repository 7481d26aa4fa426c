using System.Globalization;
using System.Text;

namespace ChatOps.Domain.Incoming;

/// <summary>Removes or replaces characters that people can't see.</summary>
internal static class Characters
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int BrailleBlank = 0x2800;
    private const int Keycap = 0x20E3;

    // Default_Ignorable_Code_Point: https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt
    private static readonly (int First, int Last)[] Ignorable =
    [
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFF8),
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
        (0xE0000, 0xE0FFF),
    ];

    // Prepended_Concatenation_Mark: visible format characters.
    private static readonly (int First, int Last)[] SeenFormats =
    [
        (0x0600, 0x0605),
        (0x06DD, 0x06DD),
        (0x070F, 0x070F),
        (0x0890, 0x0891),
        (0x08E2, 0x08E2),
        (0x110BD, 0x110BD),
        (0x110CD, 0x110CD),
    ];

    /// <summary>
    /// Returns the text on one line: any run of white space and control characters becomes one space.
    /// </summary>
    public static string OneLine(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var line = Clean(
            text,
            rune => IsBlank(rune) ? new Rune(' ') : rune,
            (kept, rune) => rune.Value != ' ' || (kept.Length > 0 && kept[^1] != ' ')
        );
        return line.TrimEnd(' ');
    }

    /// <summary>
    /// Returns the text with its lines, each ended by a line feed. Removes other control
    /// characters; other white space becomes a space.
    /// </summary>
    public static string Lines(string text) =>
        Clean(
                text.ReplaceLineEndings("\n"),
                rune =>
                    rune.Value is '\n' or '\t' || !IsBlank(rune) ? rune
                    : Rune.IsControl(rune) ? null
                    : new Rune(' '),
                (_, _) => true
            )
            .Trim();

    /// <summary>
    /// Returns the text on one line without characters that only emoji need; empty if nothing visible is left.
    /// </summary>
    public static string Name(string text)
    {
        var line = OneLine(text);
        if (!line.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return line;
        }

        var runes = line.EnumerateRunes().Where(rune => !IsIgnorable(rune));
        var name = string.Concat(runes.Select(rune => rune.ToString()));
        return name.EnumerateRunes().Any(IsSeen) ? OneLine(name) : string.Empty;
    }

    /// <summary>
    /// Returns the text without invisible, direction and control characters, with its lines and spaces unchanged.
    /// </summary>
    public static string Visible(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? Clean(
                text,
                rune => rune.Value is '\n' or '\r' or '\t' || !Rune.IsControl(rune) ? rune : null,
                (_, _) => true
            )
            : text;

    /// <summary>
    /// Returns true for characters that a variation selector or joiner may follow: a pictograph or a skin tone.
    /// </summary>
    public static bool IsPictograph(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
        || IsSkinTone(rune)
        || rune.Value is 0x203C or 0x2049 or 0x3030 or 0x303D;

    /// <summary>Returns true for the five skin tones.</summary>
    public static bool IsSkinTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    /// <summary>Returns true for the two variation selectors of emoji.</summary>
    public static bool IsVariation(Rune rune) => rune.Value is 0xFE0E or 0xFE0F;

    private static string Clean(string text, Func<Rune, Rune?> shape, Func<StringBuilder, Rune, bool> keeps)
    {
        var kept = new StringBuilder(text.Length);
        Rune? before = null;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            // A lone surrogate decodes to U+FFFD.
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            rest = rest[length..];
            Rune.DecodeFromUtf16(rest, out var after, out _);
            if ((IsIgnorable(rune) && !IsPartOfEmoji(before, rune, after)) || shape(rune) is not { } shaped)
            {
                continue;
            }

            if (keeps(kept, shaped))
            {
                kept.Append(shaped.ToString());
            }

            before = shaped;
        }

        return kept.ToString();
    }

    // The fast path for nearly all texts: printable ASCII with single spaces.
    private static bool IsPlain(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !text.Contains("  ", StringComparison.Ordinal)
        && text is not ([' ', ..] or [.., ' ']);

    private static bool IsPartOfEmoji(Rune? before, Rune rune, Rune after) =>
        before is { } last
        && rune.Value switch
        {
            ZeroWidthJoiner => (IsPictograph(last) || IsVariation(last)) && IsPictograph(after),
            0xFE0E or 0xFE0F => IsPictograph(last) || (after.Value == Keycap && IsOnKeycap(last)),
            _ => false,
        };

    private static bool IsOnKeycap(Rune rune) => rune.Value is '#' or '*' or (>= '0' and <= '9');

    private static bool IsBlank(Rune rune) =>
        Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune.Value == BrailleBlank;

    private static bool IsIgnorable(Rune rune) =>
        IsIn(rune, Ignorable)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !IsIn(rune, SeenFormats))
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsSeen(Rune rune) =>
        !IsBlank(rune)
        && Rune.GetUnicodeCategory(rune)
            is not UnicodeCategory.NonSpacingMark
                and not UnicodeCategory.SpacingCombiningMark
                and not UnicodeCategory.EnclosingMark;

    private static bool IsIn(Rune rune, (int First, int Last)[] ranges)
    {
        foreach (var (first, last) in ranges)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return true;
            }
        }

        return false;
    }
}
