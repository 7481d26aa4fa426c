using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>What understanding needs to know of a language. Its lists are spelled as people spell; they are compared in
/// the form of <see cref="Word.Text"/>.</summary>
internal sealed partial class Language
{
    private readonly LanguageForms forms;
    private readonly Dictionary<char, string> folds;
    private readonly HashSet<string> smallTalk;

    /// <summary>Prepares a language.</summary>
    public Language(LanguageForms forms, LanguageWords words, LanguageAnswers answers)
    {
        this.forms = forms;
        folds = forms.Folds.SelectMany(fold => fold.Key, (fold, letter) => (letter, fold.Value)).ToDictionary();
        FunctionWords = Set(words.Function);
        WishWords = Set(words.Wish);
        smallTalk = Set(words.SmallTalk);
        Numbers = [.. words.Numbers.Split(' ').Select(Normalize)];
        YesPhrases = [.. answers.Yes.Select(Normalize)];
        NoPhrases = [.. answers.No.Select(Normalize)];
        MaybePhrases = [.. answers.Maybe.Select(Normalize)];
        UnknownPhrases = [.. answers.Unknown.Select(Normalize)];
        Doubts = Set(answers.Doubts);
        Politeness = Set(answers.Politeness);
    }

    /// <summary>Words that every sentence has.</summary>
    public IReadOnlySet<string> FunctionWords { get; }

    /// <summary>Words that every wish has, whatever is wished.</summary>
    public IReadOnlySet<string> WishWords { get; }

    /// <summary>The numbers from zero to twenty.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>Beginnings of a yes.</summary>
    public IReadOnlyList<string> YesPhrases { get; }

    /// <summary>Beginnings of a no.</summary>
    public IReadOnlyList<string> NoPhrases { get; }

    /// <summary>Beginnings of neither.</summary>
    public IReadOnlyList<string> MaybePhrases { get; }

    /// <summary>Beginnings of not knowing.</summary>
    public IReadOnlyList<string> UnknownPhrases { get; }

    /// <summary>Words after which a yes is none.</summary>
    public IReadOnlySet<string> Doubts { get; }

    /// <summary>Words that may stand before an answer.</summary>
    public IReadOnlySet<string> Politeness { get; }

    /// <summary>The language of a locale such as <c>de_DE</c>; English where it is none of those that are known
    /// here.</summary>
    public static Language Of(string localeId) =>
        localeId.Split('_')[0] switch
        {
            "de" => German.Language,
            "es" => Spanish.Language,
            "fr" => French.Language,
            _ => English.Language,
        };

    /// <summary>The words of a text.</summary>
    public IReadOnlyList<Word> Words(string text)
    {
        var words = new List<Word>();
        foreach (Match match in Chunk().Matches(text))
        {
            foreach (var (start, end) in Parts(text, match.Index, match.Index + match.Length))
            {
                var raw = text[start..end].ToLowerInvariant().Replace('\u2019', '\'');
                var whole =
                    forms.Contractions.GetValueOrDefault(raw)
                    ?? forms.Contractions.GetValueOrDefault(Form(raw))
                    ?? [Form(raw)];
                words.AddRange(whole.Select(form => new Word(form, start, end)));
            }
        }

        // French sets a blank before its signs.
        return words.Exists(word => !IsPunctuation(word)) ? words.FindAll(word => !IsPunctuation(word)) : words;
    }

    /// <summary>The words without small talk; all of them where nothing else was said.</summary>
    public IReadOnlyList<Word> WithoutSmallTalk(IReadOnlyList<Word> words)
    {
        var rest = words.Where(word => !smallTalk.Contains(word.Text)).ToList();
        return rest.Count > 0 ? rest : words;
    }

    /// <summary>The words of a text, joined by blanks.</summary>
    public string Normalize(string text) => string.Join(' ', Words(text).Select(word => word.Text));

    // Where one word begins and ends. A sign alone, such as a thumb up, is a word of its own.
    private IEnumerable<(int Start, int End)> Parts(string text, int start, int end)
    {
        var chunk = text[start..end];
        var cuts =
            forms.Joints is null || chunk.Contains('@', StringComparison.Ordinal)
                ? []
                : forms
                    .Joints.Matches(chunk.ToLowerInvariant().Replace('\u2019', '\''))
                    .Select(joint => start + joint.Index + joint.Length);
        var from = start;
        foreach (var to in cuts.Append(end))
        {
            var (first, last) = (from, to);
            while (first < last && !IsPart(text[first]))
            {
                first++;
            }

            while (last > first && !IsPart(text[last - 1]))
            {
                last--;
            }

            if (first < last)
            {
                yield return (first, last);
            }
            else if (from == start && to == end)
            {
                yield return (start, end);
            }

            from = to;
        }
    }

    private string Form(string raw) =>
        raw.Contains('@', StringComparison.Ordinal)
            ? raw
            : Folded(raw.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));

    private string Folded(string word) =>
        folds.Count == 0
            ? word
            : string.Concat(word.Select(character => folds.GetValueOrDefault(character) ?? character.ToString()));

    private HashSet<string> Set(string words) =>
        words.Split(' ').SelectMany(word => Words(word).Select(part => part.Text)).ToHashSet(StringComparer.Ordinal);

    private static bool IsPunctuation(Word word) => word.Text.All(char.IsPunctuation);

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '+';

    [GeneratedRegex(@"[^\s,;/]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Chunk();
}

/// <summary>How a language's words are brought into one form.</summary>
/// <param name="Folds">Letters of which people leave the marks away, side by side, and what they write instead.</param>
/// <param name="Contractions">Words that stand for several; in the form of <see cref="Word.Text"/>, or with the
/// apostrophe.</param>
/// <param name="Joints">After each match another word begins; null where blanks alone part words.</param>
internal sealed record LanguageForms(
    IReadOnlyDictionary<string, string> Folds,
    IReadOnlyDictionary<string, string[]> Contractions,
    Regex? Joints = null
);

/// <summary>Kinds of words, each list parted by blanks.</summary>
/// <param name="Function">Words that every sentence has.</param>
/// <param name="Wish">Words that every wish has.</param>
/// <param name="SmallTalk">What people say around the matter; it says nothing about the intent.</param>
/// <param name="Numbers">Zero to twenty.</param>
internal sealed record LanguageWords(string Function, string Wish, string SmallTalk, string Numbers);

/// <summary>Answers to a yes-or-no question. The service does not publish its phrases; these are what people
/// write.</summary>
/// <param name="Yes">Beginnings of a yes.</param>
/// <param name="No">Beginnings of a no.</param>
/// <param name="Maybe">Beginnings of neither.</param>
/// <param name="Unknown">Beginnings of not knowing.</param>
/// <param name="Doubts">Words after which a yes is none, parted by blanks.</param>
/// <param name="Politeness">Words that may stand before an answer, parted by blanks.</param>
internal sealed record LanguageAnswers(
    IReadOnlyList<string> Yes,
    IReadOnlyList<string> No,
    IReadOnlyList<string> Maybe,
    IReadOnlyList<string> Unknown,
    string Doubts,
    string Politeness
);
