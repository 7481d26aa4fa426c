using ChatOps.Vending.Languages.English;
using ChatOps.Vending.Languages.French;
using ChatOps.Vending.Languages.German;
using ChatOps.Vending.Languages.Spanish;

namespace ChatOps.Vending.Languages;

/// <summary>The languages that the bot speaks.</summary>
public static class SpokenLanguages
{
    /// <summary>All of them; the first is that of whom nothing is known.</summary>
    public static IReadOnlyList<Words> All { get; } = [EnglishWords.Instance, GermanWords.Instance, SpanishWords.Instance, FrenchWords.Instance];

    /// <summary>The language of a tag or a locale: <c>de</c>, <c>de-AT</c>, <c>de_DE</c>; null where it is none of ours.</summary>
    public static Words? Find(string? tag)
    {
        var primary = (tag ?? string.Empty).Replace('_', '-').Split('-')[0];
        return All.FirstOrDefault(words => string.Equals(words.Code, primary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same, or English.</summary>
    public static Words Of(string? tag) => Find(tag) ?? Words.English;
}
