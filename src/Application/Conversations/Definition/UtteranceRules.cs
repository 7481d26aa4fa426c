using System.Text.RegularExpressions;
using ChatOps.Domain.Policy;

namespace ChatOps.Application.Conversations.Definition;

/// <summary>Checks Lex's rules for sample utterances.</summary>
internal static partial class UtteranceRules
{
    /// <summary>This type takes a whole message, so it can't be part of an utterance.</summary>
    private const string FreeFormInput = "AMAZON.FreeFormInput";

    /// <summary>Returns the errors in the utterances of one intent.</summary>
    /// <param name="path">The intent's path in the file.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="spoken">
    /// The utterances of the locale's earlier intents, with their paths. The method adds this intent's.
    /// </param>
    public static IEnumerable<FieldError> Check(string path, IntentDefinition intent, Dictionary<string, string> spoken)
    {
        foreach (var (index, sample) in intent.SampleUtterances.Index())
        {
            var field = $"{path}.SampleUtterances[{index}].Utterance";
            if (!spoken.TryAdd(sample.Utterance.Trim(), field))
            {
                yield return new(
                    field,
                    $"\"{sample.Utterance}\" is already in {spoken[sample.Utterance.Trim()]}, "
                        + "so its meaning would be ambiguous"
                );
            }

            foreach (var error in CheckText(field, sample.Utterance, intent))
            {
                yield return error;
            }
        }

        if (intent.SampleUtterances.Count == 0 && intent.Name != LexNames.FallbackIntent)
        {
            yield return new(path, $"{intent.Name} has no SampleUtterances, so no message could match it");
        }

        foreach (
            var error in intent
                .Slots.Index()
                .SelectMany(entry =>
                    CheckAnswers($"{path}.Slots[{entry.Index}].ValueElicitationSetting", entry.Item, intent)
                )
        )
        {
            yield return error;
        }
    }

    private static IEnumerable<FieldError> CheckAnswers(string path, SlotDefinition slot, IntentDefinition intent)
    {
        foreach (var (index, sample) in slot.ValueElicitationSetting.SampleUtterances.Index())
        {
            var field = $"{path}.SampleUtterances[{index}].Utterance";
            foreach (var error in CheckText(field, sample.Utterance, intent))
            {
                yield return error;
            }

            if (!MessagePlaceholders.Slots(sample.Utterance).Contains(slot.Name))
            {
                yield return new(field, $"\"{sample.Utterance}\" must hold {{{slot.Name}}}, whose question it answers");
            }
        }
    }

    private static IEnumerable<FieldError> CheckText(string field, string utterance, IntentDefinition intent)
    {
        if (!Speakable().IsMatch(utterance))
        {
            yield return new(
                field,
                $"\"{utterance}\" may hold only letters, digits, spaces, apostrophes, hyphens, full stops, commas, "
                    + "underscores and slots in braces"
            );
        }

        foreach (
            var name in MessagePlaceholders.Slots(utterance).Where(name => intent.Slots.All(slot => slot.Name != name))
        )
        {
            var known =
                intent.Slots.Count == 0 ? "it has none" : string.Join(", ", intent.Slots.Select(slot => slot.Name));
            yield return new(field, $"{{{name}}} is not a slot of {intent.Name} ({known})");
        }

        foreach (
            var name in MessagePlaceholders
                .Slots(utterance)
                .Where(name => intent.Slots.Any(slot => slot.Name == name && slot.SlotTypeName == FreeFormInput))
        )
        {
            yield return new(field, $"{{{name}}} is of type {FreeFormInput}, which no utterance may hold");
        }

        if (BotDefinitionRules.Repeated(MessagePlaceholders.Slots(utterance)).Count > 0)
        {
            yield return new(field, $"\"{utterance}\" holds one slot twice");
        }
    }

    /// <summary>Matches the characters that Lex allows in samples. People may type any others.</summary>
    [GeneratedRegex(@"^([\p{L}\p{N}\p{M} '.,_-]|\{[0-9A-Za-z_-]+\})+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Speakable();
}
