using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>The account type is one that the policy offers.</summary>
public sealed class AccountTypeRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountType;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts) =>
        proposal.AccountType is { } name && facts.Policy.TypeNamed(name) is null
            ? new PolicyReason.NoSuchType(facts.Policy.AccountTypes)
            : null;
}
