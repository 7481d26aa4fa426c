namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>The account type is one that the policy offers.</summary>
public sealed class AccountTypeRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountType;

    /// <inheritdoc/>
    public string? Objection(Proposal proposal, PolicyFacts facts) =>
        proposal.AccountType is { } name && facts.Policy.TypeNamed(name) is null
            ? $"there is no account type of that name. {Sentence.Or(facts.Policy.AccountTypes.Select(type => type.Name))}?"
            : null;
}
