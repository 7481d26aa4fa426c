using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;
using FuzzySharp;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>An intent's likelihood, 0 to 1.</summary>
internal sealed record IntentScore(LexIntent Intent, double Score);

/// <summary>Finds the intent of an utterance by the sample utterances. Words that occur in few intents weigh most,
/// common words least. A slot's value counts as its placeholder, and a typo as the word. Prepared once for each built
/// version.</summary>
internal sealed class Classifier
{
    private const double FunctionWord = 0.15;
    private const double WishWord = 0.4;
    private const double ContentWord = 0.5;
    private const double OpenSlot = 0.3;
    private const double NothingInCommon = 0.3;
    private const double Aligned = 0.95;
    private const int LeastSimilarity = 82;
    private const int LeastLengthForTypos = 4;
    private const int Finalists = 10;

    // A sample that has only function words ("what can you do") matches only if it has this many, and all of them
    // occur.
    private const int WholeSentence = 3;

    private readonly Language language;
    private readonly IReadOnlyList<LexIntent> intents;
    private readonly Dictionary<string, double> vocabulary;

    public Classifier(IReadOnlyList<LexIntent> intents, Language language)
    {
        this.language = language;
        this.intents = intents;
        var users = intents
            .SelectMany(intent =>
                intent.Utterances.SelectMany(utterance => utterance.Units).Where(unit => unit[0] != '{').Distinct()
            )
            .GroupBy(word => word)
            .ToDictionary(group => group.Key, group => group.Count());
        vocabulary = users.ToDictionary(entry => entry.Key, entry => Weight(entry.Key, entry.Value, intents.Count));
    }

    /// <summary>Returns all intents with something in common with the utterance, most likely first, except those that
    /// <paramref name="isOpen"/> excludes.</summary>
    public IReadOnlyList<IntentScore> Rank(string text, IReadOnlyList<Word> words, Func<LexIntent, bool> isOpen)
    {
        var relevant = language.WithoutSmallTalk(words);
        var corrected = relevant.Select(word => Correct(word.Text)).ToList();
        var sentence = string.Join(' ', corrected);
        var candidates = new List<(LexIntent Intent, SampleUtterance Utterance, double Overlap)>();
        foreach (var intent in intents.Where(isOpen))
        {
            var units = Units(intent, text, relevant, corrected);
            candidates.AddRange(
                intent.Utterances.Select(utterance => (intent, utterance, Overlap(units, utterance.Units)))
            );
        }

        return
        [
            .. candidates
                .Where(candidate => candidate.Overlap > 0)
                .OrderByDescending(candidate => candidate.Overlap)
                .Select(
                    (candidate, place) =>
                        new IntentScore(
                            candidate.Intent,
                            place < Finalists
                                ? Refine(candidate, text, relevant, sentence, corrected)
                                : candidate.Overlap
                        )
                )
                .GroupBy(score => score.Intent)
                .Select(group => new IntentScore(
                    group.Key,
                    Math.Round(Math.Min(1, group.Max(score => score.Score)), 2)
                ))
                .OrderByDescending(score => score.Score),
        ];
    }

    private double Weight(string word, int users, int all) =>
        language.FunctionWords.Contains(word) ? FunctionWord
        : language.WishWords.Contains(word) ? WishWord
        : all <= 1 ? 1
        : ContentWord + ((1 - ContentWord) * Math.Log((double)all / users) / Math.Log(all));

    private double Weight(string unit) =>
        unit[0] == '{'
            ? 1
            : vocabulary.GetValueOrDefault(
                unit,
                language.FunctionWords.Contains(unit) ? FunctionWord
                    : language.WishWords.Contains(unit) ? WishWord
                    : 1
            );

    private string Correct(string word)
    {
        if (
            vocabulary.ContainsKey(word)
            || word.Length < LeastLengthForTypos
            || word.Contains('@', StringComparison.Ordinal)
        )
        {
            return word;
        }

        var (best, similarity) = vocabulary
            .Keys.Where(known => known.Length >= LeastLengthForTypos && Math.Abs(known.Length - word.Length) <= 2)
            .Select(known => (known, Fuzz.Ratio(word, known)))
            .DefaultIfEmpty((word, 0))
            .MaxBy(pair => pair.Item2);
        return similarity >= LeastSimilarity ? best : word;
    }

    // The utterance with the intent's placeholders for slot values.
    private static HashSet<string> Units(
        LexIntent intent,
        string text,
        IReadOnlyList<Word> words,
        List<string> corrected
    )
    {
        var units = corrected.ToArray();
        foreach (var (slot, match) in SlotFilling.Find(intent, text, words))
        {
            Array.Fill(units, $"{{{slot.Name}}}", match.From, match.To - match.From);
        }

        return [.. units];
    }

    private double Overlap(HashSet<string> said, IReadOnlyList<string> sample)
    {
        double sampleTotal = 0,
            matched = 0,
            heaviest = 0;
        foreach (var unit in sample)
        {
            var weight = Weight(unit);
            if (said.Contains(unit))
            {
                matched += weight;
                heaviest = Math.Max(heaviest, weight);
                sampleTotal += weight;
            }
            else
            {
                sampleTotal += unit[0] == '{' ? OpenSlot : weight;
            }
        }

        if (matched == 0)
        {
            return 0;
        }

        var saidTotal = said.Sum(unit => unit[0] == '{' && !sample.Contains(unit) ? OpenSlot : Weight(unit));
        var precision = Math.Min(1, matched / saidTotal);
        var recall = matched / sampleTotal;

        // Recall counts double: people say more than the sample, and additions rarely change the intent.
        var overlap = 5 * precision * recall / ((4 * precision) + recall);
        var saysIt = heaviest >= ContentWord || (matched >= sampleTotal && sample.Count >= WholeSentence);
        return saysIt ? overlap : Math.Min(overlap, NothingInCommon);
    }

    private static double Refine(
        (LexIntent Intent, SampleUtterance Utterance, double Overlap) candidate,
        string text,
        IReadOnlyList<Word> words,
        string sentence,
        List<string> corrected
    )
    {
        if (sentence == candidate.Utterance.Text)
        {
            return 1;
        }

        var refined = (0.85 * candidate.Overlap) + (0.15 * Fuzz.Ratio(sentence, candidate.Utterance.Text) / 100);
        return
            candidate.Utterance.HasWords
            && candidate.Utterance.Align(corrected) is { } places
            && SlotFilling.Fit(candidate.Intent, places, text, words)
            ? Math.Max(refined, Aligned)
            : refined;
    }
}
