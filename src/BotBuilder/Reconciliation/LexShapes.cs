using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Converts the definition to the model-building API's types, whose names differ from CloudFormation's. Lex
/// refuses empty lists, so they are left out.</summary>
internal static class LexShapes
{
    public static List<SlotTypeValue> Values(SlotTypeDefinition slotType) =>
        [
            .. slotType.SlotTypeValues.Select(value => new SlotTypeValue
            {
                SampleValue = new SampleValue { Value = value.SampleValue.Value },
                Synonyms =
                    value.Synonyms.Count > 0
                        ? [.. value.Synonyms.Select(synonym => new SampleValue { Value = synonym.Value })]
                        : null,
            }),
        ];

    public static SlotValueSelectionSetting Selection(SlotTypeDefinition slotType) =>
        new() { ResolutionStrategy = slotType.ValueSelectionSetting.ResolutionStrategy.ToString() };

    public static List<SampleUtterance>? Utterances(IReadOnlyList<SampleUtteranceDefinition> utterances) =>
        utterances.Count > 0
            ? [.. utterances.Select(sample => new SampleUtterance { Utterance = sample.Utterance })]
            : null;

    public static DialogCodeHookSettings? DialogHook(CodeHookDefinition? hook) =>
        hook is null ? null : new() { Enabled = hook.Enabled };

    public static FulfillmentCodeHookSettings? FulfillmentHook(CodeHookDefinition? hook) =>
        hook is null ? null : new() { Enabled = hook.Enabled };

    public static IntentConfirmationSetting? Confirmation(IntentConfirmationSettingDefinition? confirmation) =>
        confirmation is null
            ? null
            : new()
            {
                PromptSpecification = Prompt(confirmation.PromptSpecification),
                DeclinationResponse = Response(confirmation.DeclinationResponse),
                FailureResponse = Response(confirmation.FailureResponse),
                FailureNextStep = NextStep(confirmation.FailureNextStep),
                Active = confirmation.IsActive,
            };

    public static SlotValueElicitationSetting Elicitation(SlotValueElicitationSettingDefinition setting) =>
        new()
        {
            SlotConstraint = setting.SlotConstraint.ToString(),
            PromptSpecification = Prompt(setting.PromptSpecification),
            SampleUtterances = Utterances(setting.SampleUtterances),
            SlotCaptureSetting = setting.SlotCaptureSetting is { } capture
                ? new SlotCaptureSetting
                {
                    FailureResponse = Response(capture.FailureResponse),
                    FailureNextStep = NextStep(capture.FailureNextStep),
                }
                : null,
        };

    private static PromptSpecification? Prompt(PromptSpecificationDefinition? prompt) =>
        prompt is null
            ? null
            : new()
            {
                MessageGroups = Groups(prompt.MessageGroupsList),
                MaxRetries = prompt.MaxRetries,
                AllowInterrupt = prompt.AllowInterrupt,
                MessageSelectionStrategy = prompt.MessageSelectionStrategy?.ToString(),
            };

    private static ResponseSpecification? Response(ResponseSpecificationDefinition? response) =>
        response is null
            ? null
            : new() { MessageGroups = Groups(response.MessageGroupsList), AllowInterrupt = response.AllowInterrupt };

    private static DialogState? NextStep(DialogStateDefinition? state) =>
        state is null ? null : new() { DialogAction = new DialogAction { Type = state.DialogAction.Type.ToString() } };

    private static List<MessageGroup> Groups(IReadOnlyList<MessageGroupDefinition> groups) =>
        [
            .. groups.Select(group => new MessageGroup
            {
                Message = Text(group.Message),
                Variations = group.Variations.Count > 0 ? [.. group.Variations.Select(Text)] : null,
            }),
        ];

    private static Message Text(MessageDefinition message) =>
        new() { PlainTextMessage = new PlainTextMessage { Value = message.PlainTextMessage.Value } };
}
