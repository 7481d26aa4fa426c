namespace ChatOps.Languages.German;

/// <summary>What a request is about, as a subject: "das Konto", "„Storage bucket“", "die Beendigung von ...". A
/// product's name has no gender that anybody knows.</summary>
internal static class GermanThing
{
    /// <summary>Within a sentence.</summary>
    public static FormattableString Of(object? title, bool isChange) =>
        title is null ? $"das Konto"
        : isChange ? $"die {title}"
        : (FormattableString)$"„{title}“";

    /// <summary>At its beginning.</summary>
    public static FormattableString Beginning(object? title, bool isChange) =>
        title is null ? $"Das Konto"
        : isChange ? $"Die {title}"
        : (FormattableString)$"„{title}“";
}
