using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Lex.Runtime.Understanding;
using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>Which bot is spoken to, as the hook's event names it.</summary>
internal sealed record BotIdentity(
    string Id,
    string Name,
    string AliasId,
    string AliasName,
    string LocaleId,
    string Version,
    string? HookArn
);

/// <summary>One turn while it runs: what was said, the state it met, and what becomes of it.</summary>
internal sealed class TurnState
{
    /// <summary>The bot.</summary>
    public required BotIdentity Bot { get; init; }

    /// <summary>The locale.</summary>
    public required LexLocale Locale { get; init; }

    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>What the user wrote.</summary>
    public required string Text { get; init; }

    /// <summary>Its words.</summary>
    public required IReadOnlyList<Word> Words { get; init; }

    /// <summary>Intents by their likelihood.</summary>
    public required IReadOnlyList<IntentScore> Ranks { get; init; }

    /// <summary>This request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The session's attributes.</summary>
    public required JsonObject Attributes { get; set; }

    /// <summary>The request's attributes, or null.</summary>
    public required JsonObject? RequestAttributes { get; set; }

    /// <summary>The active contexts.</summary>
    public required JsonArray Contexts { get; set; }

    /// <summary>The prompt that the user answers: the slot asked for, or null.</summary>
    public string? AskedSlot { get; init; }

    /// <summary>True where the user answers the confirmation prompt.</summary>
    public bool AskedToConfirm { get; init; }

    /// <summary>Which attempt the answered prompt was.</summary>
    public int AskedAttempt { get; init; }

    /// <summary>The intent, or null while none is known.</summary>
    public LexIntent? Intent { get; private set; }

    /// <summary>The intent's slots; null for what is not filled.</summary>
    public JsonObject Slots { get; private set; } = [];

    /// <summary>The intent's state.</summary>
    public string IntentStatus { get; set; } = "InProgress";

    /// <summary>None, Confirmed or Denied.</summary>
    public string ConfirmationState { get; set; } = "None";

    /// <summary>The slots that this turn filled.</summary>
    public Dictionary<string, SlotMatch> Captured { get; } = new(StringComparer.Ordinal);

    /// <summary>The messages so far.</summary>
    public List<JsonObject> Messages { get; } = [];

    /// <summary>What the turn ends with.</summary>
    public JsonObject DialogAction { get; private set; } = [];

    /// <summary>Which attempt the prompt that the turn ends with is.</summary>
    public int Attempt { get; private set; }

    /// <summary>Makes an intent the current one, with nothing filled.</summary>
    public void Start(LexIntent intent)
    {
        Intent = intent;
        Slots = new JsonObject(intent.Slots.Select(slot => KeyValuePair.Create<string, JsonNode?>(slot.Name, null)));
        IntentStatus = "InProgress";
        ConfirmationState = "None";
        Captured.Clear();
    }

    /// <summary>Takes an intent as a client or the hook states it; slots that are left out are not filled.</summary>
    /// <param name="stated">The intent with name, slots, state and confirmationState.</param>
    /// <param name="refuse">Makes the refusal of an unknown name.</param>
    public void Take(JsonObject stated, Func<string, ServiceException> refuse)
    {
        var name = stated["name"]!.GetValue<string>();
        var intent =
            Locale.Intent(name)
            ?? throw refuse($"The intent {name} does not exist in the bot's locale {Bot.LocaleId}.");
        var previous = Slots;
        var captured = Captured.ToList();
        var sameIntent = intent == Intent;
        Start(intent);
        if (stated["slots"] is JsonObject slots)
        {
            foreach (var (slot, value) in slots)
            {
                if (intent.Slot(slot) is null)
                {
                    throw refuse($"The slot {slot} does not exist in the intent {name}.");
                }

                Slots[slot] = value?.DeepClone();
            }
        }
        else if (sameIntent)
        {
            Slots = previous;
        }

        foreach (var (slot, match) in captured.Where(entry => sameIntent && Slots[entry.Key] is not null))
        {
            Captured[slot] = match;
        }

        IntentStatus = stated["state"]?.GetValue<string>() ?? "InProgress";
        ConfirmationState = stated["confirmationState"]?.GetValue<string>() ?? "None";
    }

    /// <summary>Fills a slot from what was said.</summary>
    public void Fill(LexSlot slot, SlotMatch match)
    {
        Slots[slot.Name] = match.ToSlot();
        Captured[slot.Name] = match;
    }

    /// <summary>The interpreted value of a slot, or null.</summary>
    public string? ValueOf(string slot) => Slots[slot]?["value"]?["interpretedValue"]?.GetValue<string>();

    /// <summary>Forgets the intent.</summary>
    public void Forget()
    {
        Intent = null;
        Slots = [];
        Captured.Clear();
    }

    /// <summary>Ends the turn.</summary>
    public void End(string dialogAction, string? slotToElicit = null, int attempt = 0)
    {
        DialogAction = new JsonObject { ["type"] = dialogAction };
        if (slotToElicit is not null)
        {
            DialogAction["slotToElicit"] = slotToElicit;
        }

        Attempt = attempt;
    }

    /// <summary>The current intent as it travels.</summary>
    public JsonObject IntentJson() =>
        new()
        {
            ["name"] = Intent!.Name,
            ["slots"] = Slots.DeepClone(),
            ["state"] = IntentStatus,
            ["confirmationState"] = ConfirmationState,
        };

    /// <summary>The interpretations, likeliest first, at most five: the current intent, other candidates,
    /// FallbackIntent without a score.</summary>
    /// <param name="score">How a score is written: the service's answer has an object, the hook's event a bare
    /// number.</param>
    public JsonArray Interpretations(Func<double, JsonNode> score)
    {
        const int Most = 5;
        var interpretations = new JsonArray();
        if (Intent is not null)
        {
            var own = Ranks.FirstOrDefault(rank => rank.Intent == Intent)?.Score ?? 0;
            interpretations.Add(
                Interpretation(
                    IntentJson(),
                    Intent.IsFallback
                        ? null
                        : score(Captured.Count > 0 ? Math.Max(own, 0.95) : Math.Max(own, Locale.Threshold))
                )
            );
        }

        foreach (
            var rank in Ranks
                .Where(rank => rank.Intent != Intent)
                .Take(Most - 1 - (Intent is { IsFallback: false } or null ? 1 : 0))
        )
        {
            var slots = new JsonObject(
                rank.Intent.Slots.Select(slot => KeyValuePair.Create<string, JsonNode?>(slot.Name, null))
            );
            interpretations.Add(
                Interpretation(new JsonObject { ["name"] = rank.Intent.Name, ["slots"] = slots }, score(rank.Score))
            );
        }

        if (Intent is not { IsFallback: true })
        {
            interpretations.Add(
                Interpretation(
                    new JsonObject { ["name"] = Locale.Fallback.Name, ["slots"] = new JsonObject() },
                    score: null
                )
            );
        }

        return interpretations;
    }

    private static JsonObject Interpretation(JsonObject intent, JsonNode? score)
    {
        var interpretation = new JsonObject { ["interpretationSource"] = "Lex" };
        if (score is not null)
        {
            interpretation["nluConfidence"] = score;
        }

        interpretation["intent"] = intent;
        return interpretation;
    }
}
