using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>Limits a person's open requests of a type.</summary>
public sealed class OpenRequestLimitRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountType;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts) =>
        proposal.AccountType is { } name
        && facts.Policy.TypeNamed(name) is { } type
        && facts.OpenRequests >= type.OpenRequestsPerRequester
            ? new PolicyReason.TooManyAccounts(facts.OpenRequests, type.Name, type.OpenRequestsPerRequester)
            : null;
}
