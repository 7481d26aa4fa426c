using System.Text.RegularExpressions;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;
using FuzzySharp;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>How values of one slot type are recognised.</summary>
internal abstract class SlotType
{
    /// <summary>True where the whole utterance is the value, whatever it says; then no other intent is listened
    /// for.</summary>
    public virtual bool TakesEverything => false;

    /// <summary>Values anywhere in an utterance, without the slot being asked for.</summary>
    public abstract IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words);

    /// <summary>The value in an answer to the slot's prompt; null where there is none.</summary>
    public virtual SlotMatch? Answer(string text, IReadOnlyList<Word> words) => Find(text, words).FirstOrDefault();

    /// <summary>The value of words that stand where a sample utterance has the slot; null where they cannot be
    /// one.</summary>
    public virtual SlotMatch? InPlace(string text, IReadOnlyList<Word> words, int from, int to) =>
        Find(text, words).FirstOrDefault(match => match.From >= from && match.To <= to);

    /// <summary>The built-in type with this id, as a language speaks of it.</summary>
    public static SlotType BuiltIn(string id, Language language) =>
        id switch
        {
            BuiltInSlotTypes.EmailAddress => new EmailAddressType(),
            BuiltInSlotTypes.FreeFormInput => new FreeFormType(),
            BuiltInSlotTypes.Confirmation => new ConfirmationType(language),
            BuiltInSlotTypes.Number => new NumberType(language),
            BuiltInSlotTypes.AlphaNumeric => new AlphaNumericType(pattern: null, language),
            _ => throw new ArgumentException($"The slot type {id} passed the build and is not known.", nameof(id)),
        };

    /// <summary>The text between the first and the last of some words.</summary>
    protected static string Between(string text, IReadOnlyList<Word> words, int from, int to) =>
        text[words[from].Start..words[to - 1].End];
}

/// <summary>A custom type: values with synonyms.</summary>
internal sealed class CustomType : SlotType
{
    private const int LeastLengthForTypos = 5;
    private const int LeastSimilarity = 85;
    private const int LeastPrefix = 3;

    private readonly IReadOnlyList<(string[] Words, string Text, string Value)> phrases;
    private readonly bool restricted;
    private readonly Language language;
    private readonly IReadOnlyList<string> prefixes;

    /// <summary>Prepares the values.</summary>
    /// <param name="values">Each value with its synonyms.</param>
    /// <param name="restricted">True for TopResolution: only values and synonyms count, and the value is answered.
    /// False for OriginalValue: any text is taken as typed.</param>
    /// <param name="language">The language of the words.</param>
    public CustomType(
        IEnumerable<(string Value, IReadOnlyList<string> Synonyms)> values,
        bool restricted,
        Language language
    )
    {
        this.language = language;
        this.restricted = restricted;
        phrases =
        [
            .. values
                .SelectMany(entry =>
                    entry.Synonyms.Prepend(entry.Value).Select(text => (Normal: language.Normalize(text), entry.Value))
                )
                .Where(phrase => phrase.Normal.Length > 0)
                .Select(phrase => (phrase.Normal.Split(' '), phrase.Normal, phrase.Value))
                .OrderByDescending(phrase => phrase.Item1.Length),
        ];
        prefixes = restricted ? [] : Prefixes([.. values.Select(entry => entry.Value)]);
    }

