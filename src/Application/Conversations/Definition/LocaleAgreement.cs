using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>
/// Checks that every locale has the intents, slots and values of the first one, since the code hook finds them by name.
/// Utterances, synonyms and messages are a locale's own.
/// </summary>
internal static class LocaleAgreement
{
    public static IEnumerable<FieldError> Check(BotDefinition definition)
    {
        var first = definition.BotLocales[0];
        return definition
            .BotLocales.Index()
            .Skip(1)
            .SelectMany(entry =>
                SlotTypes($"BotLocales[{entry.Index}]", entry.Item, first)
                    .Concat(Intents($"BotLocales[{entry.Index}]", entry.Item, first))
            );
    }

    private static IEnumerable<FieldError> SlotTypes(string path, BotLocaleDefinition locale, BotLocaleDefinition first)
    {
        foreach (
            var error in Names(
                $"{path}.SlotTypes",
                "the slot type",
                [.. locale.SlotTypes.Select(type => type.Name)],
                [.. first.SlotTypes.Select(type => type.Name)],
                first
            )
        )
        {
            yield return error;
        }

        foreach (var (index, type, model) in Pairs(locale.SlotTypes, first.SlotTypes, type => type.Name))
        {
            var place = $"{path}.SlotTypes[{index}]";
            if (type.ValueSelectionSetting != model.ValueSelectionSetting)
            {
                yield return new(
                    $"{place}.ValueSelectionSetting.ResolutionStrategy",
                    $"must be the same as in {first.LocaleId}"
                );
            }

            var values = type.SlotTypeValues.Select(value => value.SampleValue.Value).ToList();
            foreach (
                var error in Names(
                    $"{place}.SlotTypeValues",
                    "the value",
                    values,
                    [.. model.SlotTypeValues.Select(value => value.SampleValue.Value)],
                    first,
                    ".SampleValue.Value"
                )
            )
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> Intents(string path, BotLocaleDefinition locale, BotLocaleDefinition first)
    {
        foreach (
            var error in Names(
                $"{path}.Intents",
                "the intent",
                [.. locale.Intents.Select(intent => intent.Name)],
                [.. first.Intents.Select(intent => intent.Name)],
                first
            )
        )
        {
            yield return error;
        }

        foreach (
            var error in Pairs(locale.Intents, first.Intents, intent => intent.Name)
                .SelectMany(pair => Intent($"{path}.Intents[{pair.Index}]", pair.Item, pair.Model, first))
        )
        {
            yield return error;
        }
    }

    private static IEnumerable<FieldError> Intent(
        string path,
        IntentDefinition intent,
        IntentDefinition model,
        BotLocaleDefinition first
    )
    {
        (string Field, bool Is, bool Must)[] switches =
        [
            ("DialogCodeHook", intent.DialogCodeHook is { Enabled: true }, model.DialogCodeHook is { Enabled: true }),
            (
                "FulfillmentCodeHook",
                intent.FulfillmentCodeHook is { Enabled: true },
                model.FulfillmentCodeHook is { Enabled: true }
            ),
        ];
        foreach (var (field, _, must) in switches.Where(entry => entry.Is != entry.Must))
        {
            yield return new($"{path}.{field}", $"must be {(must ? "enabled" : "left out")}, as in {first.LocaleId}");
        }

        foreach (
            var error in Names(
                $"{path}.Slots",
                "the slot",
                [.. intent.Slots.Select(slot => slot.Name)],
                [.. model.Slots.Select(slot => slot.Name)],
                first
            )
        )
        {
            yield return error;
        }

        foreach (var (index, slot, modelSlot) in Pairs(intent.Slots, model.Slots, slot => slot.Name))
        {
            var place = $"{path}.Slots[{index}]";
            if (slot.SlotTypeName != modelSlot.SlotTypeName)
            {
                yield return new($"{place}.SlotTypeName", $"must be {modelSlot.SlotTypeName}, as in {first.LocaleId}");
            }

            if (slot.ValueElicitationSetting.SlotConstraint != modelSlot.ValueElicitationSetting.SlotConstraint)
            {
                yield return new(
                    $"{place}.ValueElicitationSetting.SlotConstraint",
                    $"must be {modelSlot.ValueElicitationSetting.SlotConstraint}, as in {first.LocaleId}"
                );
            }
        }

        foreach (
            var (index, priority, modelPriority) in Pairs(
                intent.SlotPriorities,
                model.SlotPriorities,
                priority => priority.SlotName
            )
        )
        {
            if (priority.Priority != modelPriority.Priority)
            {
                yield return new(
                    $"{path}.SlotPriorities[{index}].Priority",
                    $"must be {modelPriority.Priority}, as in {first.LocaleId}"
                );
            }
        }

        foreach (var error in MessageAgreement.Check(path, intent, model, first.LocaleId))
        {
            yield return error;
        }
    }

    // A missing name is reported at the list, a superfluous one at its own position.
    private static IEnumerable<FieldError> Names(
        string path,
        string kind,
        IReadOnlyList<string> names,
        IReadOnlyList<string> model,
        BotLocaleDefinition first,
        string member = ".Name"
    )
    {
        foreach (var missing in model.Except(names, StringComparer.Ordinal))
        {
            yield return new(path, $"must hold {kind} \"{missing}\", as {first.LocaleId} does");
        }

        foreach (var (index, name) in names.Index().Where(entry => !model.Contains(entry.Item, StringComparer.Ordinal)))
        {
            yield return new(
                $"{path}[{index}]{member}",
                $"{first.LocaleId} has no name \"{name}\"; every locale has {kind} by the same name"
            );
        }
    }

    private static IEnumerable<(int Index, T Item, T Model)> Pairs<T>(
        IReadOnlyList<T> items,
        IReadOnlyList<T> models,
        Func<T, string> name
    ) =>
        from entry in items.Index()
        let model = models.FirstOrDefault(candidate => name(candidate) == name(entry.Item))
        where model is not null
        select (entry.Index, entry.Item, model);
}
