using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>
/// Checks an intent's messages against the first locale's: the same questions and
/// replies, with the same placeholders and steps.
/// </summary>
internal static class MessageAgreement
{
    public static IEnumerable<FieldError> Check(
        string path,
        IntentDefinition intent,
        IntentDefinition model,
        string firstLocale
    )
    {
        var own = Parts(path, intent).ToList();
        var others = Parts(path, model).ToList();
        foreach (var missing in others.Where(other => !own.Exists(part => part.Means(other)) && Exists(other, intent)))
        {
            yield return new(
                missing.Slot is null
                    ? missing.Field
                    : $"{path}.Slots[{Place(intent, missing.Slot)}].ValueElicitationSetting{missing.Key}",
                $"is missing; {firstLocale} has it"
            );
        }

        foreach (var part in own.Where(part => Exists(part, model)))
        {
            if (others.Find(candidate => candidate.Means(part)) is not { } other)
            {
                yield return new(part.Field, $"isn't allowed: {firstLocale} has none");
                continue;
            }

            if (part.Setting != other.Setting)
            {
                yield return new(part.Field, $"must have {other.Setting}, as in {firstLocale}, has {part.Setting}");
            }

            if (part.Groups.Count != other.Groups.Count)
            {
                yield return new(
                    $"{part.Field}.MessageGroupsList",
                    $"must have {other.Groups.Count} of them, as in {firstLocale}, has {part.Groups.Count}"
                );
                continue;
            }

            foreach (
                var error in part
                    .Groups.Index()
                    .SelectMany(entry =>
                        Group(
                            $"{part.Field}.MessageGroupsList[{entry.Index}]",
                            entry.Item,
                            other.Groups[entry.Index],
                            firstLocale
                        )
                    )
            )
            {
                yield return error;
            }
        }
    }

    // A slot that only one of the locales has is already reported as a slot.
    private static bool Exists(Part part, IntentDefinition intent) =>
        part.Slot is null || intent.Slots.Any(slot => slot.Name == part.Slot);

    private static IEnumerable<FieldError> Group(
        string path,
        MessageGroupDefinition group,
        MessageGroupDefinition model,
        string firstLocale
    )
    {
        var (own, other) = (Placeholders(group), Placeholders(model));
        var field = $"{path}.Message.PlainTextMessage.Value";
        foreach (var missing in other.Except(own, StringComparer.Ordinal))
        {
            yield return new(field, $"must hold {missing}, as in {firstLocale}");
        }

        foreach (var extra in own.Except(other, StringComparer.Ordinal))
        {
            yield return new(field, $"holds {extra}, which it does not in {firstLocale}");
        }
    }

    private static HashSet<string> Placeholders(MessageGroupDefinition group) =>
        [
            .. group
                .Variations.Prepend(group.Message)
                .Select(message => message.PlainTextMessage.Value)
                .SelectMany(text =>
                    MessagePlaceholders
                        .Choices(text)
                        .Select(name => $"${{{name}}}")
                        .Concat(MessagePlaceholders.Slots(text).Select(name => $"{{{name}}}"))
                        .Concat(MessagePlaceholders.Attributes(text).Select(name => $"[{name}]"))
                ),
        ];

    private static IEnumerable<Part> Parts(string path, IntentDefinition intent)
    {
        if (intent.IntentConfirmationSetting is { } confirmation)
        {
            const string Setting = "IntentConfirmationSetting";
            yield return Of(
                "PromptSpecification",
                confirmation.PromptSpecification.MessageGroupsList,
                $"MaxRetries {confirmation.PromptSpecification.MaxRetries}"
            );
            if (confirmation.DeclinationResponse is { } declination)
            {
                yield return Of("DeclinationResponse", declination.MessageGroupsList, setting: null);
            }

            if (confirmation.FailureResponse is { } failure)
            {
                yield return Of("FailureResponse", failure.MessageGroupsList, Next(confirmation.FailureNextStep));
            }

            Part Of(string member, IReadOnlyList<MessageGroupDefinition> groups, string? setting) =>
                new($".{member}", $"{path}.{Setting}.{member}", null, groups, setting);
        }

        foreach (var (index, slot) in intent.Slots.Index())
        {
            var elicitation = slot.ValueElicitationSetting;
            if (elicitation.PromptSpecification is { } prompt)
            {
                yield return Of("PromptSpecification", prompt.MessageGroupsList, $"MaxRetries {prompt.MaxRetries}");
            }

            if (elicitation.SlotCaptureSetting is { FailureResponse: { } failure } capture)
            {
                yield return Of(
                    "SlotCaptureSetting.FailureResponse",
                    failure.MessageGroupsList,
                    Next(capture.FailureNextStep)
                );
            }

            Part Of(string member, IReadOnlyList<MessageGroupDefinition> groups, string? setting) =>
                new(
                    $".{member}",
                    $"{path}.Slots[{index}].ValueElicitationSetting.{member}",
                    slot.Name,
                    groups,
                    setting
                );
        }
    }

    private static int Place(IntentDefinition intent, string slot) =>
        intent.Slots.Index().First(entry => entry.Item.Name == slot).Index;

    private static string Next(DialogStateDefinition? step) =>
        $"the next step {step?.DialogAction.Type.ToString() ?? "of Lex"}";

    /// <summary>The messages of one moment of an intent.</summary>
    /// <param name="Key">Its name, the same in every locale.</param>
    /// <param name="Field">Its path in this locale, where the slots may be in another order.</param>
    /// <param name="Slot">The slot; null for the intent's own messages.</param>
    /// <param name="Groups">Its messages.</param>
    /// <param name="Setting">The settings that must be the same.</param>
    private sealed record Part(
        string Key,
        string Field,
        string? Slot,
        IReadOnlyList<MessageGroupDefinition> Groups,
        string? Setting
    )
    {
        public bool Means(Part other) => (Key, Slot) == (other.Key, other.Slot);
    }
}
