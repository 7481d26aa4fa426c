using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>A slot of an intent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Recognizes its values.</param>
/// <param name="Elicitation">Its valueElicitationSetting.</param>
internal sealed record LexSlot(string Name, SlotType Type, JsonObject Elicitation)
{
    /// <summary>True if the dialog asks for it.</summary>
    public bool IsRequired { get; } = Elicitation["slotConstraint"]!.GetValue<string>() == "Required";
}

/// <summary>An intent for the runtime.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its settings.</param>
/// <param name="Slots">Its slots by priority.</param>
/// <param name="Utterances">Its sample utterances.</param>
/// <param name="Language">Its language.</param>
internal sealed record LexIntent(
    string Name,
    JsonObject Content,
    IReadOnlyList<LexSlot> Slots,
    IReadOnlyList<SampleUtterance> Utterances,
    Language Language
)
{
    /// <summary>True for FallbackIntent.</summary>
    public bool IsFallback => Name == ChatOps.LocalCloud.Lex.Building.Intents.FallbackName;

    /// <summary>Returns the slot of a name; null for none.</summary>
    public LexSlot? Slot(string? name) => Slots.FirstOrDefault(slot => slot.Name == name);

    /// <summary>Returns true if the setting exists and is on.</summary>
    public bool HasHook(string setting) =>
        Content[setting] is { } hook && hook["enabled"]!.GetValue<bool>() && hook["active"]?.GetValue<bool>() != false;
}

/// <summary>A built locale of a version, prepared for conversations.</summary>
internal sealed class LexLocale
{
    private LexLocale(double threshold, IReadOnlyList<LexIntent> intents, Language language)
    {
        Language = language;
        Threshold = threshold;
        Intents = intents;
        Fallback = intents.First(intent => intent.IsFallback);
        Classifier = new Classifier([.. intents.Where(intent => !intent.IsFallback)], language);
    }

    public Language Language { get; }

    /// <summary>The lowest score of a recognized intent.</summary>
    public double Threshold { get; }

    public IReadOnlyList<LexIntent> Intents { get; }

    public LexIntent Fallback { get; }

    public Classifier Classifier { get; }

    /// <summary>Returns the intent of a name; null for none.</summary>
    public LexIntent? Intent(string? name) => Intents.FirstOrDefault(intent => intent.Name == name);

    public static LexLocale Prepare(LexStore store, LexResource locale)
    {
        var language = Language.Of(locale.Text("localeId"));
        var types = store
            .Beneath(store.SlotTypes, locale.Key)
            .ToDictionary(type => type.Text("slotTypeId"), type => Type(type, language));
        // By name: their IDs are random, and two bots of one definition must answer alike.
        var intents = store
            .Beneath(store.Intents, locale.Key)
            .Select(intent => Intent(store, intent, types, language))
            .OrderBy(intent => intent.Name, StringComparer.Ordinal)
            .ToList();
        return new LexLocale(locale.Content["nluIntentConfidenceThreshold"]!.GetValue<double>(), intents, language);
    }

    private static LexIntent Intent(
        LexStore store,
        LexResource intent,
        Dictionary<string, SlotType> types,
        Language language
    )
    {
        var content = Own(intent.Content);
        var priorities = (content["slotPriorities"]?.AsArray() ?? []).ToDictionary(
            entry => entry!["slotId"]!.GetValue<string>(),
            entry => entry!["priority"]!.GetValue<int>()
        );
        var slots = store
            .Beneath(store.Slots, intent.Key)
            .OrderBy(slot => priorities.GetValueOrDefault(slot.Text("slotId"), int.MaxValue))
            .Select(slot =>
            {
                var typeId = slot.Text("slotTypeId");
                return new LexSlot(
                    slot.Text("slotName"),
                    BuiltInSlotTypes.IsBuiltIn(typeId) ? SlotType.BuiltIn(typeId, language) : types[typeId],
                    Own(slot.Content["valueElicitationSetting"]!)
                );
            });
        var utterances = (content["sampleUtterances"]?.AsArray() ?? []).Select(entry => new SampleUtterance(
            entry!["utterance"]!.GetValue<string>(),
            language
        ));
        return new LexIntent(
            intent.Text("intentName"),
            content,
            [.. slots],
            [.. utterances.Where(utterance => utterance.Units.Count > 0)],
            language
        );
    }

    private static SlotType Type(LexResource type, Language language)
    {
        var setting = type.Content["valueSelectionSetting"];
        if (type.Content["parentSlotTypeSignature"] is not null)
        {
            return new AlphaNumericType(setting?["regexFilter"]?["pattern"]?.GetValue<string>(), language);
        }

        var values = type.Content["slotTypeValues"]!
            .AsArray()
            .Select(entry =>
                (
                    entry!["sampleValue"]!["value"]!.GetValue<string>(),
                    (IReadOnlyList<string>)
                        [
                            .. (entry["synonyms"]?.AsArray() ?? []).Select(synonym =>
                                synonym!["value"]!.GetValue<string>()
                            ),
                        ]
                )
            );
        return new CustomType(
            values,
            restricted: setting?["resolutionStrategy"]?.GetValue<string>() == "TopResolution",
            language
        );
    }

    // An eager copy: a lazily read node must not be shared between threads.
    private static JsonObject Own(JsonNode node)
    {
        var copy = node.DeepClone();
        Visit(copy);
        return copy.AsObject();
    }

    private static void Visit(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var child in children)
        {
            Visit(child);
        }
    }
}
