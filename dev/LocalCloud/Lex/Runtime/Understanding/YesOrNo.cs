using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>Interprets answers to yes-or-no questions with the language's phrases.</summary>
internal static class YesOrNo
{
    public const string Yes = "Yes";

    public const string No = "No";

    private const int LongestRest = 6;

    /// <summary>Returns Yes, No, Maybe or Don't know; null for another answer.</summary>
    public static string? Of(IReadOnlyList<Word> words, Language language)
    {
        var said = words.Select(word => word.Text).ToList();
        while (
            said.Count > 1
            && language.Politeness.Contains(said[0])
            && !Begins(said, language.YesPhrases)
            && !Begins(said, language.NoPhrases)
        )
        {
            said.RemoveAt(0);
        }

        if (Begins(said, language.UnknownPhrases))
        {
            return "Don't know";
        }

        if (Begins(said, language.MaybePhrases))
        {
            return "Maybe";
        }

        // "Why not" is a yes, "yes" at the beginning of "yes but no" isn't: the longer phrase counts.
        var sentence = string.Join(' ', said);
        var agreed = language.YesPhrases.Where(phrase => StartsWith(sentence, phrase)).MaxBy(phrase => phrase.Length);
        if (language.NoPhrases.Any(phrase => StartsWith(sentence, phrase) && phrase.Length > (agreed?.Length ?? 0)))
        {
            return No;
        }

        if (agreed is null)
        {
            return null;
        }

        var rest = sentence[agreed.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return rest.Length <= LongestRest && !rest.Any(language.Doubts.Contains) ? Yes : null;
    }

    private static bool Begins(IReadOnlyList<string> said, IReadOnlyList<string> phrases)
    {
        var sentence = string.Join(' ', said);
        return phrases.Any(phrase => StartsWith(sentence, phrase));
    }

    private static bool StartsWith(string sentence, string phrase) =>
        sentence.StartsWith(phrase, StringComparison.Ordinal)
        && (sentence.Length == phrase.Length || sentence[phrase.Length] == ' ');
}
