using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>
/// Requires an unused account name. AWS allows duplicates, but Control Tower's
/// lifecycle events identify accounts only by name.
/// </summary>
public sealed class AccountNameUnusedRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.Requester;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts) =>
        proposal.AccountName is { } name && facts.AccountNameHasAccount
            ? new PolicyReason.AccountNameTaken(name)
            : null;
}
