using System.Security.Cryptography;
using System.Text;
using ChatOps.Vending.Conversations.Intents;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Incoming;
using ChatOps.Vending.Languages;
using ChatOps.Vending.Observability;
using ChatOps.Vending.People;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending.Conversations;

/// <summary>
/// One turn of a conversation: what was said, to Lex, and what to answer. Repeatable: every sentence goes to Lex with the full state recorded
/// after the last turn, and its answer is recorded before anybody hears it. After a crash a sentence may be said to Lex again, but only from that
/// same state, so that the outcome is the same. What begins anew has no state to send, and Lex would go on from its own where it heard the sentence
/// and its answer was lost: so each beginning has a session of its own, and a repeated one another.
/// </summary>
public sealed partial class Turns(IConversationStore store, ILexRuntime lex, ReplyChoices choices, StageOptions stage, TimeProvider time, ILogger<Turns> logger)
{
    // Two messages of one person at the same moment; more than a few in a row is a fault.
    private const int Tries = 5;

    // Languages share words: what is nonsense in one's own must be more than a guess in another.
    private const double SureOfLanguage = 0.7;

    /// <summary>Takes the turn, or finds the answer that it got before.</summary>
    /// <exception cref="LexUnavailableException">Lex did not answer: nothing was recorded, and the same event may be taken again.</exception>
    /// <exception cref="ConversationBusyException">Others were faster every time: nothing was recorded, and the same event may be taken again.</exception>
    public Task<Reply> TakeAsync(Utterance utterance, CancellationToken cancellationToken) => TakeAsync(utterance, before: null, cancellationToken);

    /// <summary>The same, from what was read before it was known who speaks. Should that be of yesterday, writing the turn shows it, and everything is read again.</summary>
    /// <exception cref="LexUnavailableException">As above.</exception>
    /// <exception cref="ConversationBusyException">As above.</exception>
    public async Task<Reply> TakeAsync(Utterance utterance, TurnBefore? before, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (earlier, previous) = before ?? await ReadAsync(utterance.Conversation, utterance.EventId, cancellationToken);
            before = null;
            if (earlier is not null)
            {
                return earlier;
            }

            var (state, wish) = StateBefore(previous, utterance);
            var session = state.DialogAction is not null && previous?.SessionId is { } open ? open : NewSessionId(utterance.Conversation);
            var turn = new LexTurn(
                session,
                state.SessionAttributes![SessionKeys.Locale],
                await ForLexAsync(utterance.Text, state, cancellationToken),
                state,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [SessionKeys.EventId] = utterance.EventId,
                    [SessionKeys.Said] = utterance.Text.Cleaned,
                });
            var answer = await lex.RecognizeTextAsync(turn, cancellationToken);
            var understood = wish;
            if (wish is null && state.DialogAction is null && IsNotUnderstood(answer) && await InAnotherLanguageAsync(turn, utterance, cancellationToken) is { } other)
            {
                (turn, answer, understood) = (other.Turn, other.Answer, other.Words);
            }

