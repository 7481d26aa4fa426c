namespace ChatOps.Domain.Requests;

/// <summary>Why something is refused: a code with its arguments. <c>Languages</c> makes the sentence.</summary>
public abstract record Reason
{
    private protected Reason() { }
}

/// <summary>The same reason as a sentence of its own, where it would follow a name otherwise.</summary>
/// <param name="Of">The reason.</param>
public sealed record StandaloneReason(Reason Of) : Reason;
