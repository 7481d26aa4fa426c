using ChatOps.Vending.Conversations.Intents;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Conversations;

/// <summary>What can be picked instead of typed, from what Lex asks next.</summary>
public sealed class ReplyChoices(PolicyCheck policy)
{
    /// <summary>The choices for the question that a state asks; null where the question is open or there is none.</summary>
    public async Task<Choices?> ForAsync(LexSessionState state, CancellationToken cancellationToken)
    {
        var values = SlotValues.Of(state.Intent);
        return state switch
        {
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: AccountVendingIntent.AccountType } } =>
                Options(AccountVendingIntent.AccountType, policy.Policy.AccountTypes.Select(type => type.Name)),
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: AccountVendingIntent.AccountOU } } =>
                Options(AccountVendingIntent.AccountOU, (await policy.OusForAsync(values.GetValueOrDefault(AccountVendingIntent.AccountType), cancellationToken)).Select(ou => ou.Label)),
            { DialogAction.Type: "ConfirmIntent" } => new Choices(Choices.Confirmation, [new Choice("Yes", "yes"), new Choice("No", "no")], Summary(values)),
            _ => null,
        };
    }

    private static Choices Options(string slot, IEnumerable<string> values) =>
        new(slot, [.. values.Select(value => new Choice(value, value))], []);

    private static KeyValuePair<string, string>[] Summary(IReadOnlyDictionary<string, string> values) =>
    [
        .. new (string Slot, string Label)[]
        {
            (AccountVendingIntent.AccountType, "Account type"), (AccountVendingIntent.RootEmail, "Root e-mail"), (AccountVendingIntent.AccountOU, "OU"),
        }
        .Where(field => values.ContainsKey(field.Slot))
        .Select(field => KeyValuePair.Create(field.Label, values[field.Slot])),
    ];
}
