using Amazon.LexModelsV2.Model;
using ChatOps.Application.Conversations.Definition;
using DialogActionType = ChatOps.Application.Conversations.Definition.DialogActionType;
using MessageSelectionStrategy = ChatOps.Application.Conversations.Definition.MessageSelectionStrategy;
using SlotConstraint = ChatOps.Application.Conversations.Definition.SlotConstraint;
using SlotValueResolutionStrategy = ChatOps.Application.Conversations.Definition.SlotValueResolutionStrategy;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>Converts Lex's descriptions to the definition's types. What the types can't express (a card, an SSML
/// message, an unknown step) becomes a value that no definition has, so that it counts as a difference.</summary>
internal static class LexReadback
{
    private const string Foreign = "(made by hand)";

    public static SlotTypeDefinition SlotType(DescribeSlotTypeResponse described) =>
        new()
        {
            Name = described.SlotTypeName,
            Description = described.Description,
            SlotTypeValues =
            [
                .. (described.SlotTypeValues ?? []).Select(value => new SlotTypeValueDefinition
                {
                    SampleValue = new SampleValueDefinition { Value = value.SampleValue?.Value ?? Foreign },
                    Synonyms =
                    [
                        .. (value.Synonyms ?? []).Select(synonym => new SampleValueDefinition
                        {
                            Value = synonym.Value,
                        }),
                    ],
                }),
            ],
            ValueSelectionSetting = new SlotValueSelectionSettingDefinition
            {
                ResolutionStrategy =
                    Constant<SlotValueResolutionStrategy>(described.ValueSelectionSetting?.ResolutionStrategy?.Value)
                    ?? SlotValueResolutionStrategy.OriginalValue,
            },
        };

    /// <summary>Returns an intent without its slots; priorities name slots.</summary>
    public static IntentDefinition Intent(
        DescribeIntentResponse described,
        IReadOnlyDictionary<string, string> slotNames
    ) =>
        new()
        {
            Name = described.IntentName,
            Description = described.Description,
            ParentIntentSignature = string.IsNullOrEmpty(described.ParentIntentSignature)
                ? null
                : described.ParentIntentSignature,
            SampleUtterances = Utterances(described.SampleUtterances),
            DialogCodeHook = described.DialogCodeHook is { } dialog
                ? new CodeHookDefinition { Enabled = dialog.Enabled ?? false }
                : null,
            FulfillmentCodeHook = described.FulfillmentCodeHook is { } fulfillment
                ? new CodeHookDefinition { Enabled = fulfillment.Enabled ?? false }
                : null,
            IntentConfirmationSetting = Confirmation(described.IntentConfirmationSetting),
            SlotPriorities =
            [
                .. (described.SlotPriorities ?? []).Select(priority => new SlotPriorityDefinition
                {
                    SlotName = slotNames.GetValueOrDefault(priority.SlotId, Foreign),
                    Priority = priority.Priority ?? 0,
                }),
            ],
        };

    public static SlotDefinition Slot(
        DescribeSlotResponse described,
        IReadOnlyDictionary<string, string> slotTypeNames
    ) =>
        new()
        {
            Name = described.SlotName,
            Description = described.Description,
            SlotTypeName = slotTypeNames.GetValueOrDefault(
                described.SlotTypeId ?? Foreign,
                described.SlotTypeId ?? Foreign
            ),
            ValueElicitationSetting = new SlotValueElicitationSettingDefinition
            {
                SlotConstraint =
                    Constant<SlotConstraint>(described.ValueElicitationSetting?.SlotConstraint?.Value)
                    ?? SlotConstraint.Optional,
                PromptSpecification = Prompt(described.ValueElicitationSetting?.PromptSpecification),
                SampleUtterances = Utterances(described.ValueElicitationSetting?.SampleUtterances),
                SlotCaptureSetting = described.ValueElicitationSetting?.SlotCaptureSetting is { } capture
                    ? new SlotCaptureSettingDefinition
                    {
                        FailureResponse = Response(capture.FailureResponse),
                        FailureNextStep = NextStep(capture.FailureNextStep),
                    }
                    : null,
            },
        };

    private static IntentConfirmationSettingDefinition? Confirmation(IntentConfirmationSetting? setting) =>
        setting?.PromptSpecification is null
            ? null
            : new()
            {
                PromptSpecification = Prompt(setting.PromptSpecification)!,
                DeclinationResponse = Response(setting.DeclinationResponse),
                FailureResponse = Response(setting.FailureResponse),
                FailureNextStep = NextStep(setting.FailureNextStep),
                IsActive = setting.Active,
            };

    private static PromptSpecificationDefinition? Prompt(PromptSpecification? prompt) =>
        prompt is null
            ? null
            : new()
            {
                MessageGroupsList = Groups(prompt.MessageGroups),
                MaxRetries = prompt.MaxRetries ?? 0,
                AllowInterrupt = prompt.AllowInterrupt,
                MessageSelectionStrategy = Constant<MessageSelectionStrategy>(prompt.MessageSelectionStrategy?.Value),
            };

    private static ResponseSpecificationDefinition? Response(ResponseSpecification? response) =>
        response?.MessageGroups is not { Count: > 0 } groups
            ? null
            : new() { MessageGroupsList = Groups(groups), AllowInterrupt = response.AllowInterrupt };

    private static DialogStateDefinition? NextStep(DialogState? state) =>
        Constant<DialogActionType>(state?.DialogAction?.Type?.Value) is { } type
            ? new DialogStateDefinition { DialogAction = new DialogActionDefinition { Type = type } }
            : null;

    private static List<MessageGroupDefinition> Groups(List<MessageGroup>? groups) =>
        [
            .. (groups ?? []).Select(group => new MessageGroupDefinition
            {
                Message = Text(group.Message),
                Variations = [.. (group.Variations ?? []).Select(Text)],
            }),
        ];

    private static MessageDefinition Text(Message? message) =>
        new()
        {
            PlainTextMessage = new PlainTextMessageDefinition { Value = message?.PlainTextMessage?.Value ?? Foreign },
        };

    private static List<SampleUtteranceDefinition> Utterances(List<SampleUtterance>? utterances) =>
        [.. (utterances ?? []).Select(sample => new SampleUtteranceDefinition { Utterance = sample.Utterance })];

    private static T? Constant<T>(string? value)
        where T : struct, Enum => Enum.TryParse<T>(value, out var constant) ? constant : null;
}
