using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Conversations.Intents;
using ChatOps.Languages;

namespace ChatOps.Conversations;

/// <summary>A question that waits for an answer.</summary>
/// <param name="State">Lex's state, with this turn's attributes.</param>
/// <param name="Text">The question's first wording; null if an earlier release asked it.</param>
public sealed record OpenQuestion(LexSessionState State, string? Text)
{
    // Slots that accept any text: while one is elicited, Lex matches no other intent.
    private static readonly string[] FreeSlots = [ProductVendingIntent.Value, ChangeIntent.Answer];

    // Session attributes of handlers.
    private static readonly string[] Kept =
    [
        SessionKeys.Product,
        SessionKeys.ProductQuestion,
        SessionKeys.ProductAnswers,
        SessionKeys.ChangeOf,
        SessionKeys.ChangeQuestion,
        SessionKeys.ChangeAnswers,
        SessionKeys.RequestToCancel,
    ];

    /// <summary>The intent that asks.</summary>
    public string Intent => State.Intent?.Name ?? string.Empty;

    /// <summary>True for a yes-or-no question.</summary>
    public bool IsConfirmation => State.DialogAction?.Type == "ConfirmIntent";

    /// <summary>True if Lex accepts any text as the answer.</summary>
    public bool IsFree =>
        State.DialogAction is { Type: "ElicitSlot", SlotToElicit: { } slot } && FreeSlots.Contains(slot);

    /// <summary>True if the answer can be a request's ID.</summary>
    public bool AsksForId => IsFree && Attribute(State, SessionKeys.ChangeQuestion) == ChangeIntent.WhichThing;

    /// <summary>Returns true if a state waits for an answer.</summary>
    public static bool IsIn(LexSessionState? state) => state?.DialogAction is { Type: not "Close" };

    /// <summary>Returns the question without the parts that belong only to its first wording.</summary>
    public static string TextIn(IReadOnlyList<string> messages, LexSessionState state, string firstName, Words words)
    {
        var text = messages[^1];
        if (state.DialogAction?.SlotToElicit != ProductVendingIntent.Value)
        {
            return text;
        }

        var (line, thanks) = (text.Split('\n')[^1], words.Product.ThankYou(firstName));
        return line.StartsWith(thanks, StringComparison.Ordinal) ? line[thanks.Length..].TrimStart() : line;
    }

    /// <summary>Returns true if a turn left the question unanswered.</summary>
    public bool IsStillAskedIn(LexSessionState after) =>
        after.DialogAction == State.DialogAction
        && after.Intent?.Name == Intent
        && Slots(State).SequenceEqual(Slots(after))
        && Kept.All(key => Attribute(State, key) == Attribute(after, key));

    /// <summary>Returns true if a turn ended the conversation because the answers were not understood.</summary>
    public bool IsGivenUpIn(LexSessionState after) =>
        !IsIn(after)
        && after.Intent is { State: "Failed", ConfirmationState: null or "None" } intent
        && intent.Name == Intent;

    private static IEnumerable<KeyValuePair<string, string>> Slots(LexSessionState state) =>
        SlotValues.Of(state.Intent).OrderBy(slot => slot.Key, StringComparer.Ordinal);

    private static string? Attribute(LexSessionState state, string key) =>
        state.SessionAttributes?.GetValueOrDefault(key);
}
