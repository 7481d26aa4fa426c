using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>Checks Lex's rules for an intent, its slots and its messages.</summary>
internal static class IntentRules
{
    /// <summary>Lex's built-in slot types. Any other unknown name would fail only at deployment.</summary>
    private static readonly HashSet<string> BuiltInSlotTypes = new(StringComparer.Ordinal)
    {
        "AMAZON.AlphaNumeric",
        "AMAZON.City",
        "AMAZON.Confirmation",
        "AMAZON.Country",
        "AMAZON.Date",
        "AMAZON.Duration",
        "AMAZON.EmailAddress",
        "AMAZON.FirstName",
        "AMAZON.FreeFormInput",
        "AMAZON.LastName",
        "AMAZON.Number",
        "AMAZON.Percentage",
        "AMAZON.PhoneNumber",
        "AMAZON.State",
        "AMAZON.StreetName",
        "AMAZON.Time",
        "AMAZON.UKPostalCode",
    };

    public static IEnumerable<FieldError> Check(string path, IntentDefinition intent, BotLocaleDefinition locale) =>
        CheckFallback(path, intent)
            .Concat(CheckSlots(path, intent, locale))
            .Concat(CheckPriorities(path, intent))
            .Concat(
                Messages(path, intent).SelectMany(message => CheckMessage(message.Field, message.Text, intent, locale))
            );

    private static IEnumerable<FieldError> CheckFallback(string path, IntentDefinition intent)
    {
        if (intent.Name != LexNames.FallbackIntent)
        {
            if (intent.ParentIntentSignature is not null)
            {
                yield return new($"{path}.ParentIntentSignature", $"belongs to {LexNames.FallbackIntent} only");
            }

            yield break;
        }

        if (intent.ParentIntentSignature is null)
        {
            yield return new(
                $"{path}.ParentIntentSignature",
                $"must be AMAZON.FallbackIntent for {LexNames.FallbackIntent}"
            );
        }

        if (intent.Slots.Count > 0 || intent.SampleUtterances.Count > 0)
        {
            yield return new(
                path,
                $"{LexNames.FallbackIntent} takes neither slots nor sample utterances: "
                    + "Lex chooses it when nothing else matches"
            );
        }
    }

    private static IEnumerable<FieldError> CheckSlots(string path, IntentDefinition intent, BotLocaleDefinition locale)
    {
        foreach (var index in BotDefinitionRules.Repeated(intent.Slots.Select(slot => slot.Name)))
        {
            yield return new(
                $"{path}.Slots[{index}].Name",
                $"\"{intent.Slots[index].Name}\" is specified more than once; names are compared without regard to case"
            );
        }

        foreach (var (index, slot) in intent.Slots.Index())
        {
            if (
                !BuiltInSlotTypes.Contains(slot.SlotTypeName)
                && locale.SlotTypes.All(slotType => slotType.Name != slot.SlotTypeName)
            )
            {
                yield return new(
                    $"{path}.Slots[{index}].SlotTypeName",
                    $"\"{slot.SlotTypeName}\" is neither a slot type of this locale ("
                        + string.Join(", ", locale.SlotTypes.Select(slotType => slotType.Name))
                        + ") nor one of Lex's own"
                );
            }

            if (
                LocalesOf(slot.SlotTypeName) is { } known
                && !locale.LocaleId.StartsWith(known, StringComparison.Ordinal)
            )
            {
                yield return new(
                    $"{path}.Slots[{index}].SlotTypeName",
                    $"{slot.SlotTypeName} exists in locales {known}* only"
                );
            }

            if (slot.ValueElicitationSetting is { SlotConstraint: SlotConstraint.Required, PromptSpecification: null })
            {
                yield return new(
                    $"{path}.Slots[{index}].ValueElicitationSetting.PromptSpecification",
                    "is missing: a required slot must be asked for"
                );
            }
        }
    }

    // From https://docs.aws.amazon.com/lexv2/latest/dg/howitworks-builtins-slots.html; the others exist in all locales.
    private static string? LocalesOf(string slotTypeName) =>
        slotTypeName switch
        {
            "AMAZON.Confirmation" => "en_",
            "AMAZON.UKPostalCode" => "en_GB",
            _ => null,
        };

