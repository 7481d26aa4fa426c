using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>Why a locale can't be built, and how to repair it.</summary>
internal sealed record BuildProblem(string Reason, string Action);

/// <summary>The checks of a locale's build, over all of its parts.</summary>
internal static partial class LocaleBuild
{
    /// <summary>Returns all problems of the locale; none if it can be built.</summary>
    public static IReadOnlyList<BuildProblem> Problems(LexStore store, string localeKey)
    {
        var slotTypes = store.Beneath(store.SlotTypes, localeKey);
        var intents = store
            .Beneath(store.Intents, localeKey)
            .Where(intent => intent.Text("intentId") != Intents.FallbackId)
            .ToList();
        var problems = new List<BuildProblem>();
        if (intents.Count == 0)
        {
            problems.Add(
                new("The locale has no intent besides FallbackIntent.", "Create an intent with sample utterances.")
            );
        }

        foreach (var slotType in slotTypes)
        {
            problems.AddRange(OfSlotType(slotType));
        }

        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var intent in intents)
        {
            var slots = store.Beneath(store.Slots, intent.Key);
            problems.AddRange(OfUtterances(intent, slots, owners));
            problems.AddRange(OfPriorities(intent, slots));
            foreach (var slot in slots)
            {
                problems.AddRange(OfSlot(intent, slot, slotTypes));
            }
        }

        return problems;
    }

    private static IEnumerable<BuildProblem> OfSlotType(LexResource slotType)
    {
        var name = slotType.Text("slotTypeName");
        var values = slotType.Content["slotTypeValues"]?.AsArray() ?? [];
        if (values.Count == 0 && slotType.Content["parentSlotTypeSignature"] is null)
        {
            yield return new($"The slot type {name} has no values.", $"Add values to the slot type {name}.");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            var own = value!["sampleValue"]?["value"]?.GetValue<string>();
            if (own is null)
            {
                yield return new(
                    $"The slot type {name} has an entry without a sampleValue.",
                    $"Give each entry of the slot type {name} a sampleValue."
                );
                continue;
            }

            var synonyms = value["synonyms"]?.AsArray().Select(synonym => synonym!["value"]!.GetValue<string>()) ?? [];
            foreach (var text in synonyms.Prepend(own).Where(text => !seen.Add(text)))
            {
                yield return new(
                    $"The slot type {name} has the value or synonym '{text}' more than once.",
                    $"Keep '{text}' once in the slot type {name}."
                );
            }
        }
    }

    private static IEnumerable<BuildProblem> OfUtterances(
        LexResource intent,
        IReadOnlyList<LexResource> slots,
        Dictionary<string, string> owners
    )
    {
        var name = intent.Text("intentName");
        var utterances = (intent.Content["sampleUtterances"]?.AsArray() ?? [])
            .Select(entry => entry!["utterance"]!.GetValue<string>())
            .ToList();
        if (utterances.Count == 0)
        {
            yield return new(
                $"The intent {name} has no sample utterances.",
                $"Add sample utterances to the intent {name}."
            );
        }

        foreach (var utterance in utterances)
        {
            if (!owners.TryAdd(utterance.Trim(), name))
            {
                yield return new(
                    $"The sample utterance '{utterance}' of the intent {name} is also one of the intent "
                        + $"{owners[utterance.Trim()]}.",
                    $"Keep '{utterance}' once."
                );
            }

            foreach (Match placeholder in Placeholder().Matches(utterance))
            {
                var slot = slots.FirstOrDefault(slot => slot.Text("slotName") == placeholder.Groups["slot"].Value);
                if (slot is null)
                {
                    yield return new(
                        $"The sample utterance '{utterance}' of the intent {name} names the slot "
                            + $"{placeholder.Groups["slot"].Value}, which does not exist.",
                        $"Create the slot {placeholder.Groups["slot"].Value}, or change the utterance."
                    );
                }
                else if (slot.Content["slotTypeId"]?.GetValue<string>() == BuiltInSlotTypes.FreeFormInput)
                {
                    yield return new(
                        $"The sample utterance '{utterance}' of the intent {name} names the slot "
                            + $"{slot.Text("slotName")} of type {BuiltInSlotTypes.FreeFormInput}, which no utterance "
                            + "may name.",
                        "Change the utterance."
                    );
                }
            }
        }
    }

    private static IEnumerable<BuildProblem> OfPriorities(LexResource intent, IReadOnlyList<LexResource> slots)
    {
        var name = intent.Text("intentName");
        var priorities = (intent.Content["slotPriorities"]?.AsArray() ?? []).Select(entry => entry!).ToList();
        var ids = priorities.ConvertAll(entry => entry["slotId"]!.GetValue<string>());
        foreach (var id in ids.Where(id => slots.All(slot => slot.Text("slotId") != id)))
        {
            yield return new(
                $"The slotPriorities of the intent {name} name the slot {id}, which does not exist.",
                $"Remove {id} from the slotPriorities of the intent {name}."
            );
        }

        foreach (var slot in slots.Where(slot => !ids.Contains(slot.Text("slotId"))))
        {
            yield return new(
                $"The slotPriorities of the intent {name} leave out the slot {slot.Text("slotName")}.",
                $"Add the slot {slot.Text("slotName")} to the slotPriorities of the intent {name}."
            );
        }

        if (
            ids.Distinct().Count() != ids.Count
            || priorities.DistinctBy(entry => entry["priority"]!.ToString()).Count() != priorities.Count
        )
        {
            yield return new(
                $"The slotPriorities of the intent {name} name a slot or a priority twice.",
                $"Give each slot of the intent {name} one priority of its own."
            );
        }
    }

    private static IEnumerable<BuildProblem> OfSlot(
        LexResource intent,
        LexResource slot,
        IReadOnlyList<LexResource> slotTypes
    )
    {
        var name = $"{slot.Text("slotName")} of the intent {intent.Text("intentName")}";
        var slotTypeId = slot.Content["slotTypeId"]?.GetValue<string>();
        if (slotTypeId is null)
        {
            yield return new($"The slot {name} has no slot type.", $"Set slotTypeId of the slot {name}.");
        }
        else if (
            BuiltInSlotTypes.IsBuiltIn(slotTypeId)
                ? !BuiltInSlotTypes.All.Contains(slotTypeId)
                : slotTypes.All(slotType => slotType.Text("slotTypeId") != slotTypeId)
        )
        {
            yield return new(
                $"The slot {name} has the slot type {slotTypeId}, which does not exist.",
                $"Create the slot type, or change slotTypeId of the slot {name}."
            );
        }

        var elicitation = slot.Content["valueElicitationSetting"]!;
        if (
            elicitation["slotConstraint"]!.GetValue<string>() == "Required"
            && elicitation["promptSpecification"] is null
        )
        {
            yield return new(
                $"The slot {name} is required and has no prompt.",
                $"Set valueElicitationSetting.promptSpecification of the slot {name}."
            );
        }
    }

    [GeneratedRegex(@"\{(?<slot>[^{}]+)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
