using System.Collections.Frozen;

namespace ChatOps.Domain.Incoming;

/// <summary>The meaning of an answer that consists only of emoji.</summary>
public enum EmojiMeaning
{
    /// <summary>No answer to a question.</summary>
    None,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Ends the conversation.</summary>
    Stop,
}

/// <summary>The emoji whose Unicode names mean yes, no or stop.</summary>
public static class EmojiMeanings
{
    private const int ZeroWidthJoiner = 0x200D;

    private static readonly FrozenDictionary<int, EmojiMeaning> Meanings = new Dictionary<int, EmojiMeaning>
    {
        [0x1F44D] = EmojiMeaning.Yes, // thumbs up
        [0x2705] = EmojiMeaning.Yes, // white heavy check mark
        [0x2714] = EmojiMeaning.Yes, // heavy check mark
        [0x2611] = EmojiMeaning.Yes, // ballot box with check
        [0x1F44C] = EmojiMeaning.Yes, // OK hand
        [0x1F197] = EmojiMeaning.Yes, // squared OK
        [0x1F646] = EmojiMeaning.Yes, // face with OK gesture
        [0x1F44E] = EmojiMeaning.No, // thumbs down
        [0x274C] = EmojiMeaning.No, // cross mark
        [0x2716] = EmojiMeaning.No, // heavy multiplication X
        [0x274E] = EmojiMeaning.No, // negative squared cross mark
        [0x1F645] = EmojiMeaning.No, // face with no good gesture
        [0x1F6AB] = EmojiMeaning.No, // no entry sign
        [0x1F6D1] = EmojiMeaning.Stop, // octagonal sign
        [0x26D4] = EmojiMeaning.Stop, // no entry
    }.ToFrozenDictionary();

    /// <summary>Returns the meaning of a text of only emoji, from its command form.</summary>
    public static EmojiMeaning Of(IncomingText text)
    {
        var meaning = EmojiMeaning.None;
        var isJoined = false;
        foreach (var rune in text.CommandForm.EnumerateRunes())
        {
            // The parts joined to an emoji say who makes the gesture.
            var isShape = Characters.IsVariation(rune) || Characters.IsSkinTone(rune);
            if (isJoined || isShape || rune.Value is ' ' or ZeroWidthJoiner)
            {
                isJoined = rune.Value == ZeroWidthJoiner;
                continue;
            }

            var one = Meanings.GetValueOrDefault(rune.Value);
            if (one == EmojiMeaning.None || (meaning != EmojiMeaning.None && one != meaning))
            {
                return EmojiMeaning.None;
            }

            meaning = one;
        }

        return meaning;
    }
}
