namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>AWS takes a root e-mail address once in the whole world; one that an account or an open request has is refused before anybody is asked.</summary>
public sealed class RootEmailUnusedRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.RootEmail;

    /// <inheritdoc/>
    public string? Objection(Proposal proposal, PolicyFacts facts) =>
        facts.RootEmailHasAccount ? "an account already uses that e-mail address, and AWS allows each address only once. Please give another one."
        : facts.RootEmailHasRequest ? "another request already uses that e-mail address. Please give another one."
        : null;
}
