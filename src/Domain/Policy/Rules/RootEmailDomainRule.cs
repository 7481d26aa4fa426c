using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>
/// Requires a root email address with one of the policy's domains, so that the company controls its accounts.
/// </summary>
public sealed class RootEmailDomainRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.RootEmail;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts) =>
        proposal.RootEmail is { } email
        && EmailAddress.IsValid(email)
        && !Domains.Allow(facts.Policy.RootEmailDomains, email)
            ? new PolicyReason.RootEmailDomains(facts.Policy.RootEmailDomains)
            : null;
}
