using ChatOps.Vending.People;

namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>The root e-mail address is one that Account Factory takes.</summary>
public sealed class RootEmailFormRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.RootEmail;

    /// <inheritdoc/>
    public string? Objection(Proposal proposal, PolicyFacts facts) =>
        proposal.RootEmail is { } email && !EmailAddress.IsValid(email)
            ? $"that is not an e-mail address that AWS accepts: {EmailAddress.MinimumLength} to {EmailAddress.MaximumLength} plain characters with one @, like team+sandbox@example.com."
            : null;
}
