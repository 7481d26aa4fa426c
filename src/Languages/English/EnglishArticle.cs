namespace ChatOps.Languages.English;

internal static class EnglishArticle
{
    /// <summary>Returns the words with "a" or "an", by the first letter.</summary>
    public static string Before(string words) =>
        words.Length > 0 && "AEIOaeio".Contains(words[0], StringComparison.Ordinal) ? $"an {words}" : $"a {words}";
}
