namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>English.</summary>
internal static class English
{
    private static readonly LanguageForms Forms = new(
        new Dictionary<string, string>(),
        new Dictionary<string, string[]>(StringComparer.Ordinal)
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
        });

    private static readonly LanguageWords Words = new(
        "i a an the to of my me for in on at is are am be it this that we our us you your do does can could would will with and or some as by from have has what how which was should may into under",
        "want need like get give let wish looking think",
        "hi hello hey please pls thanks thank thx kindly there ok okay so well um uh good morning afternoon evening just",
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");

    private static readonly LanguageAnswers Answers = new(
        [
            "yes", "yep", "yeah", "yup", "yea", "ya", "yas", "y", "aye", "si", "ok", "okay", "okey", "k", "sure", "sure thing", "certainly", "absolutely", "definitely", "of course", "indeed",
            "correct", "right", "exactly", "perfect", "fine", "great", "good", "sounds good", "looks good", "looks right", "all good", "that is right", "that is correct", "that is fine",
            "confirm", "confirmed", "i confirm", "affirmative", "agreed", "i agree", "approve", "proceed", "continue", "carry on", "go ahead", "go for it", "do it", "do so", "make it so",
            "please do", "i am", "i am sure", "i do", "let us go", "let us do it", "create it", "order it", "place it", "place the order", "ship it", "lgtm", "true", "positive", "why not", "\U0001F44D", "\u2705",
        ],
        [
            "no", "nope", "nah", "naw", "nay", "n", "no way", "not", "not now", "not yet", "not really", "not at all", "negative", "never", "never mind", "nevermind", "nvm", "forget it", "forget about it",
            "cancel", "cancel it", "cancel that", "stop", "stop it", "abort", "quit", "decline", "deny", "reject", "wrong", "incorrect", "false", "do not", "do not do it", "please do not", "i do not", "i do not want",
            "i am not", "i am not sure", "that is wrong", "that is not right", "that is not correct", "i changed my mind", "i have changed my mind", "hold on", "wait", "no thanks", "no thank you", "leave it", "\U0001F44E", "\u274C",
        ],
        ["maybe", "perhaps", "possibly", "probably", "i guess", "might be"],
        ["i do not know", "do not know", "no idea", "dunno", "idk", "not sure", "i am not sure", "who knows", "unsure"],
        "but except however instead change unless not no wait",
        "please pls thanks thank you hi hey oh um uh well hmm");

    /// <summary>The language.</summary>
    public static Language Language { get; } = new(Forms, Words, Answers);
}
