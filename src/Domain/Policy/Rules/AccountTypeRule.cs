using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>Requires an account type of the policy.</summary>
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
