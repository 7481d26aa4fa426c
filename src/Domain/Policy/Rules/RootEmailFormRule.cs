using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>Requires a root email address that Account Factory accepts.</summary>
public sealed class RootEmailFormRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.RootEmail;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts) =>
        proposal.RootEmail is { } email && !EmailAddress.IsValid(email)
            ? new PolicyReason.RootEmailForm(EmailAddress.MinimumLength, EmailAddress.MaximumLength)
            : null;
}
