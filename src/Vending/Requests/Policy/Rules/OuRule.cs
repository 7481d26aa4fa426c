using ChatOps.Vending.Languages;

namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>The OU is one into which accounts of the type may go.</summary>
public sealed class OuRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.AccountOU;

    /// <inheritdoc/>
    public Say? Objection(Proposal proposal, PolicyFacts facts)
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
            return words => words.Policy.NoOus;
        }

        var choices = allowed.Select(ou => ou.Label).ToList();
        return type is null ? words => words.Policy.NoSuchOu(words.Or(choices)) : words => words.Policy.OuNotForType(type.Name, words.Or(choices));
    }
}
