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
    public static IReadOnlyList<Words> All { get; } =
    [EnglishWords.Instance, GermanWords.Instance, SpanishWords.Instance, FrenchWords.Instance];

    /// <summary>The language of a tag or a locale: <c>de</c>, <c>de-AT</c>, <c>de_DE</c>; null where it is none of
    /// ours.</summary>
    public static Words? Find(string? tag) =>
        LanguageCodes.Find(tag) is { } code ? All.First(words => words.Code == code) : null;

    /// <summary>The same, or English.</summary>
    public static Words Of(string? tag) => Find(tag) ?? Words.English;

    extension(StageOptions stage)
    {
        /// <summary>Those of a stage; the first is that of people of whom nothing is known.</summary>
        public IReadOnlyList<Words> Spoken => [.. stage.Languages.Select(Of)];
    }
}
