namespace ChatOps.Languages.French;

/// <summary>What a request is about, as a subject: "le compte", "« Storage bucket »", "la résiliation de ...". A
/// product's name has no gender that anybody knows.</summary>
internal static class FrenchThing
{
    /// <summary>Within a sentence.</summary>
    public static FormattableString Of(object? title, bool isChange) =>
        title is null ? $"le compte"
        : isChange ? $"la {title}"
        : (FormattableString)$"«\u202F{title}\u202F»";

    /// <summary>At its beginning.</summary>
    public static FormattableString Beginning(object? title, bool isChange) =>
        title is null ? $"Le compte"
        : isChange ? $"La {title}"
        : (FormattableString)$"«\u202F{title}\u202F»";

    /// <summary>A whole clause: "Le compte sera commandé".</summary>
    public static FormattableString WillBeOrdered(object? title, bool isChange) =>
        $"{Beginning(title, isChange)} {Ordered(isChange)}";

    /// <summary>What happens once it is approved. A change is feminine; a product's name takes the masculine.</summary>
    public static string Ordered(bool isChange) => isChange ? "sera exécutée" : "sera commandé";
}
