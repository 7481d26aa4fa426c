using System.Text.RegularExpressions;

namespace ChatOps.Domain.Incoming;

/// <summary>
/// Removes what surrounds a command: Slack's mrkdwn and Markdown, quotes, list and quote prefixes, and punctuation.
/// Marks inside words stay: <c>a_b</c>, <c>user_name@example.com</c>.
/// </summary>
internal static partial class CommandForms
{
    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u300C\u300D";
    private const string SingleQuotes = "'\u2018\u2019\u201A\u201B";
    private const string Before = " ,;:\u00BF\u00A1";
    private const string After = " .,!?;:\u2026\u3002\uFF01\uFF1F\uFF0C\u3001\u061F";
    private const int PatternTimeout = 1000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Returns the command form of a cleaned text.</summary>
    public static string Of(string cleaned)
    {
        var form = cleaned;
        string last;
        do
        {
            last = form;
            form = Characters.OneLine(WithoutTones(WithoutMarks(form)));
        } while (form != last);

        return form.Length > 0 ? form : cleaned;
    }

    private static string WithoutMarks(string text)
    {
        if (text.AsSpan().IndexOfAny("`*_~") >= 0)
        {
            text = text.Replace("`", string.Empty, StringComparison.Ordinal);
            text = Emphasis().Replace(Underscores().Replace(text, "${text}"), "${text}");
        }

        if (text.Length > 0 && !char.IsLetter(text[0]))
        {
            text = Prefix().Replace(text, string.Empty);
        }

        if (text.Contains('\u2019', StringComparison.Ordinal))
        {
            text = Apostrophe().Replace(text, "'");
        }

        text = text.TrimStart([.. Before, .. Quotes]).TrimEnd([.. After, .. Quotes]);
        return text.Length > 1 && IsSingleQuote(text[0]) && IsSingleQuote(text[^1]) ? text[1..^1] : text;
    }

    private static bool IsSingleQuote(char character) => SingleQuotes.Contains(character, StringComparison.Ordinal);

    private static string WithoutTones(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u20FF'))
        {
            return text;
        }

        var runes = text.EnumerateRunes().Where(rune => !Characters.IsSkinTone(rune) && !Characters.IsVariation(rune));
        return string.Concat(runes.Select(rune => rune.ToString()));
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?<mark>(?<sign>[*~])\k<sign>{0,2})(?!\k<sign>|\s)"
            + @"(?<text>(?:(?!\k<sign>).)*(?<!\s))\k<mark>(?!\k<sign>|[\p{L}\p{N}])",
        Options,
        PatternTimeout
    )]
    private static partial Regex Emphasis();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_@.+-])(?<mark>_{1,3})(?=[^\s_])(?<text>.*?[^\s_])\k<mark>(?![\p{L}\p{N}_@])",
        Options,
        PatternTimeout
    )]
    private static partial Regex Underscores();

    [GeneratedRegex(
        @"^(?:>+ *|[\u2022\u25E6\u25AA\u2023] *|[-\u2013\u2014*+\u00B7] +|[0-9]{1,2}[.)] +)(?=\S)",
        Options,
        PatternTimeout
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(?<=\p{L})\u2019(?=\p{L})", Options, PatternTimeout)]
    private static partial Regex Apostrophe();
}
