namespace ChatOps.Domain.People;

/// <summary>The languages that the product speaks, as HTML and HTTP name them.</summary>
public static class LanguageCodes
{
    /// <summary>All of them; the first is that of people of whom nothing is known.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "de", "es", "fr"];

    /// <summary>The code of a tag or a locale: <c>de</c>, <c>de-AT</c>, <c>de_DE</c>; null where it is none of
    /// ours.</summary>
    public static string? Find(string? tag)
    {
        var primary = (tag ?? string.Empty).Replace('_', '-').Split('-')[0];
        return All.FirstOrDefault(code => string.Equals(code, primary, StringComparison.OrdinalIgnoreCase));
    }
}
