using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>
/// Checks a definition beyond types and ranges: what Lex would refuse, or would build into a bot that never works.
/// </summary>
public static class BotDefinitionRules
{
    /// <summary>Returns all errors; none for a definition that Lex can build.</summary>
    public static IEnumerable<FieldError> Check(BotDefinition definition)
    {
        foreach (var index in Repeated(definition.BotLocales.Select(locale => locale.LocaleId)))
        {
            yield return new(
                $"BotLocales[{index}].LocaleId",
                $"\"{definition.BotLocales[index].LocaleId}\" is specified more than once"
            );
        }

        foreach (var (index, locale) in definition.BotLocales.Index())
        {
            var prefix = $"BotLocales[{index}]";
            foreach (var error in SlotTypeRules.Check(prefix, locale).Concat(CheckIntents(prefix, locale)))
            {
                yield return error;
            }
        }

        foreach (var error in LocaleAgreement.Check(definition))
        {
            yield return error;
        }
    }

    /// <summary>Returns the indexes of values that occur earlier in the list, ignoring case.</summary>
    internal static IReadOnlyList<int> Repeated(IEnumerable<string> values)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return values.Index().Where(entry => !seen.Add(entry.Item)).Select(entry => entry.Index).ToList();
    }

    private static IEnumerable<FieldError> CheckIntents(string locale, BotLocaleDefinition definition)
    {
        foreach (var index in Repeated(definition.Intents.Select(intent => intent.Name)))
        {
            yield return new(
                $"{locale}.Intents[{index}].Name",
                $"\"{definition.Intents[index].Name}\" is specified more than once; "
                    + "names are compared without regard to case"
            );
        }

        if (definition.Intents.All(intent => intent.Name != LexNames.FallbackIntent))
        {
            yield return new(
                $"{locale}.Intents",
                $"must hold {LexNames.FallbackIntent}: "
                    + "Lex creates it with every locale, and the code hook must answer it"
            );
        }

        var spoken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, intent) in definition.Intents.Index())
        {
            var errors = IntentRules
                .Check($"{locale}.Intents[{index}]", intent, definition)
                .Concat(UtteranceRules.Check($"{locale}.Intents[{index}]", intent, spoken));
            foreach (var error in errors)
            {
                yield return error;
            }
        }
    }
}
