namespace ChatOps.Languages.French;

/// <summary>What a request is about, as a subject: "le compte", "« Storage bucket »", "la résiliation de ...". A
/// product's name has no gender that anybody knows.</summary>
internal static class FrenchThing
{
    /// <summary>Within a sentence.</summary>
    public static FormattableString Of(object? title, bool isChange) =>
        title is null ? $"le compte"
        : isChange ? $"la {title}"
        : (FormattableString)$"«\u00A0{title}\u00A0»";

    /// <summary>At its beginning.</summary>
    public static FormattableString Beginning(object? title, bool isChange) =>
        title is null ? $"Le compte"
        : isChange ? $"La {title}"
        : (FormattableString)$"«\u00A0{title}\u00A0»";

    /// <summary>What is done once it is approved; the verb's form does not tell a gender.</summary>
    public static string Ordered(bool isChange) => isChange ? "part en exécution" : "part en commande";
}
