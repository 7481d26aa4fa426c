using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>One word in the form in which words are compared, and where it stands in the text.</summary>
/// <param name="Text">Lower case, without punctuation around it and without hyphens and apostrophes; an e-mail address keeps all of its characters.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusively.</param>
public sealed record Word(string Text, int Start, int End);

/// <summary>Takes text apart into words.</summary>
public static partial class Words
{
    // What people say around the matter; it says nothing about the intent.
    private static readonly HashSet<string> SmallTalk = new(StringComparer.Ordinal)
    {
        "hi", "hello", "hey", "please", "pls", "thanks", "thank", "thx", "kindly", "there", "ok", "okay", "so", "well", "um", "uh", "good", "morning", "afternoon", "evening", "just",
    };

    private static readonly Dictionary<string, string[]> Contractions = new(StringComparer.Ordinal)
    {
        ["i'd"] = ["i", "would"],
        ["i'm"] = ["i", "am"],
        ["i'll"] = ["i", "will"],
        ["i've"] = ["i", "have"],
        ["we'd"] = ["we", "would"],
        ["we're"] = ["we", "are"],
        ["what's"] = ["what", "is"],
        ["whats"] = ["what", "is"],
        ["where's"] = ["where", "is"],
        ["how's"] = ["how", "is"],
        ["it's"] = ["it", "is"],
        ["that's"] = ["that", "is"],
        ["let's"] = ["let", "us"],
        ["don't"] = ["do", "not"],
        ["dont"] = ["do", "not"],
        ["can't"] = ["can", "not"],
        ["won't"] = ["will", "not"],
        ["isn't"] = ["is", "not"],
        ["gimme"] = ["give", "me"],
        ["wanna"] = ["want", "to"],
    };

    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();
        foreach (Match match in Chunk().Matches(text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            while (start < end && !IsPart(text[start]))
            {
                start++;
            }

            while (end > start && !IsPart(text[end - 1]))
            {
                end--;
            }

            if (start == end)
            {
                // A sign alone, such as a thumb up, is a word of its own.
                words.Add(new Word(match.Value, match.Index, match.Index + match.Length));
                continue;
            }

            var raw = text[start..end].ToLowerInvariant().Replace('\u2019', '\'');
            foreach (var form in Contractions.GetValueOrDefault(raw) ?? [Form(raw)])
            {
                words.Add(new Word(form, start, end));
            }
        }

        return words;
    }

    /// <summary>The words without small talk; all of them where nothing else was said.</summary>
    public static IReadOnlyList<Word> WithoutSmallTalk(IReadOnlyList<Word> words)
    {
        var rest = words.Where(word => !SmallTalk.Contains(word.Text)).ToList();
        return rest.Count > 0 ? rest : words;
    }

    /// <summary>The words of a text, joined by blanks.</summary>
    public static string Normalize(string text) => string.Join(' ', Of(text).Select(word => word.Text));

    private static string Form(string raw) =>
        raw.Contains('@', StringComparison.Ordinal)
            ? raw
            : raw.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '+';

    [GeneratedRegex(@"[^\s,;/]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Chunk();
}
