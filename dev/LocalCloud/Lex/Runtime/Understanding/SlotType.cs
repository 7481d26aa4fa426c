using System.Text.RegularExpressions;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;
using FuzzySharp;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>Recognizes values of a slot type.</summary>
internal abstract class SlotType
{
    /// <summary>True if the whole utterance is always the value; then no other intent is considered.</summary>
    public virtual bool TakesEverything => false;

    /// <summary>Returns the values in an utterance, without a prompt for the slot.</summary>
    public abstract IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words);

    /// <summary>Returns the value in an answer to the slot's prompt; null for none.</summary>
    public virtual SlotMatch? Answer(string text, IReadOnlyList<Word> words) => Find(text, words).FirstOrDefault();

    /// <summary>Returns the value of words in the place of a sample's slot; null if they can't be one.</summary>
    public virtual SlotMatch? InPlace(string text, IReadOnlyList<Word> words, int from, int to) =>
        Find(text, words).FirstOrDefault(match => match.From >= from && match.To <= to);

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

    protected static string Between(string text, IReadOnlyList<Word> words, int from, int to) =>
        text[words[from].Start..words[to - 1].End];
}

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
    /// <param name="restricted">True for TopResolution: only values and synonyms count, and the result is the value.
    /// False for OriginalValue: any text counts as typed.</param>
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

    // Lex accepts a word with the same prefix as the examples as one more value.
    private IEnumerable<SlotMatch> Alike(string text, IReadOnlyList<Word> words) =>
        words
            .Index()
            .Where(entry =>
                prefixes.Any(prefix =>
                    text[entry.Item.Start..entry.Item.End].StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(entry => AsTyped(text, words, entry.Index, entry.Index + 1) with { IsKnown = true });

    // The prefixes up to the dash, if every example has one and shares it with another example. Otherwise empty.
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

/// <summary>AMAZON.EmailAddress: one word in the form of an address, anywhere.</summary>
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
        @"\A[0-9A-Za-z_+](?:[0-9A-Za-z._+-]{0,62}[0-9A-Za-z_+-])?@"
            + @"(?:[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?\.)+[A-Za-z]{2,63}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Address();
}

/// <summary>AMAZON.FreeFormInput: the whole utterance, only after its prompt.</summary>
internal sealed class FreeFormType : SlotType
{
    /// <inheritdoc/>
    public override bool TakesEverything => true;

    /// <inheritdoc/>
    public override IEnumerable<SlotMatch> Find(string text, IReadOnlyList<Word> words) => [];

    /// <inheritdoc/>
    public override SlotMatch Answer(string text, IReadOnlyList<Word> words) => new(0, words.Count, text, text);
}

/// <summary>AMAZON.Confirmation: Yes, No, Maybe or Don't know, only after its prompt.</summary>
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

/// <summary>AMAZON.AlphaNumeric: one word of letters and digits, optionally matching a pattern.</summary>
/// <param name="pattern">A type's regexFilter; null for none.</param>
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
