using ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

namespace ChatOps.LocalCloud.Lex.Runtime.Understanding;

/// <summary>Which slots of an intent an utterance fills.</summary>
internal static class SlotFilling
{
    /// <summary>Known values anywhere in the utterance, each word used once, slots in the order of their
    /// priority.</summary>
    public static IReadOnlyList<(LexSlot Slot, SlotMatch Match)> Find(
        LexIntent intent,
        string text,
        IReadOnlyList<Word> words
    ) => Find(intent.Slots, text, words, []);

    /// <summary>The slots that an utterance which means the intent fills: where a sample utterance places them, and
    /// wherever a known value stands.</summary>
    public static IReadOnlyList<(LexSlot Slot, SlotMatch Match)> FromUtterance(
        LexIntent intent,
        string text,
        IReadOnlyList<Word> words
    )
    {
        var found = new List<(LexSlot Slot, SlotMatch Match)>();
        var relevant = intent.Language.WithoutSmallTalk(words);
        var spoken = relevant.Select(word => word.Text).ToList();
        var places = intent
            .Utterances.Where(utterance => utterance.HasWords)
            .Select(utterance => utterance.Align(spoken))
            .FirstOrDefault(aligned => aligned is { Count: > 0 } && Fit(intent, aligned, text, relevant));
        foreach (var (name, (from, to)) in places ?? new Dictionary<string, (int From, int To)>())
        {
            var slot = intent.Slots.First(slot => slot.Name == name);
            if (slot.Type.InPlace(text, relevant, from, to) is { } match)
            {
                found.Add((slot, match));
            }
        }

        found.AddRange(Find(intent.Slots.Except(found.Select(entry => entry.Slot)), text, relevant, found));
        return found;
    }

    /// <summary>False where a sample utterance has a slot in the place of words that cannot be its value.</summary>
    public static bool Fit(
        LexIntent intent,
        IReadOnlyDictionary<string, (int From, int To)> places,
        string text,
        IReadOnlyList<Word> words
    ) =>
        places.All(place =>
            intent.Slot(place.Key)?.Type.InPlace(text, words, place.Value.From, place.Value.To) is not null
        );

    private static List<(LexSlot Slot, SlotMatch Match)> Find(
        IEnumerable<LexSlot> slots,
        string text,
        IReadOnlyList<Word> words,
        IReadOnlyList<(LexSlot Slot, SlotMatch Match)> taken
    )
    {
        var found = new List<(LexSlot Slot, SlotMatch Match)>();
        foreach (var slot in slots)
        {
            var match = slot
                .Type.Find(text, words)
                .FirstOrDefault(match =>
                    !taken.Concat(found).Any(other => match.From < other.Match.To && other.Match.From < match.To)
                );
            if (match is not null)
            {
                found.Add((slot, match));
            }
        }

        return found;
    }
}
