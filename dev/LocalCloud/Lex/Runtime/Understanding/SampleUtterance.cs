using System.Text.RegularExpressions;
using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>A parsed sample utterance.</summary>
internal sealed partial class SampleUtterance
{
    public SampleUtterance(string utterance, Language language)
    {
        var units = new List<string>();
        var from = 0;
        foreach (Match placeholder in Placeholder().Matches(utterance))
        {
            units.AddRange(language.Words(utterance[from..placeholder.Index]).Select(word => word.Text));
            units.Add(placeholder.Value);
            from = placeholder.Index + placeholder.Length;
        }

        units.AddRange(language.Words(utterance[from..]).Select(word => word.Text));
        var relevant = language.WithoutSmallTalk([.. units.Select(unit => new Word(unit, 0, 0))]);
        Units = [.. relevant.Select(word => word.Text)];
        Text = string.Join(' ', Units);
        HasWords = Units.Any(unit => unit[0] != '{');
    }

    /// <summary>Words and slots (<c>{Name}</c>), without small talk.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>The units joined by blanks.</summary>
    public string Text { get; }

    /// <summary>False if the utterance consists only of slots.</summary>
    public bool HasWords { get; }

    /// <summary>Returns the position of each slot if the words match this utterance, with one or more words for each
    /// slot; otherwise null.</summary>
    public IReadOnlyDictionary<string, (int From, int To)>? Align(IReadOnlyList<string> words)
    {
        var places = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        return Align(words, 0, 0, places) ? places : null;
    }

    private bool Align(IReadOnlyList<string> words, int word, int unit, Dictionary<string, (int From, int To)> places)
    {
        if (unit == Units.Count || word == words.Count)
        {
            return unit == Units.Count && word == words.Count;
        }

        if (Units[unit][0] != '{')
        {
            return words[word] == Units[unit] && Align(words, word + 1, unit + 1, places);
        }

        // As few words as possible: the words after the slot belong to the sample.
        for (var to = word + 1; to <= words.Count; to++)
        {
            if (Align(words, to, unit + 1, places))
            {
                places[Units[unit][1..^1]] = (word, to);
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
