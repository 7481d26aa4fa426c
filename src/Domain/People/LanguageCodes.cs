namespace ChatOps.Domain.People;

/// <summary>The bot's languages, with the codes of HTML and HTTP.</summary>
public static class LanguageCodes
{
    /// <summary>All languages. The first one is used for people whose language is unknown.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "de", "es", "fr"];

    /// <summary>
    /// Returns the language code of a tag or locale (<c>de</c>, <c>de-AT</c>, <c>de_DE</c>); null for other languages.
    /// </summary>
    public static string? Find(string? tag)
    {
        var primary = (tag ?? string.Empty).Replace('_', '-').Split('-')[0];
        return All.FirstOrDefault(code => string.Equals(code, primary, StringComparison.OrdinalIgnoreCase));
    }
}
