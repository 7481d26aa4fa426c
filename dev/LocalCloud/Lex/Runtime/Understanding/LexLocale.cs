using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Building;
using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>A slot of an intent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How its values are recognised.</param>
/// <param name="Elicitation">Its valueElicitationSetting.</param>
internal sealed record LexSlot(string Name, SlotType Type, JsonObject Elicitation)
{
    /// <summary>True where the dialog asks for it.</summary>
    public bool IsRequired { get; } = Elicitation["slotConstraint"]!.GetValue<string>() == "Required";
}

/// <summary>An intent as the runtime needs it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">What was set on it.</param>
/// <param name="Slots">Its slots in the order of their priority.</param>
/// <param name="Utterances">Its sample utterances.</param>
/// <param name="Language">The language that it is spoken of in.</param>
internal sealed record LexIntent(
    string Name,
    JsonObject Content,
    IReadOnlyList<LexSlot> Slots,
    IReadOnlyList<SampleUtterance> Utterances,
    Language Language
)
{
    /// <summary>True for the intent that is meant when no other is.</summary>
    public bool IsFallback => Name == ChatOps.LocalCloud.Lex.Building.Intents.FallbackName;

    /// <summary>The slot with a name, or null.</summary>
    public LexSlot? Slot(string? name) => Slots.FirstOrDefault(slot => slot.Name == name);

    /// <summary>True where the setting exists and is switched on.</summary>
    public bool HasHook(string setting) =>
        Content[setting] is { } hook && hook["enabled"]!.GetValue<bool>() && hook["active"]?.GetValue<bool>() != false;
}

/// <summary>One built locale of one version, prepared for conversations.</summary>
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

    /// <summary>What people speak in it.</summary>
    public Language Language { get; }

    /// <summary>Below this score an intent is not meant.</summary>
    public double Threshold { get; }

    /// <summary>All intents.</summary>
    public IReadOnlyList<LexIntent> Intents { get; }

    /// <summary>FallbackIntent.</summary>
    public LexIntent Fallback { get; }

    /// <summary>Finds the intent that an utterance means.</summary>
    public Classifier Classifier { get; }

    /// <summary>The intent with a name, or null.</summary>
    public LexIntent? Intent(string? name) => Intents.FirstOrDefault(intent => intent.Name == name);

    /// <summary>Prepares a locale that was built.</summary>
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

    // A copy that is read completely now: a node that is read lazily must not be shared between threads.
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
