using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Policy.Rules;

/// <summary>Requires an OU that the policy allows for the account type.</summary>
public sealed class OuRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountOU;

    /// <inheritdoc/>
    public Reason? Objection(AccountProposal proposal, PolicyFacts facts)
    {
        if (proposal.AccountOu is not { } label)
        {
            return null;
        }

        var type = proposal.AccountType is { } name ? facts.Policy.TypeNamed(name) : null;
        var allowed = type is null ? facts.Ous : facts.OusFor(type);
        if (allowed.Any(ou => string.Equals(ou.Label, label, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (allowed.Count == 0)
        {
            return new PolicyReason.NoOus();
        }

        var choices = allowed.Select(ou => ou.Label).ToList();
        return type is null ? new PolicyReason.NoSuchOu(choices) : new PolicyReason.OuNotForType(type.Name, choices);
    }
}
