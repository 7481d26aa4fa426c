namespace ChatOps.Vending.Provisioning;

/// <summary>What is known of an attempt that ended without an account.</summary>
/// <param name="Kind">What follows from it.</param>
/// <param name="Reason">Account Factory's own words: the requester sees them.</param>
public sealed record OrderFailure(FailureKind Kind, string Reason)
{
    // Control Tower says these in the record while another operation holds it; the order was sound.
    private static readonly string[] BusyWords =
    [
        "concurrent account operations", "ResourceInUseException", "landing zone is currently", "another operation is in progress", "operation is already in progress",
    ];

    // Causes known to pass by themselves.
    private static readonly string[] PassingWords =
    [
        "InternalServer", "internal error", "internal failure", "ServiceUnavailable", "service is unavailable", "Throttl", "Rate exceeded", "timed out", "try again",
    ];

    /// <summary>Reads the kind from the record's words and from what became of the product.</summary>
    public static OrderFailure From(string reason, bool tainted)
    {
        if (tainted)
        {
            return new OrderFailure(FailureKind.Tainted, reason);
        }

        return new OrderFailure(Contains(reason, BusyWords) ? FailureKind.Busy : Contains(reason, PassingWords) ? FailureKind.Passing : FailureKind.Lasting, reason);
    }

    private static bool Contains(string reason, string[] words) => Array.Exists(words, word => reason.Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What follows from a failure.</summary>
public enum FailureKind
{
    /// <summary>Others are running: back in line, as often as it takes.</summary>
    Busy,

    /// <summary>Known to pass: once more by itself.</summary>
    Passing,

    /// <summary>Will not pass: a person must change something.</summary>
    Lasting,

    /// <summary>The product is TAINTED, an account may stand behind it: a person decides.</summary>
    Tainted,
}
