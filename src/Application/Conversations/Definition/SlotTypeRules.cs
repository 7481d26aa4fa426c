using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>Checks Lex's rules for slot types.</summary>
internal static class SlotTypeRules
{
    private const int ValuesPerSlotType = 10_000;

    public static IEnumerable<FieldError> Check(string locale, BotLocaleDefinition definition)
    {
        foreach (var index in BotDefinitionRules.Repeated(definition.SlotTypes.Select(slotType => slotType.Name)))
        {
            yield return new(
                $"{locale}.SlotTypes[{index}].Name",
                $"\"{definition.SlotTypes[index].Name}\" is specified more than once; "
                    + "names are compared without regard to case"
            );
        }

        foreach (var (index, slotType) in definition.SlotTypes.Index())
        {
            var path = $"{locale}.SlotTypes[{index}]";
            if (slotType.Name is "Confirmation" or MessagePlaceholders.RootEmailDomains)
            {
                yield return new($"{path}.Name", $"\"{slotType.Name}\" is a reserved name");
            }

            foreach (var error in CheckValues(path, slotType))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> CheckValues(string path, SlotTypeDefinition slotType)
    {
        var words = slotType
            .SlotTypeValues.Index()
            .SelectMany(entry =>
                entry
                    .Item.Synonyms.Index()
                    .Select(synonym =>
                        (
                            Field: $"{path}.SlotTypeValues[{entry.Index}].Synonyms[{synonym.Index}].Value",
                            Word: synonym.Item.Value
                        )
                    )
                    .Prepend(
                        (
                            Field: $"{path}.SlotTypeValues[{entry.Index}].SampleValue.Value",
                            Word: entry.Item.SampleValue.Value
                        )
                    )
            )
            .ToList();

        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, word) in words)
        {
            if (!seen.TryAdd(word, field))
            {
                yield return new(field, $"\"{word}\" is already in {seen[word]}, so its meaning would be ambiguous");
            }

            if (word.IndexOfAny(['{', '}', '[', ']']) >= 0 || word != word.Trim())
            {
                yield return new(field, $"must not hold braces, brackets or spaces at its ends, is \"{word}\"");
            }
        }

        if (words.Count > ValuesPerSlotType)
        {
            yield return new(
                $"{path}.SlotTypeValues",
                $"must hold at most 10,000 values and synonyms, holds {words.Count}"
            );
        }
    }
}
