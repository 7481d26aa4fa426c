using ChatOps.Vending.Conversations.Intents;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.People;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Conversations;

/// <summary>What can be picked instead of typed, from what Lex asks next.</summary>
public sealed class ReplyChoices(PolicyCheck policy, ProductCheck products, KnownProducts known)
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
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: ProductVendingIntent.Product } } =>
                Options(ProductVendingIntent.Product, products.OfferedTo(SpeakerOf(state)).Select(product => product.Name)),
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: ProductVendingIntent.Value } } => await ParameterChoicesAsync(state, cancellationToken),
            { DialogAction.Type: "ConfirmIntent", Intent.Name: ProductVendingIntent.Name } =>
                new Choices(Choices.Confirmation, [new Choice("Yes", "yes"), new Choice("No", "no"), new Choice("Back", "back")], []),
            { DialogAction.Type: "ConfirmIntent" } => new Choices(Choices.Confirmation, [new Choice("Yes", "yes"), new Choice("No", "no")], Summary(values)),
            _ => null,
        };
    }

    // The allowed values, the default first where there is one; for an open question with a default, that alone.
    private async Task<Choices?> ParameterChoicesAsync(LexSessionState state, CancellationToken cancellationToken)
    {
        var product = await known.FindAsync(Attribute(state, SessionKeys.Product), cancellationToken);
        if (product?.Parameters.FirstOrDefault(parameter => parameter.Key == Attribute(state, SessionKeys.ProductQuestion)) is not { } asked)
        {
            return null;
        }

        List<Choice> choices =
        [
            .. asked.AllowedValues.OrderBy(value => value == asked.Default ? 0 : 1).Select(value => new Choice(value, value)),
            .. asked switch
            {
                { AllowedValues.Count: > 0 } or { Default: null } => Array.Empty<Choice>(),
                { Default: "" } => [new Choice("None", "skip")],
                var open => [new Choice($"Keep {open.Default}", "keep")],
            },
        ];
        return choices.Count == 0 ? null : new Choices(asked.Key, choices, []);
    }

    private static string Attribute(LexSessionState state, string key) => state.SessionAttributes?.GetValueOrDefault(key) ?? string.Empty;

    private static Person SpeakerOf(LexSessionState state) => new(Attribute(state, SessionKeys.Email), Attribute(state, SessionKeys.FirstName), Attribute(state, SessionKeys.LastName));

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
