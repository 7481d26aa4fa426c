using ChatOps.Vending.Conversations.Lex;

namespace ChatOps.Vending.Conversations;

/// <summary>The filled slots of an intent.</summary>
public static class SlotValues
{
    /// <summary>What Lex settled on, by slot; unfilled slots are left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(LexIntent? intent) =>
        (intent?.Slots ?? new Dictionary<string, LexSlot?>())
            .Where(slot => slot.Value?.Value is { InterpretedValue.Length: > 0 })
            .ToDictionary(slot => slot.Key, slot => slot.Value!.Value!.InterpretedValue, StringComparer.Ordinal);
}
