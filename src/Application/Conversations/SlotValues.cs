using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Incoming;

namespace ChatOps.Application.Conversations;

/// <summary>The filled slots of an intent.</summary>
public static class SlotValues
{
    /// <summary>Returns the values that Lex chose, by slot name, without unfilled slots.</summary>
    public static IReadOnlyDictionary<string, string> Of(LexIntent? intent) =>
        (intent?.Slots ?? new Dictionary<string, LexSlot?>())
            .Select(slot =>
                KeyValuePair.Create(slot.Key, IncomingText.Literal(slot.Value?.Value?.InterpretedValue).Cleaned)
            )
            .Where(slot => slot.Value.Length > 0)
            .ToDictionary(StringComparer.Ordinal);
}
