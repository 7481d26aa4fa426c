using ChatOps.Vending.Languages;

namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>The account type is one that the policy offers.</summary>
public sealed class AccountTypeRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountType;

    /// <inheritdoc/>
    public Say? Objection(Proposal proposal, PolicyFacts facts) =>
        proposal.AccountType is { } name && facts.Policy.TypeNamed(name) is null
            ? words => words.Policy.NoSuchType(words.Or(facts.Policy.AccountTypes.Select(type => type.LabelIn(words.Code))))
            : null;
}
