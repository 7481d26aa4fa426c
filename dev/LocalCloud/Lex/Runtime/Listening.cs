using ChatOps.LocalCloud.Lex.Runtime.Understanding;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>The meaning of an utterance for the current prompt.</summary>
internal enum Heard
{
    /// <summary>It fills slots of the current intent.</summary>
    Value,

    /// <summary>It means another intent.</summary>
    OtherIntent,

    /// <summary>Yes to the confirmation.</summary>
    Yes,

    /// <summary>No to the confirmation.</summary>
    No,

    /// <summary>Nothing usable.</summary>
    Nothing,
}

/// <summary>Interprets an answer: first as a value, then as another intent, then as any text that the slot
/// accepts.</summary>
internal static class Listening
{
    // From these scores on, another intent interrupts a question: without a value in the answer, and with one.
    private const double Interrupts = 0.6;
    private const double InterruptsInSpiteOfValue = 0.75;

    /// <summary>Returns the intent of an utterance without an open prompt.</summary>
    public static LexIntent Intent(TurnState turn) =>
        turn.Ranks is [var best, ..] && best.Score >= turn.Locale.Threshold ? best.Intent : turn.Locale.Fallback;

    /// <summary>Interprets the answer to a slot's prompt, and fills the slots in it.</summary>
    public static (Heard Heard, LexIntent? Other) ToSlot(TurnState turn, LexSlot slot)
    {
        var answer = slot.Type.Answer(turn.Text, turn.Words);
        if (slot.Type.TakesEverything)
        {
            turn.Fill(slot, answer!);
            return (Heard.Value, null);
        }

        var other = Other(turn);
        if (
            answer is { IsKnown: true }
            && (other is null || other.Score < InterruptsInSpiteOfValue || SaysNothingElse(turn, answer))
        )
        {
            turn.Fill(slot, answer);
            FillOthers(turn, slot);
            return (Heard.Value, null);
        }

        if (other is not null && other.Score >= Math.Max(Interrupts, turn.Locale.Threshold))
        {
            return (Heard.OtherIntent, other.Intent);
        }

        if (answer is not null)
        {
            turn.Fill(slot, answer);
            return (Heard.Value, null);
        }

        FillOthers(turn, slot);
        return (turn.Captured.Count > 0 ? Heard.Value : Heard.Nothing, null);
    }

    /// <summary>Interprets the answer to the confirmation prompt, and fills slots with changed values.</summary>
    public static (Heard Heard, LexIntent? Other) ToConfirmation(TurnState turn)
    {
        var other = Other(turn);
        var meaning = YesOrNo.Of(turn.Words, turn.Locale.Language);
        var isOther = meaning is null && other is not null && other.Score >= Interrupts;
        var changes = Found(turn).Where(entry => turn.ValueOf(entry.Slot.Name) != entry.Match.Interpreted).ToList();
        if (changes.Count > 0 && (other is null || other.Score < InterruptsInSpiteOfValue))
        {
            changes.ForEach(change => turn.Fill(change.Slot, change.Match));
            return (Heard.Value, null);
        }

        return meaning switch
        {
            YesOrNo.Yes => (Heard.Yes, null),
            YesOrNo.No => (Heard.No, null),
            _ => isOther ? (Heard.OtherIntent, other!.Intent) : (Heard.Nothing, null),
        };
    }

    private static IReadOnlyList<(LexSlot Slot, SlotMatch Match)> Found(TurnState turn) =>
        MeansCurrent(turn)
            ? SlotFilling.FromUtterance(turn.Intent!, turn.Text, turn.Words)
            : SlotFilling.Find(turn.Intent!, turn.Text, turn.Words);

    // Fills slots without a prompt: empty ones, and filled ones too if the user repeats a whole sentence.
    private static void FillOthers(TurnState turn, LexSlot asked)
    {
        var again = MeansCurrent(turn);
        var taken = turn.Captured.GetValueOrDefault(asked.Name);
        foreach (var (slot, match) in Found(turn))
        {
            var overlaps =
                taken is not null
                && turn.Text.Contains(match.Original, StringComparison.Ordinal)
                && taken.Original.Contains(match.Original, StringComparison.Ordinal);
            if (slot != asked && !overlaps && (again || turn.Slots[slot.Name] is null))
            {
                turn.Fill(slot, match);
            }
        }
    }

    private static bool MeansCurrent(TurnState turn) =>
        turn.Ranks is [var best, ..] && best.Intent == turn.Intent && best.Score >= Interrupts;

    private static IntentScore? Other(TurnState turn) =>
        turn.Ranks is [var best, ..] && best.Intent != turn.Intent && best.Score >= turn.Locale.Threshold ? best : null;

    private static bool SaysNothingElse(TurnState turn, SlotMatch answer) =>
        turn.Locale.Language.WithoutSmallTalk(turn.Words).Count <= answer.To - answer.From;
}
