using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>
/// Requires an unused root email address, since AWS allows each only once. Checks accounts
/// and open requests before anyone approves.
/// </summary>
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
