namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>What an answer to a yes-or-no question means. The service does not publish its phrases; these are what people write.</summary>
public static class YesOrNo
{
    /// <summary>The user agrees.</summary>
    public const string Yes = "Yes";

    /// <summary>The user declines.</summary>
    public const string No = "No";

    private const int LongestRest = 6;

    private static readonly string[] YesPhrases =
    [
        "yes", "yep", "yeah", "yup", "yea", "ya", "yas", "y", "aye", "si", "ok", "okay", "okey", "k", "sure", "sure thing", "certainly", "absolutely", "definitely", "of course", "indeed",
        "correct", "right", "exactly", "perfect", "fine", "great", "good", "sounds good", "looks good", "looks right", "all good", "that is right", "that is correct", "that is fine",
        "confirm", "confirmed", "i confirm", "affirmative", "agreed", "i agree", "approve", "proceed", "continue", "carry on", "go ahead", "go for it", "do it", "do so", "make it so",
        "please do", "i am", "i am sure", "i do", "let us go", "let us do it", "create it", "order it", "place it", "place the order", "ship it", "lgtm", "true", "positive", "why not", "\U0001F44D", "\u2705",
    ];

    private static readonly string[] NoPhrases =
    [
        "no", "nope", "nah", "naw", "nay", "n", "no way", "not", "not now", "not yet", "not really", "not at all", "negative", "never", "never mind", "nevermind", "nvm", "forget it", "forget about it",
        "cancel", "cancel it", "cancel that", "stop", "stop it", "abort", "quit", "decline", "deny", "reject", "wrong", "incorrect", "false", "do not", "do not do it", "please do not", "i do not", "i do not want",
        "i am not", "i am not sure", "that is wrong", "that is not right", "that is not correct", "i changed my mind", "i have changed my mind", "hold on", "wait", "no thanks", "no thank you", "leave it", "\U0001F44E", "\u274C",
    ];

    private static readonly string[] MaybePhrases = ["maybe", "perhaps", "possibly", "probably", "i guess", "might be"];

    private static readonly string[] UnknownPhrases = ["i do not know", "do not know", "no idea", "dunno", "idk", "not sure", "i am not sure", "who knows", "unsure"];

    private static readonly HashSet<string> Doubts = new(StringComparer.Ordinal) { "but", "except", "however", "instead", "change", "unless", "not", "no", "wait" };

    private static readonly HashSet<string> Politeness = new(StringComparer.Ordinal) { "please", "pls", "thanks", "thank", "you", "hi", "hey", "oh", "um", "uh", "well", "hmm" };

    /// <summary>Yes, No, Maybe, Don't know, or null where it is none of them.</summary>
    public static string? Of(IReadOnlyList<Word> words)
    {
        var said = words.Select(word => word.Text).ToList();
        while (said.Count > 1 && Politeness.Contains(said[0]) && said is not (["please", "do", ..]))
        {
            said.RemoveAt(0);
        }

        var sentence = string.Join(' ', said);
        if (Array.Exists(UnknownPhrases, phrase => StartsWith(sentence, phrase)))
        {
            return "Don't know";
        }

        if (Array.Exists(MaybePhrases, phrase => StartsWith(sentence, phrase)))
        {
            return "Maybe";
        }

        if (Array.Exists(NoPhrases, phrase => StartsWith(sentence, phrase)))
        {
            return No;
        }

        var agreed = YesPhrases.Where(phrase => StartsWith(sentence, phrase)).MaxBy(phrase => phrase.Length);
        if (agreed is null)
        {
            return null;
        }

        var rest = sentence[agreed.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return rest.Length <= LongestRest && !rest.Any(Doubts.Contains) ? Yes : null;
    }

    private static bool StartsWith(string sentence, string phrase) =>
        sentence.StartsWith(phrase, StringComparison.Ordinal) && (sentence.Length == phrase.Length || sentence[phrase.Length] == ' ');
}
