namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>The supported built-in slot types.</summary>
internal static class BuiltInSlotTypes
{
    /// <summary>Letters and digits, optionally with a pattern.</summary>
    public const string AlphaNumeric = "AMAZON.AlphaNumeric";

    /// <summary>yes, no, maybe, don't know.</summary>
    public const string Confirmation = "AMAZON.Confirmation";

    /// <summary>An email address.</summary>
    public const string EmailAddress = "AMAZON.EmailAddress";

    /// <summary>The whole utterance.</summary>
    public const string FreeFormInput = "AMAZON.FreeFormInput";

    /// <summary>A whole or decimal number, in digits or in words up to twenty.</summary>
    public const string Number = "AMAZON.Number";

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { AlphaNumeric, Confirmation, EmailAddress, FreeFormInput, Number };

    /// <summary>Returns true for the ID of a built-in type, supported or not.</summary>
    public static bool IsBuiltIn(string slotTypeId) => slotTypeId.StartsWith("AMAZON.", StringComparison.Ordinal);
}
