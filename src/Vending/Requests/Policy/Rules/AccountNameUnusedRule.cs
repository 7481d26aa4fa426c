namespace ChatOps.Vending.Requests.Policy.Rules;

/// <summary>An account's name is unique: AWS does not demand it, but Control Tower's lifecycle events know an account by nothing else.</summary>
public sealed class AccountNameUnusedRule : IPolicyRule
{
    /// <inheritdoc/>
    public RequestField Field => RequestField.Requester;

    /// <inheritdoc/>
    public string? Objection(Proposal proposal, PolicyFacts facts) =>
        proposal.AccountName is { } name && facts.AccountNameHasAccount
            ? $"an account is already named {name}. Please ask once more: the next request gets another name."
            : null;
}
