using ChatOps.Vending.People;

namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>The root e-mail address is one that Account Factory takes.</summary>
public sealed class RootEmailFormRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.RootEmail;

    /// <inheritdoc/>
    public Reason? Objection(Proposal proposal, PolicyFacts facts) =>
        proposal.RootEmail is { } email && !EmailAddress.IsValid(email)
            ? new PolicyReason.RootEmailForm(EmailAddress.MinimumLength, EmailAddress.MaximumLength)
            : null;
}