            var reply = await ReplyAsync(answer, utterance.Speaker, SpokenLanguages.Of(turn.LocaleId), cancellationToken);
            var next = new ConversationState
            {
                Conversation = utterance.Conversation,
                Version = (previous?.Version ?? 0) + 1,
                Session = answer.State,
                SessionId = turn.SessionId,
                Language = understood?.Code ?? previous?.Language,
                At = time.GetUtcNow(),
            };
            if (await store.SaveAsync(next, previous, utterance.EventId, reply, cancellationToken))
            {
                return reply;
            }
        }

        throw new ConversationBusyException();
    }

    /// <summary>What a turn starts from: whether its event has an answer, and where the conversation stands. Neither read waits for the other.</summary>
    public async Task<TurnBefore> ReadAsync(string conversation, string eventId, CancellationToken cancellationToken)
    {
        var reply = store.FindReplyAsync(eventId, cancellationToken);
        var state = store.FindAsync(conversation, cancellationToken);
        await Task.WhenAll(reply, state);
        return new TurnBefore(await reply, await state);
    }

    /// <summary>What comes before the dot in the id of each of Lex's sessions for a conversation: AWS asks that no e-mail address or login stand in it.</summary>
    public static string SessionsOf(string conversation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)).AsSpan(0, 16));

    private static string NewSessionId(string conversation) => $"{SessionsOf(conversation)}.{Guid.NewGuid():N}";

    private static bool IsNotUnderstood(LexReply answer) => answer.State.Intent is { Name: FallbackIntent.Name, State: "Failed" };

    // Marks around an answer are no part of it, unless they belong to the choice that it names: an OU may be "_shared_".
    private async Task<string> ForLexAsync(
        IncomingText said, LexSessionState state, CancellationToken cancellationToken)
    {
        var words = SpokenLanguages.Of(state.SessionAttributes!.GetValueOrDefault(SessionKeys.Locale));
        if (said.CommandForm == said.Cleaned || state.DialogAction is not { Type: "ElicitSlot" } asked
            || asked.SlotToElicit is ProductVendingIntent.Value or ChangeIntent.Answer)
        {
            return InWords(said, words);
        }

        var options = (await choices.ForAsync(state, words, cancellationToken))?.Options ?? [];
        return options.FirstOrDefault(option => Names(option.Value) || Names(option.Label))?.Value ?? InWords(said, words);

        bool Names(string own) => string.Equals(own, said.Cleaned, StringComparison.OrdinalIgnoreCase);
    }

    // Lex knows words, not emoji.
    private static string InWords(IncomingText said, Words words) => EmojiMeanings.Of(said) switch
    {
        EmojiMeaning.Yes => words.YesChoice.Value,
        EmojiMeaning.No => words.NoChoice.Value,
        EmojiMeaning.Stop => words.Stop.First(),
        _ => said.CommandForm,
    };

    // People write in the language that they like, whatever their settings say: what opens a conversation is said to Lex in the other languages, too.
    private async Task<(LexTurn Turn, LexReply Answer, Words Words)?> InAnotherLanguageAsync(LexTurn turn, Utterance utterance, CancellationToken cancellationToken)
    {
        foreach (var words in stage.Languages.Where(words => words.LocaleId != turn.LocaleId))
        {
            var attributes = new Dictionary<string, string>(turn.State.SessionAttributes!, StringComparer.Ordinal) { [SessionKeys.Locale] = words.LocaleId };
            var other = turn with
            {
                SessionId = NewSessionId(utterance.Conversation),
                LocaleId = words.LocaleId,
                Text = InWords(utterance.Text, words),
                State = turn.State with { SessionAttributes = attributes },
            };
            try
            {
                var answer = await lex.RecognizeTextAsync(other, cancellationToken);
                if (!IsNotUnderstood(answer) && answer.Confidence is not < SureOfLanguage)
                {
                    return (other, answer, words);
                }
            }
            catch (LexUnavailableException exception)
            {
                // A bot without this language would keep the person from ever hearing the answer that there is: that his own did not do.
                LogNotTried(exception, words.LocaleId);
            }
        }

        return null;
    }

    // With the language that the text asks for, if it does.
    private (LexSessionState State, Words? Wish) StateBefore(ConversationState? previous, Utterance utterance)
    {
        var session = previous is not null && time.GetUtcNow() - previous.At < stage.ConversationIdle ? previous.Session : new LexSessionState();
        var isClosed = session.DialogAction is null or { Type: "Close" };
        var attributes = isClosed
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(session.SessionAttributes ?? new Dictionary<string, string>(), StringComparer.Ordinal);

        // The channel's word, at every turn: nothing that was said, and no earlier turn, can change who is asking.
        attributes[SessionKeys.FirstName] = utterance.Speaker.FirstName;
        attributes[SessionKeys.LastName] = utterance.Speaker.LastName;
        attributes[SessionKeys.Email] = utterance.Speaker.Email;
        attributes[SessionKeys.Channel] = utterance.Channel;
        attributes[SessionKeys.Conversation] = utterance.Conversation;
        attributes[SessionKeys.Address] = utterance.Address;
        var wish = Spoken(LanguageWish.Of(utterance.Text.CommandForm, isAnswer: !isClosed));
        var words = wish
            ?? Spoken(SpokenLanguages.Find(isClosed ? previous?.Language : attributes.GetValueOrDefault(SessionKeys.Locale)))
            ?? Spoken(SpokenLanguages.Find(utterance.Locale))
            ?? stage.Languages[0];
        attributes[SessionKeys.Locale] = words.LocaleId;
        return (isClosed ? new LexSessionState { SessionAttributes = attributes } : session with { SessionAttributes = attributes }, wish);
    }

    private Words? Spoken(Words? words) => words is not null && stage.Languages.Contains(words) ? words : null;

    private async Task<Reply> ReplyAsync(LexReply answer, Person speaker, Words words, CancellationToken cancellationToken)
    {
        var messages = answer.Messages
            .Select(message => message.Content)
            .Where(content => !string.IsNullOrWhiteSpace(content))
            .Select(content => content!)
            .ToList();
        if (messages.Count == 0)
        {
            messages.Add(words.Conversation.NothingToSay(speaker.FirstName));
        }

        return new Reply { Messages = messages, Choices = await choices.ForAsync(answer.State, words, cancellationToken), Language = words.Code };
    }

    [LoggerMessage(LogEvents.OtherLocaleUnanswered, LogLevel.Warning, "Lex did not answer in {Locale}, in which a sentence was tried that its own language does not know")]
    private partial void LogNotTried(Exception exception, string locale);
}

/// <summary>What a turn starts from.</summary>
/// <param name="Earlier">The answer that the event got before; null where it is new.</param>
/// <param name="Previous">Where the conversation stands; null where it begins.</param>
public sealed record TurnBefore(Reply? Earlier, ConversationState? Previous);

/// <summary>One person says so much at the same moment that a turn found no gap; the same event may be taken again.</summary>
public sealed class ConversationBusyException : Exception
{
    /// <summary>With the sentence for the log.</summary>
    public ConversationBusyException()
        : base("The conversation moved on at every attempt to take a turn in it.")
    {
    }
}
