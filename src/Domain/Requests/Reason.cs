namespace ChatOps.Domain.Requests;

/// <summary>
/// The reason for a refusal: a code with its arguments, which <c>Languages</c> turns into a sentence.
/// </summary>
public abstract record Reason
{
    private protected Reason() { }
}

/// <summary>The reason as a complete sentence, instead of one that follows a name.</summary>
/// <param name="Of">The reason.</param>
public sealed record StandaloneReason(Reason Of) : Reason;
