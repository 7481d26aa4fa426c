using System.Globalization;
using ChatOps.Application;
using ChatOps.Domain.People;
using ChatOps.Languages.English;
using ChatOps.Languages.French;
using ChatOps.Languages.German;
using ChatOps.Languages.Spanish;

namespace ChatOps.Languages;

/// <summary>The languages that the bot speaks.</summary>
public static class SpokenLanguages
{
    /// <summary>All of them; the first is that of whom nothing is known.</summary>
    public static IReadOnlyList<Words> All { get; } = [EnglishWords.Instance, GermanWords.Instance, SpanishWords.Instance, FrenchWords.Instance];

    /// <summary>The language of a tag or a locale: <c>de</c>, <c>de-AT</c>, <c>de_DE</c>; null where it is none of ours.</summary>
    public static Words? Find(string? tag) => LanguageCodes.Find(tag) is { } code ? All.First(words => words.Code == code) : null;

    /// <summary>The same, or English.</summary>
    public static Words Of(string? tag) => Find(tag) ?? Words.English;

    /// <summary>
    /// The best of an <c>Accept-Language</c> header (RFC 9110, 12.5.4): the one of ours with the greatest weight, the first of equals; null where the header
    /// names none of ours.
    /// </summary>
    /// <param name="header">As it came; a list of them is one, with commas between.</param>
    /// <param name="among">Those that may be chosen; null for all.</param>
    public static Words? Accepted(string? header, IReadOnlyList<Words>? among = null)
    {
        Words? best = null;
        var weight = 0m;
        foreach (var range in (header ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(Ranges))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            if (Find(parts[0]) is { } words && (among ?? All).Contains(words) && WeightOf(parts) is var own && own > weight)
            {
                (best, weight) = (words, own);
            }
        }

        return best;
    }

    extension(StageOptions stage)
    {
        /// <summary>Those of a stage; the first is that of people of whom nothing is known.</summary>
        public IReadOnlyList<Words> Spoken => [.. stage.Languages.Select(Of)];
    }

    // Nobody reads more: a longer header is somebody's joke.
    private const int Ranges = 20;

    private static decimal WeightOf(string[] parts)
    {
        if (parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is not { } quality)
        {
            return 1;
        }

        return decimal.TryParse(quality.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value : 0;
    }
}