    /// <inheritdoc/>
    public override IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words) =>
        Alike(text, words)
            .Concat(
                Scan(text, words, (spoken, phrase) => spoken == phrase)
                    .Concat(
                        Scan(
                            text,
                            words,
                            (spoken, phrase) =>
                                phrase.Length >= LeastLengthForTypos
                                && spoken.Length >= LeastLengthForTypos
                                && Fuzz.Ratio(spoken, phrase) >= LeastSimilarity
                        )
                    )
            );

    /// <inheritdoc/>
    public override SlotMatch? Answer(string text, IReadOnlyList<Word> words)
    {
        var rest = language.WithoutSmallTalk(words);
        return Find(text, words).FirstOrDefault()
            ?? (
                restricted || rest.Count == 0
                    ? null
                    : AsTyped(text, words, IndexOf(words, rest[0]), IndexOf(words, rest[^1]) + 1)
            );
    }

    /// <inheritdoc/>
    public override SlotMatch? InPlace(string text, IReadOnlyList<Word> words, int from, int to) =>
        base.InPlace(text, words, from, to)
        ?? (restricted || prefixes.Count > 0 ? null : AsTyped(text, words, from, to));

    // Lex takes a word that begins as the examples do for one more of them.
    private IEnumerable<SlotMatch> Alike(string text, IReadOnlyList<Word> words) =>
        words
            .Index()
            .Where(entry =>
                prefixes.Any(prefix =>
                    text[entry.Item.Start..entry.Item.End].StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(entry => AsTyped(text, words, entry.Index, entry.Index + 1) with { IsKnown = true });

    // The beginnings up to a dash, where every example has one and shares it with another; none otherwise.
    private static IReadOnlyList<string> Prefixes(IReadOnlyList<string> values)
    {
        var beginnings = values
            .GroupBy(
                value => value[..(value.IndexOf('-', StringComparison.Ordinal) + 1)],
                StringComparer.OrdinalIgnoreCase
            )
            .ToList();
        return beginnings.All(group => group.Key.Length > LeastPrefix && group.Count() > 1)
            ? [.. beginnings.Select(group => group.Key)]
            : [];
    }

    private IEnumerable<SlotMatch> Scan(string text, IReadOnlyList<Word> words, Func<string, string, bool> equal)
    {
        foreach (var phrase in phrases)
        {
            for (var from = 0; from + phrase.Words.Length <= words.Count; from++)
            {
                var to = from + phrase.Words.Length;
                var spoken =
                    phrase.Words.Length == 1
                        ? words[from].Text
                        : string.Join(' ', words.Skip(from).Take(phrase.Words.Length).Select(word => word.Text));
                if (equal(spoken, phrase.Text))
                {
                    var original = Between(text, words, from, to);
                    yield return new SlotMatch(from, to, original, restricted ? phrase.Value : original);
                }
            }
        }
    }

    private static SlotMatch AsTyped(string text, IReadOnlyList<Word> words, int from, int to)
    {
        var original = Between(text, words, from, to);
        return new SlotMatch(from, to, original, original, IsKnown: false);
    }

    private static int IndexOf(IReadOnlyList<Word> words, Word word)
    {
        var index = 0;
        while (!ReferenceEquals(words[index], word))
        {
            index++;
        }

        return index;
    }
}

/// <summary>AMAZON.EmailAddress: one word with the form of an address, anywhere.</summary>
internal sealed partial class EmailAddressType : SlotType
{
    /// <inheritdoc/>
    public override IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var word = text[words[index].Start..words[index].End];
            if (Address().IsMatch(word))
            {
                yield return new SlotMatch(index, index + 1, word, word);
            }
        }
    }

    [GeneratedRegex(
        @"\A[0-9A-Za-z_+](?:[0-9A-Za-z._+-]{0,62}[0-9A-Za-z_+-])?@(?:[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?\.)+[A-Za-z]{2,63}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Address();
}

/// <summary>AMAZON.FreeFormInput: the whole utterance, only when asked for.</summary>
internal sealed class FreeFormType : SlotType
{
    /// <inheritdoc/>
    public override bool TakesEverything => true;

    /// <inheritdoc/>
    public override IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words) => [];

    /// <inheritdoc/>
    public override SlotMatch Answer(string text, IReadOnlyList<Word> words) => new(0, words.Count, text, text);
}

/// <summary>AMAZON.Confirmation: Yes, No, Maybe or Don't know, only when asked for.</summary>
/// <param name="language">The language of the words.</param>
internal sealed class ConfirmationType(Language language) : SlotType
{
    /// <inheritdoc/>
    public override IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words) => [];

    /// <inheritdoc/>
    public override SlotMatch? Answer(string text, IReadOnlyList<Word> words)
    {
        var meaning = YesOrNo.Of(words, language);
        return meaning is null ? null : new SlotMatch(0, words.Count, text, meaning);
    }
}

/// <summary>AMAZON.Number: digits, or a word up to twenty.</summary>
/// <param name="language">The language of the words.</param>
internal sealed class NumberType(Language language) : SlotType
{
    /// <inheritdoc/>
    public override IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var named = NumberNamed(words[index].Text);
            if (named >= 0)
            {
                yield return new SlotMatch(index, index + 1, Between(text, words, index, index + 1), named.ToString());
            }
            else if (decimal.TryParse(words[index].Text, out var number))
            {
                yield return new SlotMatch(index, index + 1, Between(text, words, index, index + 1), number.ToString());
            }
        }
    }

    private int NumberNamed(string word)
    {
        var number = language.Numbers.Count - 1;
        while (number >= 0 && language.Numbers[number] != word)
        {
            number--;
        }

        return number;
    }
}

/// <summary>AMAZON.AlphaNumeric: one word of letters and digits; with a pattern, one that follows it.</summary>
/// <param name="pattern">A type's regexFilter, or null.</param>
/// <param name="language">The language of the words around it.</param>
internal sealed class AlphaNumericType(string? pattern, Language language) : SlotType
{
    private readonly Regex? filter = pattern is null
        ? null
        : new Regex(
            $@"\A(?:{pattern})\z",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(1)
        );

    /// <inheritdoc/>
    public override IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words) =>
        filter is null ? [] : Matching(text, words);

    /// <inheritdoc/>
    public override SlotMatch? Answer(string text, IReadOnlyList<Word> words) =>
        Matching(text, language.WithoutSmallTalk(words)).LastOrDefault();

    /// <inheritdoc/>
    public override SlotMatch? InPlace(string text, IReadOnlyList<Word> words, int from, int to) =>
        Matching(text, words).FirstOrDefault(match => match.From >= from && match.To <= to);

    private IEnumerable<SlotMatch> Matching(string text, IReadOnlyList<Word> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var word = text[words[index].Start..words[index].End];
            if (filter?.IsMatch(word) ?? word.All(char.IsLetterOrDigit))
            {
                yield return new SlotMatch(index, index + 1, word, word, IsKnown: filter is not null);
            }
        }
    }
}
