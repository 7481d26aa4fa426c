namespace ChatOps.Languages.German;

/// <summary>
/// The subject of a request in a sentence: "das Konto", "„Storage bucket“", "die Beendigung von ...". The gender of
/// a product's name is unknown, so the name comes in quotation marks.
/// </summary>
internal static class GermanThing
{
    /// <summary>Returns it for the middle of a sentence.</summary>
    public static FormattableString Of(object? title, bool isChange) =>
        title is null ? $"das Konto"
        : isChange ? $"die {title}"
        : (FormattableString)$"„{title}“";

    /// <summary>Returns it for the start of a sentence.</summary>
    public static FormattableString Beginning(object? title, bool isChange) =>
        title is null ? $"Das Konto"
        : isChange ? $"Die {title}"
        : (FormattableString)$"„{title}“";
}
