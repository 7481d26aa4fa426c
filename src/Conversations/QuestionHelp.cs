using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Policy;
using ChatOps.Application.Products;
using ChatOps.Conversations.Intents;
using ChatOps.Domain.People;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations;

/// <summary>Explains questions: their purpose and their possible answers, from policy and catalog.</summary>
public sealed class QuestionHelp(PolicyCheck policy, ProductCheck products, ChangeCheck changes)
{
    /// <summary>Returns the help for a state's question.</summary>
    public Task<string> ForAsync(
        LexSessionState state,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    ) =>
        state.DialogAction switch
        {
            { Type: "ConfirmIntent" } => ForConfirmationAsync(state, speaker, words, cancellationToken),
            { SlotToElicit: { } slot } => ForSlotAsync(slot, state, speaker, words, cancellationToken),
            _ => Task.FromResult(words.Conversation.NothingToSay(speaker.FirstName)),
        };

    /// <summary>Explains the policy's account types.</summary>
    public async Task<string> AccountTypesAsync(string name, Words words, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var type in policy.Policy.AccountTypes)
        {
            var ous = words.Or((await policy.OusForAsync(type.Name, cancellationToken)).Select(ou => ou.Label));
            lines.Add(words.Interruption.AccountTypeLine(type.LabelIn(words.Code), ous, type.Approvals));
        }

        return words.Interruption.AccountTypes(name, lines);
    }

    /// <summary>Explains the root email and its allowed domains.</summary>
    public string RootEmail(string name, Words words)
    {
        var domains = policy.Policy.RootEmailDomains;
        return words.Interruption.RootEmail(name, domains.Count > 0 ? words.Or(domains) : words.AnyDomain);
    }

    /// <summary>Explains OUs and lists those of a type, or of all types if none is known yet.</summary>
    public async Task<string> OusAsync(
        string name,
        string? accountType,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var ous = await policy.OusForAsync(accountType, cancellationToken);
        return words.Interruption.Ou(name, words.Or(ous.Select(ou => ou.Label)));
    }

    private async Task<string> ForSlotAsync(
        string slot,
        LexSessionState state,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var name = speaker.FirstName;
        var type = SlotValues.Of(state.Intent).GetValueOrDefault(AccountVendingIntent.AccountType);
        return slot switch
        {
            AccountVendingIntent.AccountType => await AccountTypesAsync(name, words, cancellationToken),
            AccountVendingIntent.RootEmail => RootEmail(name, words),
            AccountVendingIntent.AccountOU => await OusAsync(name, type, words, cancellationToken),
            ProductVendingIntent.Product => words.Interruption.WhichProduct(name),
            ProductVendingIntent.Value => await ParameterAsync(state, speaker, words, cancellationToken),
            ChangeIntent.Answer => await ChangeAsync(state, speaker, words, cancellationToken),
            _ => words.Conversation.NothingToSay(name),
        };
    }

    private async Task<string> ForConfirmationAsync(
        LexSessionState state,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var (name, says) = (speaker.FirstName, words.Interruption);
        switch (state.Intent?.Name)
        {
            case AccountVendingIntent.Name:
                var slots = SlotValues.Of(state.Intent);
                var named = slots.GetValueOrDefault(AccountVendingIntent.AccountType, string.Empty);
                var type = policy.Policy.TypeNamed(named);
                return says.AccountConfirmation(name, Approvals(type?.Approvals ?? 0, needsOperator: false, words));
            case ProductVendingIntent.Name:
                var rules = (await OfferedAsync(state, speaker, cancellationToken)).Rules;
                return says.ProductConfirmation(name, Approvals(rules?.Approvals ?? 0, needsOperator: false, words));
            case CancelAccountRequestIntent.Name:
                return says.CancelConfirmation(name, Attribute(state, SessionKeys.RequestToCancel));
            case { } intent when ActionOf(intent) is { } action:
                var of = Attribute(state, SessionKeys.ChangeOf);
                var target = await changes.FindAsync(of, speaker, action, cancellationToken);
                var approvals = Approvals(target.Approvals, target.Change?.NeedsOperator == true, words);
                return says.ChangeConfirmation(name, action, approvals);
            default:
                return words.Conversation.NothingToSay(name);
        }
    }

    private async Task<string> ParameterAsync(
        LexSessionState state,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var offered = await OfferedAsync(state, speaker, cancellationToken);
        var questions = ProductCheck.Questions(offered);
        return Parameter(speaker, questions, Attribute(state, SessionKeys.ProductQuestion), words);
    }

    private async Task<string> ChangeAsync(
        LexSessionState state,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var question = Attribute(state, SessionKeys.ChangeQuestion);
        if (question == ChangeIntent.WhichThing)
        {
            return words.Interruption.WhichResource(speaker.FirstName);
        }

        if (question == UpdateProductIntent.WhichParameter)
        {
            return words.Interruption.WhichParameter(speaker.FirstName);
        }

        var of = Attribute(state, SessionKeys.ChangeOf);
        var target = await changes.FindAsync(of, speaker, ChangeAction.Update, cancellationToken);
        return Parameter(speaker, target.Objection is null ? ChangeCheck.Changeable(target) : [], question, words);
    }

    private Task<OfferedProduct> OfferedAsync(
        LexSessionState state,
        Person speaker,
        CancellationToken cancellationToken
    )
    {
        var product = SlotValues.Of(state.Intent).GetValueOrDefault(ProductVendingIntent.Product, string.Empty);
        return products.FindAsync(product, speaker, cancellationToken);
    }

    private static string Parameter(
        Person speaker,
        IReadOnlyList<ProductParameter> parameters,
        string key,
        Words words
    ) =>
        parameters.FirstOrDefault(parameter => parameter.Key == key) is { } asked
            ? words.Interruption.Parameter(speaker.FirstName, asked.Label, asked.AllowedValues)
            : words.Conversation.NothingToSay(speaker.FirstName);

    private static string Approvals(int approvals, bool needsOperator, Words words) =>
        words.Change.Approvals(approvals, needsOperator) is { Length: > 0 } text ? text : words.Interruption.NoApproval;

    private static ChangeAction? ActionOf(string intent) =>
        intent switch
        {
            UpdateProductIntent.Name => ChangeAction.Update,
            TerminateProductIntent.Name => ChangeAction.Terminate,
            ExtendProductIntent.Name => ChangeAction.Extend,
            _ => null,
        };

    private static string Attribute(LexSessionState state, string key) =>
        state.SessionAttributes?.GetValueOrDefault(key) ?? string.Empty;
}
