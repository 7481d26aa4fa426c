using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Domain.Incoming;
using ChatOps.Languages;

namespace ChatOps.Conversations;

/// <summary>Lex's sessions of a conversation, and what each turn tells Lex about its speaker.</summary>
public static class LexSessions
{
    /// <summary>
    /// What comes before the dot in the ID of each session of a conversation: AWS asks that no email or login stand in
    /// it.
    /// </summary>
    public static string PrefixOf(string conversation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)).AsSpan(0, 16));

    /// <summary>The ID of a new session.</summary>
    public static string NewId(string conversation) => $"{PrefixOf(conversation)}.{Guid.NewGuid():N}";

    /// <summary>A turn that begins a conversation.</summary>
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

    /// <summary>A turn from a state that has a language.</summary>
    /// <param name="sessionId">Lex's session.</param>
    /// <param name="heard">What Lex hears.</param>
    /// <param name="utterance">What was said; the hook gets its cleaned text.</param>
    /// <param name="state">The state to go on from.</param>
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

    /// <summary>What Lex hears of a text: its command form, and words in place of emoji.</summary>
    public static string Heard(IncomingText said, Words words) =>
        EmojiMeanings.Of(said) switch
        {
            EmojiMeaning.Yes => words.YesChoice.Value,
            EmojiMeaning.No => words.NoChoice.Value,
            EmojiMeaning.Stop => words.Stop.First(),
            _ => said.CommandForm,
        };

    /// <summary>
    /// Writes who speaks, by the channel's word: nothing that was said, and no earlier turn, can change who is asking.
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
