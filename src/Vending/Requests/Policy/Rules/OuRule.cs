namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>The OU is one into which accounts of the type may go.</summary>
public sealed class OuRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountOU;

    /// <inheritdoc/>
    public string? Objection(Proposal proposal, PolicyFacts facts)
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
            return "none of the OUs that the policy names can be found in the organization at the moment. The operators see it too; please try again in some minutes.";
        }

        var choices = Sentence.Or(allowed.Select(ou => ou.Label));
        return type is null ? $"there is no OU of that name. {choices}?" : $"{type.Name} accounts can only go to {choices}. Which OU should it be?";
    }
}
