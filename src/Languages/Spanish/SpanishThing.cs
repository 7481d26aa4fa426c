namespace ChatOps.Languages.Spanish;

/// <summary>What a request is about, as a subject: "la cuenta", "«Storage bucket»", "la terminación de ...". A
/// product's name has no gender that anybody knows.</summary>
internal static class SpanishThing
{
    /// <summary>Within a sentence.</summary>
    public static FormattableString Of(object? title, bool isChange) =>
        title is null ? $"la cuenta"
        : isChange ? $"la {title}"
        : (FormattableString)$"«{title}»";

    /// <summary>At its beginning.</summary>
    public static FormattableString Beginning(object? title, bool isChange) =>
        title is null ? $"La cuenta"
        : isChange ? $"La {title}"
        : (FormattableString)$"«{title}»";
}
