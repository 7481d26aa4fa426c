using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Policy;
using ChatOps.Application.Products;
using ChatOps.Application.Resources;
using ChatOps.Conversations.Intents;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations;

/// <summary>Returns the choices that channels show as buttons for the next question.</summary>
public sealed class ReplyChoices(
    PolicyCheck policy,
    ProductCheck products,
    KnownProducts known,
    OwnResources own,
    ChangeCheck changes
)
{
    /// <summary>Returns the choices for a state's question; null if there are none.</summary>
    public async Task<Choices?> ForAsync(LexSessionState state, Words words, CancellationToken cancellationToken)
    {
        var values = SlotValues.Of(state.Intent);
        return state switch
        {
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: AccountVendingIntent.AccountType } } => new Choices(
                AccountVendingIntent.AccountType,
                [.. policy.Policy.AccountTypes.Select(type => new Choice(type.LabelIn(words.Code), type.Name))],
                []
            ),
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: AccountVendingIntent.AccountOU } } => Options(
                AccountVendingIntent.AccountOU,
                (
                    await policy.OusForAsync(
                        values.GetValueOrDefault(AccountVendingIntent.AccountType),
                        cancellationToken
                    )
                ).Select(ou => ou.Label)
            ),
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: ProductVendingIntent.Product } } => new Choices(
                ProductVendingIntent.Product,
                [
                    .. (await products.OfferedToAsync(SpeakerOf(state), cancellationToken)).Select(
                        product => new Choice(product.LabelIn(words.Code), product.Name)
                    ),
                ],
                []
            ),
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: ProductVendingIntent.Value } } =>
                await ParameterChoicesAsync(state, words, cancellationToken),
            { DialogAction: { Type: "ElicitSlot", SlotToElicit: ChangeIntent.Answer } } => await ChangeChoicesAsync(
                state,
                values,
                words,
                cancellationToken
            ),
            {
                DialogAction.Type: "ConfirmIntent",
                Intent.Name: ProductVendingIntent.Name or UpdateProductIntent.Name
            } => new Choices(
                Choices.Confirmation,
                [.. YesOrNo(words), new Choice(words.Product.BackChoice, words.Back.First())],
                []
            ),
            { DialogAction.Type: "ConfirmIntent" } => new Choices(
                Choices.Confirmation,
                YesOrNo(words),
                Summary(values, words)
            ),
            _ => null,
        };
    }

    // The allowed values, with the default first. A free-text parameter has only its default, if any.
    private async Task<Choices?> ParameterChoicesAsync(
        LexSessionState state,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var product = await known.FindAsync(Attribute(state, SessionKeys.Product), cancellationToken);
        if (
            product?.Parameters.FirstOrDefault(parameter =>
                parameter.Key == Attribute(state, SessionKeys.ProductQuestion)
            )
            is not { } asked
        )
        {
            return null;
        }

        List<Choice> choices =
        [
            .. asked
                .AllowedValues.OrderBy(value => value == asked.Default ? 0 : 1)
                .Select(value => new Choice(value, value)),
            .. asked switch
            {
                { AllowedValues.Count: > 0 } or { Default: null } => Array.Empty<Choice>(),
                { Default: "" } => [new Choice(words.Product.NoneChoice, words.Keep.First())],
                var open => [new Choice(words.Product.KeepChoice(open.Default), words.Keep.First())],
            },
        ];
        return choices.Count == 0 ? null : new Choices(asked.Key, choices, []);
    }

    // The resources, the parameters, or the parameter's values.
    private async Task<Choices?> ChangeChoicesAsync(
        LexSessionState state,
        IReadOnlyDictionary<string, string> values,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var question = Attribute(state, SessionKeys.ChangeQuestion);
        if (question == ChangeIntent.WhichThing)
        {
            var action = state.Intent?.Name switch
            {
                UpdateProductIntent.Name => ChangeAction.Update,
                ExtendProductIntent.Name => ChangeAction.Extend,
                _ => ChangeAction.Terminate,
            };
            var things = ChangeIntent.Candidates(
                action,
                await own.ListAsync(SpeakerOf(state), cancellationToken),
                values.GetValueOrDefault(ProductVendingIntent.Product),
                state.SessionAttributes?.GetValueOrDefault(SessionKeys.ChangeAccounts)
            );
            return new Choices(
                "Which",
                [.. things.Select(thing => new Choice(ResourceText.Thing(thing, words), thing.MadeBy))],
                []
            );
        }

        var target = await changes.FindAsync(
            Attribute(state, SessionKeys.ChangeOf),
            SpeakerOf(state),
            ChangeAction.Update,
            cancellationToken
        );
        if (target.Objection is not null)
        {
            return null;
        }

        var parameters = ChangeCheck.Changeable(target);
        if (question == UpdateProductIntent.WhichParameter)
        {
            var done =
                Attribute(state, SessionKeys.ChangeAnswers).Length > 2
                    ? new[] { new Choice(words.Product.DoneChoice, words.Done.First()) }
                    : [];
            return new Choices(
                "Parameter",
                [.. done, .. parameters.Select(parameter => new Choice(parameter.Label, parameter.Label))],
                []
            );
        }

        return parameters.FirstOrDefault(parameter => parameter.Key == question) is not { } asked
            ? null
            : new Choices(
                asked.Key,
                [
                    .. asked
                        .AllowedValues.Where(value => value != asked.Default)
                        .Select(value => new Choice(value, value)),
                    new Choice(words.Product.KeepWhatItIs, words.Keep.First()),
                ],
                []
            );
    }

    private static string Attribute(LexSessionState state, string key) =>
        state.SessionAttributes?.GetValueOrDefault(key) ?? string.Empty;

    private static Person SpeakerOf(LexSessionState state) =>
        new(
            Attribute(state, SessionKeys.Email),
            Attribute(state, SessionKeys.FirstName),
            Attribute(state, SessionKeys.LastName)
        );

    private static Choices Options(string slot, IEnumerable<string> values) =>
        new(slot, [.. values.Select(value => new Choice(value, value))], []);

    private static Choice[] YesOrNo(Words words) =>
        [
            new Choice(words.YesChoice.Label, words.YesChoice.Value),
            new Choice(words.NoChoice.Label, words.NoChoice.Value),
        ];

    private KeyValuePair<string, string>[] Summary(IReadOnlyDictionary<string, string> values, Words words)
    {
        var labels = words.Conversation.Labels;
        (string Slot, string Label)[] fields =
        [
            (AccountVendingIntent.AccountType, labels.AccountType),
            (AccountVendingIntent.RootEmail, labels.RootEmail),
            (AccountVendingIntent.AccountOU, labels.Ou),
        ];
        return
        [
            .. fields
                .Where(field => values.ContainsKey(field.Slot))
                .Select(field => KeyValuePair.Create(field.Label, Shown(field.Slot, values[field.Slot], words))),
        ];
    }

    private string Shown(string slot, string value, Words words) =>
        slot == AccountVendingIntent.AccountType ? policy.Policy.TypeNamed(value)?.LabelIn(words.Code) ?? value : value;
}
