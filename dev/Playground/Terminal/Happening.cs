using System.Text;
using Spectre.Console;

namespace ChatOps.Playground.Terminal;

/// <summary>A line for the terminal.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">A word or a request's ID, at most 12 characters.</param>
/// <param name="Text">What happened.</param>
/// <param name="Color">A color of Spectre's.</param>
internal sealed record Happening(DateTimeOffset At, string Kind, string Text, string Color)
{
    /// <summary>Returns the line with colors, in one row.</summary>
    /// <param name="width">The terminal's width in columns.</param>
    public string ToMarkup(int width)
    {
        const int Before = 24;
        var text = Plain(Text);
        var room = Math.Max(width - Before, 40);
        var shown = text.Length <= room ? text : $"{text[..(room - 1)]}…";
        return $"[grey]{At.ToLocalTime():HH:mm:ss}[/]  [{Color}]{Markup.Escape(Kind.PadRight(12))}[/]  "
            + $"{Markup.Escape(shown)}";
    }

    // Typed text must not move the cursor, ring the bell or change the direction.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isHarmless =
                Rune.GetUnicodeCategory(rune)
                is not (
                    System.Globalization.UnicodeCategory.Control
                    or System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.LineSeparator
                    or System.Globalization.UnicodeCategory.ParagraphSeparator
                );
            plain.Append(isHarmless ? rune.ToString() : " ");
        }

        return plain.ToString();
    }
}
