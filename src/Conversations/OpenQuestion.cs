using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Conversations.Intents;
using ChatOps.Languages;

namespace ChatOps.Conversations;

/// <summary>A question that waits for an answer.</summary>
/// <param name="State">Lex's state, with this turn's attributes.</param>
/// <param name="Text">How it was asked first; null where an earlier release asked it.</param>
public sealed record OpenQuestion(LexSessionState State, string? Text)
{
    // Everything that is said there is the answer to Lex: it listens for no other intent.
    private static readonly string[] FreeSlots = [ProductVendingIntent.Value, ChangeIntent.Answer];

    // What handlers keep beside the slots.
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

    /// <summary>True where a yes or a no is asked for.</summary>
    public bool IsConfirmation => State.DialogAction?.Type == "ConfirmIntent";

    /// <summary>True where Lex takes whatever is said for the answer.</summary>
    public bool IsFree =>
        State.DialogAction is { Type: "ElicitSlot", SlotToElicit: { } slot } && FreeSlots.Contains(slot);

    /// <summary>True where the ID of a request may be the answer.</summary>
    public bool AsksForId => IsFree && Attribute(State, SessionKeys.ChangeQuestion) == ChangeIntent.WhichThing;

    /// <summary>True for a state that waits for an answer.</summary>
    public static bool IsIn(LexSessionState? state) => state?.DialogAction is { Type: not "Close" };

    /// <summary>The question in what the bot said, without what only its first time calls for.</summary>
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

    /// <summary>True where a turn left the question as it was: what was said did not answer it.</summary>
    public bool IsStillAskedIn(LexSessionState after) =>
        after.DialogAction == State.DialogAction
        && after.Intent?.Name == Intent
        && Slots(State).SequenceEqual(Slots(after))
        && Kept.All(key => Attribute(State, key) == Attribute(after, key));

    /// <summary>True where a turn ended the conversation because it could not make anything of what was said.</summary>
    public bool IsGivenUpIn(LexSessionState after) =>
        !IsIn(after)
        && after.Intent is { State: "Failed", ConfirmationState: null or "None" } intent
        && intent.Name == Intent;

    private static IEnumerable<KeyValuePair<string, string>> Slots(LexSessionState state) =>
        SlotValues.Of(state.Intent).OrderBy(slot => slot.Key, StringComparer.Ordinal);

    private static string? Attribute(LexSessionState state, string key) =>
        state.SessionAttributes?.GetValueOrDefault(key);
}