    private static IEnumerable<FieldError> CheckPriorities(string path, IntentDefinition intent)
    {
        foreach (var (index, priority) in intent.SlotPriorities.Index())
        {
            if (intent.Slots.All(slot => slot.Name != priority.SlotName))
            {
                yield return new(
                    $"{path}.SlotPriorities[{index}].SlotName",
                    $"\"{priority.SlotName}\" is not a slot of {intent.Name}"
                );
            }
        }

        foreach (var index in BotDefinitionRules.Repeated(intent.SlotPriorities.Select(priority => priority.SlotName)))
        {
            yield return new(
                $"{path}.SlotPriorities[{index}].SlotName",
                $"\"{intent.SlotPriorities[index].SlotName}\" is specified more than once"
            );
        }

        foreach (
            var index in BotDefinitionRules.Repeated(intent.SlotPriorities.Select(priority => $"{priority.Priority}"))
        )
        {
            yield return new(
                $"{path}.SlotPriorities[{index}].Priority",
                $"{intent.SlotPriorities[index].Priority} is specified more than once, so the order would be ambiguous"
            );
        }

        foreach (var (index, slot) in intent.Slots.Index())
        {
            if (intent.SlotPriorities.All(priority => priority.SlotName != slot.Name))
            {
                yield return new($"{path}.Slots[{index}].Name", $"\"{slot.Name}\" must have a place in SlotPriorities");
            }
        }
    }

    private static IEnumerable<FieldError> CheckMessage(
        string field,
        string text,
        IntentDefinition intent,
        BotLocaleDefinition locale
    )
    {
        if (!MessagePlaceholders.AreWellFormed(text))
        {
            yield return new(
                field,
                "holds a brace or bracket that is not part of {Slot}, [Attribute] or ${Choices}; "
                    + "Lex gives them a meaning"
            );
        }

        foreach (var name in MessagePlaceholders.Slots(text).Where(name => intent.Slots.All(slot => slot.Name != name)))
        {
            yield return new(field, $"{{{name}}} is not a slot of {intent.Name}");
        }

        foreach (var name in MessagePlaceholders.Choices(text))
        {
            if (name != MessagePlaceholders.RootEmailDomains && locale.SlotTypes.All(slotType => slotType.Name != name))
            {
                yield return new(
                    field,
                    $"${{{name}}} is neither a slot type of this locale nor {MessagePlaceholders.RootEmailDomains}"
                );
            }
        }
    }

    private static IEnumerable<(string Field, string Text)> Messages(string path, IntentDefinition intent)
    {
        var confirmation = intent.IntentConfirmationSetting;
        var groups = Groups(
                $"{path}.IntentConfirmationSetting.PromptSpecification",
                confirmation?.PromptSpecification.MessageGroupsList
            )
            .Concat(
                Groups(
                    $"{path}.IntentConfirmationSetting.DeclinationResponse",
                    confirmation?.DeclinationResponse?.MessageGroupsList
                )
            )
            .Concat(
                Groups(
                    $"{path}.IntentConfirmationSetting.FailureResponse",
                    confirmation?.FailureResponse?.MessageGroupsList
                )
            )
            .Concat(
                intent
                    .Slots.Index()
                    .SelectMany(entry =>
                        SlotGroups(
                            $"{path}.Slots[{entry.Index}].ValueElicitationSetting",
                            entry.Item.ValueElicitationSetting
                        )
                    )
            );

        return groups.SelectMany(entry =>
            entry
                .Group.Variations.Index()
                .Select(variation =>
                    (
                        $"{entry.Field}.Variations[{variation.Index}].PlainTextMessage.Value",
                        variation.Item.PlainTextMessage.Value
                    )
                )
                .Prepend(($"{entry.Field}.Message.PlainTextMessage.Value", entry.Group.Message.PlainTextMessage.Value))
        );
    }

    private static IEnumerable<(string Field, MessageGroupDefinition Group)> SlotGroups(
        string path,
        SlotValueElicitationSettingDefinition setting
    ) =>
        Groups($"{path}.PromptSpecification", setting.PromptSpecification?.MessageGroupsList)
            .Concat(
                Groups(
                    $"{path}.SlotCaptureSetting.FailureResponse",
                    setting.SlotCaptureSetting?.FailureResponse?.MessageGroupsList
                )
            );

    private static IEnumerable<(string Field, MessageGroupDefinition Group)> Groups(
        string path,
        IReadOnlyList<MessageGroupDefinition>? groups
    ) => (groups ?? []).Index().Select(entry => ($"{path}.MessageGroupsList[{entry.Index}]", entry.Item));
}
