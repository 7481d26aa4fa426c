namespace ChatOps.Languages.French;

/// <summary>
/// The subject of a request in a sentence: "le compte", "« Storage bucket »", "la résiliation de ...". The gender of
/// a product's name is unknown, so the name comes in quotation marks.
/// </summary>
internal static class FrenchThing
{
    /// <summary>Returns it for the middle of a sentence.</summary>
    public static FormattableString Of(object? title, bool isChange) =>
        title is null ? $"le compte"
        : isChange ? $"la {title}"
        : (FormattableString)$"«\u202F{title}\u202F»";

    /// <summary>Returns it for the start of a sentence.</summary>
    public static FormattableString Beginning(object? title, bool isChange) =>
        title is null ? $"Le compte"
        : isChange ? $"La {title}"
        : (FormattableString)$"«\u202F{title}\u202F»";

    /// <summary>Returns a whole clause: "Le compte sera commandé".</summary>
    public static FormattableString WillBeOrdered(object? title, bool isChange) =>
        $"{Beginning(title, isChange)} {Ordered(isChange)}";

    /// <summary>Returns what happens after approval. Changes are feminine; product names take the masculine.</summary>
    public static string Ordered(bool isChange) => isChange ? "sera exécutée" : "sera commandé";
}
