namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>One person may have only so many requests of a type open.</summary>
public sealed class OpenRequestLimitRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountType;

    /// <inheritdoc/>
    public string? Objection(Proposal proposal, PolicyFacts facts) =>
        proposal.AccountType is { } name && facts.Policy.TypeNamed(name) is { } type && facts.OpenRequests >= type.OpenRequestsPerRequester
            ? $"you already have {(facts.OpenRequests == 1 ? $"1 open request for a {type.Name} account" : $"{facts.OpenRequests} open requests for {type.Name} accounts")}, and {type.OpenRequestsPerRequester} is the limit. Cancel one, or wait until one is done."
            : null;
}
