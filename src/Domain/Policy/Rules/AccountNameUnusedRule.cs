using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>An account's name is unique: AWS does not demand it, but Control Tower's lifecycle events know an account
/// by nothing else.</summary>
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
