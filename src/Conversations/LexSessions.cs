using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Incoming;
using ChatOps.Languages;

namespace ChatOps.Conversations;

/// <summary>Creates a conversation's Lex sessions, and the turns with their speaker.</summary>
public static class LexSessions
{
    /// <summary>
    /// Returns the part of session IDs before the dot. It is a hash, because AWS advises against
    /// email addresses and logins in session IDs.
    /// </summary>
    public static string PrefixOf(string conversation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)).AsSpan(0, 16));

    /// <summary>Returns the ID of a new session.</summary>
    public static string NewId(string conversation) => $"{PrefixOf(conversation)}.{Guid.NewGuid():N}";

    /// <summary>Returns the first turn of a session.</summary>
    public static LexTurn Opening(string sessionId, Utterance utterance, Words words)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        attributes[SessionKeys.Locale] = words.LocaleId;
        Introduce(utterance, attributes);
        return Turn(
            sessionId,
            Heard(utterance.Text, words),
            utterance,
            new LexSessionState { SessionAttributes = attributes }
        );
    }

    /// <summary>Returns a turn that continues from a state with a language.</summary>
    /// <param name="sessionId">Lex's session.</param>
    /// <param name="heard">The text for Lex.</param>
    /// <param name="utterance">The message; the hook gets its cleaned text.</param>
    /// <param name="state">The state to continue from.</param>
    public static LexTurn Turn(string sessionId, string heard, Utterance utterance, LexSessionState state) =>
        new(
            sessionId,
            state.SessionAttributes![SessionKeys.Locale],
            heard,
            state,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SessionKeys.EventId] = utterance.EventId,
                [SessionKeys.Said] = utterance.Text.Cleaned,
            }
        );

    /// <summary>Returns the text for Lex: the command form, with words in place of emoji.</summary>
    public static string Heard(IncomingText said, Words words) =>
        EmojiMeanings.Of(said) switch
        {
            EmojiMeaning.Yes => words.YesChoice.Value,
            EmojiMeaning.No => words.NoChoice.Value,
            EmojiMeaning.Stop => words.Stop.First(),
            _ => said.CommandForm,
        };

    /// <summary>
    /// Sets the speaker's attributes on each turn, so that neither a message nor
    /// an earlier turn can change who they are.
    /// </summary>
    public static void Introduce(Utterance utterance, Dictionary<string, string> attributes)
    {
        attributes[SessionKeys.FirstName] = utterance.Speaker.FirstName;
        attributes[SessionKeys.LastName] = utterance.Speaker.LastName;
        attributes[SessionKeys.Email] = utterance.Speaker.Email;
        attributes[SessionKeys.Channel] = utterance.Channel;
        attributes[SessionKeys.Conversation] = utterance.Conversation;
        attributes[SessionKeys.Address] = utterance.Address;
    }
}
