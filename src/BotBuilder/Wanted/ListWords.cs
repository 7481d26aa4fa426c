namespace ChatOps.BotBuilder.Wanted;

/// <summary>How a locale puts choices into a sentence.</summary>
/// <param name="Word">Between the last two: "or".</param>
/// <param name="Others">After the last of those that are named, where there are more.</param>
/// <param name="AnyDomain">In place of the domains where the policy allows any.</param>
internal sealed record ListWords(string Word, string Others, string AnyDomain)
{
    private static readonly ListWords English = new("or", "others", "any domain");
    private static readonly ListWords German = new("oder", "andere", "einer beliebigen Domain");
    private static readonly ListWords Spanish = new("o", "otros", "cualquier dominio");
    private static readonly ListWords French = new("ou", "d\u2019autres", "n\u2019importe quel domaine");

    /// <summary>The words of a locale such as <c>de_DE</c>; English where the language is not known here.</summary>
    public static ListWords Of(string localeId) => localeId.Split('_')[0] switch
    {
        "de" => German,
        "es" => Spanish,
        "fr" => French,
        _ => English,
    };

    /// <summary>"A", "A or B", "A, B or C".</summary>
    public string Or(IReadOnlyList<string> values) =>
        values.Count < 2 ? string.Concat(values) : $"{string.Join(", ", values.SkipLast(1))} {Before(values[^1])} {values[^1]}";

    /// <summary>"A, B or others".</summary>
    public string OrOthers(IReadOnlyList<string> values) => $"{string.Join(", ", values)} {Before(Others)} {Others}";

    // Spanish says "u" before the sound of its own "o".
    private string Before(string value) =>
        this == Spanish && value.TrimStart('h', 'H').StartsWith("o", StringComparison.OrdinalIgnoreCase) ? "u" : Word;
}
