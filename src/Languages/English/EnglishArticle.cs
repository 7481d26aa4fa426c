namespace ChatOps.Languages.English;

/// <summary>"a" or "an".</summary>
internal static class EnglishArticle
{
    /// <summary>The words with their article, by the first letter.</summary>
    public static string Before(string words) =>
        words.Length > 0 && "AEIOaeio".Contains(words[0], StringComparison.Ordinal) ? $"an {words}" : $"a {words}";
}
