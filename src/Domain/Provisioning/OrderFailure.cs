namespace ChatOps.Domain.Provisioning;

/// <summary>The failure of an order.</summary>
/// <param name="Kind">The consequence.</param>
/// <param name="Reason">AWS's message, which the requester sees.</param>
public sealed record OrderFailure(FailureKind Kind, string Reason)
{
    /// <summary>Classifies a failure by AWS's message and the state of the product.</summary>
    public static OrderFailure From(string reason, bool tainted) =>
        new(tainted ? FailureKind.Tainted : FailureReasons.KindOf(reason), reason);
}

/// <summary>The consequences of a failure.</summary>
public enum FailureKind
{
    /// <summary>AWS is busy. The order is repeated until the provisioning limit.</summary>
    Later,

    /// <summary>The order can't succeed until a person changes something.</summary>
    Never,

    /// <summary>AWS's message is unknown. The order is repeated once, then a person must act.</summary>
    Unknown,

    /// <summary>The product is TAINTED, so it may contain an account. A person must act.</summary>
    Tainted,
}
