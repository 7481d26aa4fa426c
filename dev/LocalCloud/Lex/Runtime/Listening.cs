using ChatOps.LocalCloud.Lex.Runtime.Understanding;

namespace ChatOps.LocalCloud.Lex.Runtime;

/// <summary>What an utterance was, given what the user had been asked.</summary>
internal enum Heard
{
    /// <summary>It fills slots of the current intent.</summary>
    Value,

    /// <summary>It means another intent.</summary>
    OtherIntent,

    /// <summary>Yes, to the confirmation.</summary>
    Yes,

    /// <summary>No, to the confirmation.</summary>
    No,

    /// <summary>Nothing that helps.</summary>
    Nothing,
}

/// <summary>Understands an answer: a value first, then another intent, then any text that the slot would
/// take.</summary>
internal static class Listening
{
    // An intent must be this likely to interrupt a question, and this likely where the utterance has a value as well.
    private const double Interrupts = 0.6;
    private const double InterruptsInSpiteOfValue = 0.75;

    /// <summary>The intent of an utterance that answers nothing.</summary>
    public static LexIntent Intent(TurnState turn) =>
        turn.Ranks is [var best, ..] && best.Score >= turn.Locale.Threshold ? best.Intent : turn.Locale.Fallback;

    /// <summary>The answer to a slot's prompt; fills what it finds.</summary>
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

    /// <summary>The answer to the confirmation prompt; fills slots whose value the user changes.</summary>
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

    // Slots that were not asked for: empty ones, and where the user says the whole sentence again, filled ones too.
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
