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
    /// <summary>All languages, the default first.</summary>
    public static IReadOnlyList<Words> All { get; } =
    [EnglishWords.Instance, GermanWords.Instance, SpanishWords.Instance, FrenchWords.Instance];

    /// <summary>Returns the language of a tag or a locale (<c>de</c>, <c>de-AT</c>, <c>de_DE</c>), or null.</summary>
    public static Words? Find(string? tag) =>
        LanguageCodes.Find(tag) is { } code ? All.First(words => words.Code == code) : null;

    /// <summary>Returns the language of a tag or a locale, or English.</summary>
    public static Words Of(string? tag) => Find(tag) ?? Words.English;

    extension(StageOptions stage)
    {
        /// <summary>The stage's languages, the default first.</summary>
        public IReadOnlyList<Words> Spoken => [.. stage.Languages.Select(Of)];
    }
}
