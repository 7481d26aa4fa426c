namespace ChatOps.Languages.Spanish;

/// <summary>
/// The subject of a request in a sentence: "la cuenta", "«Storage bucket»", "la terminación de ...". The gender of a
/// product's name is unknown, so the name comes in quotation marks.
/// </summary>
internal static class SpanishThing
{
    /// <summary>Returns it for the middle of a sentence.</summary>
    public static FormattableString Of(object? title, bool isChange) =>
        title is null ? $"la cuenta"
        : isChange ? $"la {title}"
        : (FormattableString)$"«{title}»";

    /// <summary>Returns it for the start of a sentence.</summary>
    public static FormattableString Beginning(object? title, bool isChange) =>
        title is null ? $"La cuenta"
        : isChange ? $"La {title}"
        : (FormattableString)$"«{title}»";
}
