using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>The facts about a language for understanding. Its lists are in normal spelling, and are compared in the
/// form of <see cref="Word.Text"/>.</summary>
internal sealed partial class Language
{
    private readonly LanguageForms forms;
    private readonly Dictionary<char, string> folds;
    private readonly HashSet<string> smallTalk;

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

    /// <summary>Words without a meaning of their own.</summary>
    public IReadOnlySet<string> FunctionWords { get; }

    /// <summary>Words that any request may contain, regardless of what it asks for.</summary>
    public IReadOnlySet<string> WishWords { get; }

    /// <summary>The numbers from zero to twenty.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>Phrases that begin a yes.</summary>
    public IReadOnlyList<string> YesPhrases { get; }

    /// <summary>Phrases that begin a no.</summary>
    public IReadOnlyList<string> NoPhrases { get; }

    /// <summary>Phrases that begin a "maybe".</summary>
    public IReadOnlyList<string> MaybePhrases { get; }

    /// <summary>Phrases that begin a "don't know".</summary>
    public IReadOnlyList<string> UnknownPhrases { get; }

    /// <summary>Words that cancel a preceding yes, such as "but".</summary>
    public IReadOnlySet<string> Doubts { get; }

    /// <summary>Words that may precede an answer.</summary>
    public IReadOnlySet<string> Politeness { get; }

    /// <summary>Returns the language of a locale such as <c>de_DE</c>; English for an unknown one.</summary>
    public static Language Of(string localeId) =>
        localeId.Split('_')[0] switch
        {
            "de" => German.Language,
            "es" => Spanish.Language,
            "fr" => French.Language,
            _ => English.Language,
        };

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

        // French puts a space before some punctuation marks.
        return words.Exists(word => !IsPunctuation(word)) ? words.FindAll(word => !IsPunctuation(word)) : words;
    }

    /// <summary>Returns the words without small talk, or all words if there are no others.</summary>
    public IReadOnlyList<Word> WithoutSmallTalk(IReadOnlyList<Word> words)
    {
        var rest = words.Where(word => !smallTalk.Contains(word.Text)).ToList();
        return rest.Count > 0 ? rest : words;
    }

    /// <summary>Returns the words of a text, joined by blanks.</summary>
    public string Normalize(string text) => string.Join(' ', Words(text).Select(word => word.Text));

    // The bounds of words. A single sign, such as a thumb up, is a word.
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

/// <summary>How a language's words are normalized.</summary>
/// <param name="Folds">Pairs of a letter with marks and its replacement.</param>
/// <param name="Contractions">Words for several others, in the form of <see cref="Word.Text"/> or with the
/// apostrophe.</param>
/// <param name="Joints">A new word begins after each match; null if only blanks separate words.</param>
internal sealed record LanguageForms(
    IReadOnlyDictionary<string, string> Folds,
    IReadOnlyDictionary<string, string[]> Contractions,
    Regex? Joints = null
);

/// <summary>Kinds of words; each list is separated by blanks.</summary>
/// <param name="Function">Words without a meaning of their own.</param>
/// <param name="Wish">Words of every request.</param>
/// <param name="SmallTalk">Words that say nothing about the intent.</param>
/// <param name="Numbers">Zero to twenty.</param>
internal sealed record LanguageWords(string Function, string Wish, string SmallTalk, string Numbers);

/// <summary>Answers to a yes-or-no question. The service doesn't publish its phrases; these are what people
/// write.</summary>
/// <param name="Yes">Phrases that begin a yes.</param>
/// <param name="No">Phrases that begin a no.</param>
/// <param name="Maybe">Phrases that begin a "maybe".</param>
/// <param name="Unknown">Phrases that begin a "don't know".</param>
/// <param name="Doubts">Words that invalidate a yes before them, separated by blanks.</param>
/// <param name="Politeness">Words that may precede an answer, separated by blanks.</param>
internal sealed record LanguageAnswers(
    IReadOnlyList<string> Yes,
    IReadOnlyList<string> No,
    IReadOnlyList<string> Maybe,
    IReadOnlyList<string> Unknown,
    string Doubts,
    string Politeness
);
