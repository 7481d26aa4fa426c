using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>AWS takes a root e-mail address once in the whole world; one that an account or an open request has is
/// refused before anybody is asked.</summary>
public sealed class RootEmailUnusedRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.RootEmail;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts) =>
        facts.RootEmailHasAccount ? new PolicyReason.RootEmailOfAccount()
        : facts.RootEmailHasRequest ? new PolicyReason.RootEmailOfRequest()
        : null;
}
