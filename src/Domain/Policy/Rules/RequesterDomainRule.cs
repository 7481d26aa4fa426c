using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>Requires a requester with one of the policy's email domains.</summary>
public sealed class RequesterDomainRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.Requester;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts) =>
        Domains.Allow(facts.Policy.RequesterDomains, proposal.Requester.Email)
            ? null
            : new PolicyReason.RequesterDomains(facts.Policy.RequesterDomains);
}
