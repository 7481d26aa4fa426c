using ChatOps.Application.Conversations.Definition;

namespace ChatOps.BotBuilder.Wanted;

/// <summary>One form for equivalent definitions, so that they can be compared: absent values and their defaults, and
/// lists whose order doesn't matter.</summary>
internal static class Canonical
{
    public static BotDefinition Of(BotDefinition definition) =>
        definition with
        {
            Description = Text(definition.Description),
            BotLocales =
            [
                .. definition.BotLocales.Select(locale =>
                    locale with
                    {
                        Description = Text(locale.Description),
                        SlotTypes = [.. locale.SlotTypes.Select(Of)],
                        Intents = [.. locale.Intents.Select(Of)],
                    }
                ),
            ],
        };

    public static SlotTypeDefinition Of(SlotTypeDefinition slotType) =>
        slotType with
        {
            Description = Text(slotType.Description),
            SlotTypeValues =
            [
                .. slotType
                    .SlotTypeValues.Select(value =>
                        value with
                        {
                            Synonyms = [.. value.Synonyms.OrderBy(synonym => synonym.Value, StringComparer.Ordinal)],
                        }
                    )
                    .OrderBy(value => value.SampleValue.Value, StringComparer.Ordinal),
            ],
        };

    public static IntentDefinition Of(IntentDefinition intent) =>
        intent with
        {
            Description = Text(intent.Description),
            SampleUtterances = Sorted(intent.SampleUtterances),
            DialogCodeHook = Of(intent.DialogCodeHook),
            FulfillmentCodeHook = Of(intent.FulfillmentCodeHook),
            SlotPriorities = [.. intent.SlotPriorities.OrderBy(priority => priority.Priority)],
            Slots = [.. intent.Slots.Select(Of).OrderBy(slot => slot.Name, StringComparer.Ordinal)],
            IntentConfirmationSetting = intent.IntentConfirmationSetting is { } confirmation
                ? confirmation with
                {
                    PromptSpecification = Of(confirmation.PromptSpecification)!,
                    DeclinationResponse = Of(confirmation.DeclinationResponse),
                    FailureResponse = Of(confirmation.FailureResponse),
                    FailureNextStep = confirmation.FailureResponse is null ? null : confirmation.FailureNextStep,
                    IsActive = confirmation.IsActive ?? true,
                }
                : null,
        };

    public static SlotDefinition Of(SlotDefinition slot)
    {
        var setting = slot.ValueElicitationSetting;
        return slot with
        {
            Description = Text(slot.Description),
            ValueElicitationSetting = setting with
            {
                PromptSpecification = Of(setting.PromptSpecification),
                SampleUtterances = Sorted(setting.SampleUtterances),
                SlotCaptureSetting = setting.SlotCaptureSetting is { FailureResponse: { } failure } capture
                    ? capture with
                    {
                        FailureResponse = Of(failure),
                    }
                    : null,
            },
        };
    }

    private static CodeHookDefinition? Of(CodeHookDefinition? hook) => hook is { Enabled: true } ? hook : null;

    private static PromptSpecificationDefinition? Of(PromptSpecificationDefinition? prompt) =>
        prompt is null
            ? null
            : prompt with
            {
                AllowInterrupt = prompt.AllowInterrupt ?? true,
                MessageSelectionStrategy = prompt.MessageSelectionStrategy ?? MessageSelectionStrategy.Random,
            };

    private static ResponseSpecificationDefinition? Of(ResponseSpecificationDefinition? response) =>
        response is null ? null : response with { AllowInterrupt = response.AllowInterrupt ?? true };

    private static IReadOnlyList<SampleUtteranceDefinition> Sorted(
        IReadOnlyList<SampleUtteranceDefinition> utterances
    ) => [.. utterances.OrderBy(utterance => utterance.Utterance, StringComparer.Ordinal)];

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
