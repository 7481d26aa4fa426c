namespace ChatOps.Languages;

/// <summary>
/// Recognizes a request for another language, made in any language: "Auf Deutsch bitte", "in
/// English, please", "¿podemos hablar español?".
/// </summary>
public static class LanguageWish
{
    private const int LongestWish = 60;

    // Words that may surround the language's name. With any other word, the text is about something else.
    private static readonly HashSet<string> Around = new(StringComparer.OrdinalIgnoreCase)
    {
        "in",
        "please",
        "can",
        "could",
        "we",
        "you",
        "let's",
        "lets",
        "us",
        "speak",
        "talk",
        "switch",
        "change",
        "to",
        "now",
        "the",
        "language",
        "i",
        "would",
        "like",
        "want",
        "do",
        "auf",
        "bitte",
        "kannst",
        "können",
        "koennen",
        "wir",
        "du",
        "sprich",
        "sprechen",
        "reden",
        "rede",
        "lieber",
        "jetzt",
        "wechsle",
        "wechseln",
        "zu",
        "sprache",
        "mit",
        "mir",
        "ich",
        "möchte",
        "moechte",
        "en",
        "por",
        "favor",
        "habla",
        "hablar",
        "hablemos",
        "háblame",
        "hablame",
        "puedes",
        "podemos",
        "podrías",
        "podrias",
        "ahora",
        "cambia",
        "cambiar",
        "al",
        "a",
        "idioma",
        "quiero",
        "prefiero",
        "s'il",
        "vous",
        "te",
        "plaît",
        "plait",
        "parle",
        "parler",
        "parlez",
        "parlons",
        "moi",
        "peux",
        "peut",
        "pouvez",
        "pouvons",
        "nous",
        "on",
        "tu",
        "passe",
        "passer",
        "passons",
        "maintenant",
        "langue",
        "je",
        "veux",
        "voudrais",
        "préfère",
        "prefere",
        "svp",
        "stp",
        "le",
        "el",
    };

    /// <summary>Returns the language that is asked for, or null.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isAnswer">True if a question is open: the bare name of a language may then be its answer.</param>
    public static Words? Of(string text, bool isAnswer)
    {
        if (text.Length > LongestWish)
        {
            return null;
        }

        var tokens = text.Replace('’', '\'')
            .Split([' ', ',', '.', '!', '?', '¿', '¡', '-', ':', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Words? wished = null;
        var around = 0;
        foreach (var token in tokens)
        {
            if (
                SpokenLanguages.All.FirstOrDefault(words =>
                    words.Names.Contains(token, StringComparer.OrdinalIgnoreCase)
                ) is
                { } named
            )
            {
                if (wished is not null)
                {
                    return null;
                }

                wished = named;
            }
            else if (Around.Contains(token))
            {
                around++;
            }
            else
            {
                return null;
            }
        }

        return isAnswer && around == 0 ? null : wished;
    }
}
