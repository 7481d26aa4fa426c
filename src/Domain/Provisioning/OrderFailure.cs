namespace ChatOps.Domain.Provisioning;

/// <summary>What is known of an attempt that ended without what was ordered.</summary>
/// <param name="Kind">What follows from it.</param>
/// <param name="Reason">AWS's own words: the requester sees them.</param>
public sealed record OrderFailure(FailureKind Kind, string Reason)
{
    /// <summary>Reads the kind from AWS's words and from what became of the product.</summary>
    public static OrderFailure From(string reason, bool tainted) =>
        new(tainted ? FailureKind.Tainted : FailureReasons.KindOf(reason), reason);
}

/// <summary>What follows from a failure.</summary>
public enum FailureKind
{
    /// <summary>AWS is busy: back in line, as often as it takes within the provisioning limit.</summary>
    Later,

    /// <summary>It can't work as it is: a person must change something first.</summary>
    Never,

    /// <summary>AWS's words don't tell: one more attempt, then a person.</summary>
    Unknown,

    /// <summary>The product is TAINTED, so an account may stand behind it: a person decides.</summary>
    Tainted,
}
