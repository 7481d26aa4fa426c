namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>The built-in slot types that the stand-in resolves.</summary>
internal static class BuiltInSlotTypes
{
    /// <summary>Letters and digits, by a pattern where one is given.</summary>
    public const string AlphaNumeric = "AMAZON.AlphaNumeric";

    /// <summary>yes, no, maybe, don't know.</summary>
    public const string Confirmation = "AMAZON.Confirmation";

    /// <summary>An e-mail address.</summary>
    public const string EmailAddress = "AMAZON.EmailAddress";

    /// <summary>The whole utterance.</summary>
    public const string FreeFormInput = "AMAZON.FreeFormInput";

    /// <summary>A whole or decimal number, in digits or in words up to twenty.</summary>
    public const string Number = "AMAZON.Number";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { AlphaNumeric, Confirmation, EmailAddress, FreeFormInput, Number };

    /// <summary>True for an id that names a built-in type, known or not.</summary>
    public static bool IsBuiltIn(string slotTypeId) => slotTypeId.StartsWith("AMAZON.", StringComparison.Ordinal);
}
