using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Conversations.Intents;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Languages;
using Microsoft.Extensions.Logging;

namespace ChatOps.Conversations;

/// <summary>
/// Takes turns of a conversation, and can repeat them safely. Each message goes to Lex with the full recorded
/// state, and the reply is recorded before it is sent, so a retry after a crash gives the same outcome; each start
/// of a conversation uses a new Lex session.
/// </summary>
public sealed partial class Turns(
    IConversationStore store,
    ILexRuntime lex,
    Interruptions interruptions,
    ReplyChoices choices,
    StageOptions stage,
    TimeProvider time,
    ILogger<Turns> logger
)
{
    // Covers simultaneous messages; more conflicts in a row are an error.
    private const int Tries = 5;

    // Languages share words, so another language must match with high confidence.
    private const double SureOfLanguage = 0.7;

    /// <summary>Takes the turn, or returns its recorded reply.</summary>
    /// <exception cref="LexUnavailableException">Lex didn't answer; nothing was recorded,
    /// and the event can be retried.</exception>
    /// <exception cref="ConversationBusyException">Every attempt conflicted with another turn; nothing was recorded,
    /// and the event can be retried.</exception>
    public Task<Reply> TakeAsync(Utterance utterance, CancellationToken cancellationToken) =>
        TakeAsync(utterance, before: null, cancellationToken);

    /// <summary>
    /// Takes the turn from data that was read earlier. If the data is outdated, the
    /// write fails and everything is read again.
    /// </summary>
    /// <exception cref="LexUnavailableException">Lex didn't answer; the event can be retried.</exception>
    /// <exception cref="ConversationBusyException">Every attempt conflicted; the event can be retried.</exception>
    public async Task<Reply> TakeAsync(Utterance utterance, TurnBefore? before, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (earlier, previous) =
                before ?? await ReadAsync(utterance.Conversation, utterance.EventId, cancellationToken);
            before = null;
            if (earlier is not null)
            {
                return earlier;
            }

            var taken = await TakeOnceAsync(previous, utterance, cancellationToken);
            var next = new ConversationState
            {
                Conversation = utterance.Conversation,
                Version = (previous?.Version ?? 0) + 1,
                Session = taken.State,
                SessionId = taken.SessionId,
                Question = taken.Question,
                Language = taken.Understood?.Code ?? previous?.Language,
                At = time.GetUtcNow(),
            };
            if (await store.SaveAsync(next, previous, utterance.EventId, taken.Reply, cancellationToken))
            {
                return taken.Reply;
            }
        }

        throw new ConversationBusyException();
    }

    /// <summary>Reads an event's recorded reply and the conversation's state in parallel.</summary>
    public async Task<TurnBefore> ReadAsync(string conversation, string eventId, CancellationToken cancellationToken)
    {
        var reply = store.FindReplyAsync(eventId, cancellationToken);
        var state = store.FindAsync(conversation, cancellationToken);
        await Task.WhenAll(reply, state);
        return new TurnBefore(await reply, await state);
    }

    private async Task<Taken> TakeOnceAsync(
        ConversationState? previous,
        Utterance utterance,
        CancellationToken cancellationToken
    )
    {
        var (state, wish) = StateBefore(previous, utterance);
        var words = SpokenLanguages.Of(state.SessionAttributes![SessionKeys.Locale]);
        var begun = new Begun(utterance, new OpenQuestion(state, previous?.Question), words, wish, previous?.SessionId);

        // However old the question is, a word that ends the conversation must not have any other effect.
        if (
            wish is null
            && OpenQuestion.IsIn(previous?.Session)
            && await interruptions.EndsAsync(begun.Question, utterance.Text, words, cancellationToken)
        )
        {
            // Every intent handles a "no" itself.
            var no = utterance with
            {
                Text = IncomingText.OfOurs(words.NoChoice.Value),
            };
            return begun.Question.IsConfirmation
                ? await HearAsync(begun with { Utterance = no, IsSettled = true }, cancellationToken)
                : await InterruptedAsync(
                    begun,
                    await interruptions.EndAsync(begun.Question, utterance.Speaker, words, cancellationToken),
                    cancellationToken
                );
        }

        return
            begun.MayBeInterrupted
            && await interruptions.BeforeLexAsync(begun.Question, utterance, words, cancellationToken) is { } early
            ? await InterruptedAsync(begun, early, cancellationToken)
            : await HearAsync(begun, cancellationToken);
    }

    private async Task<Taken> HearAsync(Begun begun, CancellationToken cancellationToken)
    {
        var (utterance, question, words) = (begun.Utterance, begun.Question, begun.Words);
        var session = begun.IsOpen && begun.SessionId is { } last ? last : LexSessions.NewId(utterance.Conversation);
        var heard = await ForLexAsync(question, utterance.Text, words, cancellationToken);
        var turn = LexSessions.Turn(session, heard, utterance, question.State);
        var answer = await lex.RecognizeTextAsync(turn, cancellationToken);
        if (
            begun.MayBeInterrupted
            && await interruptions.AfterLexAsync(question, utterance, answer, words, cancellationToken) is { } late
        )
        {
            return await InterruptedAsync(begun, late, cancellationToken);
        }

        var understood = begun.Wish;
        if (
            understood is null
            && question.State.DialogAction is null
            && IsNotUnderstood(answer)
            && await InAnotherLanguageAsync(utterance, words, cancellationToken) is { } other
        )
        {
            (turn, answer, understood) = (other.Turn, other.Answer, other.Words);
        }

        var spoken = SpokenLanguages.Of(turn.LocaleId);
        if (!begun.IsOpen && Interruptions.ChangesNothing(utterance, answer, spoken) is { } nothing)
        {
            return await InterruptedAsync(begun with { Words = spoken }, nothing, cancellationToken);
        }

        var reply = await ReplyAsync(TextsOf(answer), answer.State, utterance.Speaker, spoken, cancellationToken);
        var isSame = begun.Wish is null && question.Text is not null && question.IsStillAskedIn(answer.State);
        var asked = isSame ? question.Text : Asked(reply, answer.State, utterance, spoken);
        return new Taken(reply, answer.State, turn.SessionId, asked, understood);
    }

    private async Task<Taken> InterruptedAsync(
        Begun begun,
        Interruption interruption,
        CancellationToken cancellationToken
    )
    {
        var (utterance, words, state) = (begun.Utterance, begun.Words, interruption.State);
        var reply = await ReplyAsync(interruption.Messages, state, utterance.Speaker, words, cancellationToken);
        var isSame = ReferenceEquals(state, begun.Question.State);
        var asked = isSame ? begun.Question.Text : Asked(reply, state, utterance, words);
        return new Taken(reply, state, interruption.SessionId, asked, Understood: null);
    }

    private static string? Asked(Reply reply, LexSessionState state, Utterance utterance, Words words) =>
        OpenQuestion.IsIn(state)
            ? OpenQuestion.TextIn(reply.Messages, state, utterance.Speaker.FirstName, words)
            : null;

    private static IReadOnlyList<string> TextsOf(LexReply answer) =>
        [.. answer.Messages.Select(message => message.Content).OfType<string>()];

    private static bool IsNotUnderstood(LexReply answer) =>
        answer.State.Intent is { Name: FallbackIntent.Name, State: "Failed" };

    // Drops markup around an answer, unless it is part of the choice, such as the OU "_shared_".
    private async Task<string> ForLexAsync(
        OpenQuestion question,
        IncomingText said,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var isSlot = question.State.DialogAction is { Type: "ElicitSlot" } && !question.IsFree;
        if (said.CommandForm == said.Cleaned || !isSlot)
        {
            return LexSessions.Heard(said, words);
        }

        var options = (await choices.ForAsync(question.State, words, cancellationToken))?.Options ?? [];
        return options.FirstOrDefault(option => Names(option.Value) || Names(option.Label))?.Value
            ?? LexSessions.Heard(said, words);

        bool Names(string own) => string.Equals(own, said.Cleaned, StringComparison.OrdinalIgnoreCase);
    }

    // People don't always write in the language of their settings, so the first
    // message is also tried in the other languages.
    private async Task<(LexTurn Turn, LexReply Answer, Words Words)?> InAnotherLanguageAsync(
        Utterance utterance,
        Words own,
        CancellationToken cancellationToken
    )
    {
        foreach (var words in stage.Spoken.Where(words => words != own))
        {
            var other = LexSessions.Opening(LexSessions.NewId(utterance.Conversation), utterance, words);
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
                // A failed attempt in another language must not keep the person from getting the reply in their own.
                LogNotTried(exception, words.LocaleId);
            }
        }

        return null;
    }

    // With the language that the message asks for, if any.
    private (LexSessionState State, Words? Wish) StateBefore(ConversationState? previous, Utterance utterance)
    {
        var session =
            previous is not null && time.GetUtcNow() - previous.At < stage.ConversationIdle
                ? previous.Session
                : new LexSessionState();
        var isClosed = !OpenQuestion.IsIn(session);
        var attributes = isClosed
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(
                session.SessionAttributes ?? new Dictionary<string, string>(),
                StringComparer.Ordinal
            );

        LexSessions.Introduce(utterance, attributes);
        var wish = Spoken(LanguageWish.Of(utterance.Text.CommandForm, isAnswer: !isClosed));
        var words =
            wish
            ?? Spoken(
                SpokenLanguages.Find(isClosed ? previous?.Language : attributes.GetValueOrDefault(SessionKeys.Locale))
            )
            ?? Spoken(SpokenLanguages.Find(utterance.Locale))
            ?? stage.Spoken[0];
        attributes[SessionKeys.Locale] = words.LocaleId;
        return (
            isClosed
                ? new LexSessionState { SessionAttributes = attributes }
                : session with
                {
                    SessionAttributes = attributes,
                },
            wish
        );
    }

    private Words? Spoken(Words? words) => words is not null && stage.Spoken.Contains(words) ? words : null;

    private async Task<Reply> ReplyAsync(
        IReadOnlyList<string> texts,
        LexSessionState state,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var messages = texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        if (messages.Count == 0)
        {
            messages.Add(words.Conversation.NothingToSay(speaker.FirstName));
        }

        return new Reply
        {
            Messages = messages,
            Choices = await choices.ForAsync(state, words, cancellationToken),
            Language = words.Code,
        };
    }

    [LoggerMessage(
        LogEvents.OtherLocaleUnanswered,
        LogLevel.Warning,
        "Lex didn't answer in {Locale}, after a message wasn't understood in its own language"
    )]
    private partial void LogNotTried(Exception exception, string locale);

    // A turn at its start. A settled message needs no further checks.
    private sealed record Begun(
        Utterance Utterance,
        OpenQuestion Question,
        Words Words,
        Words? Wish,
        string? SessionId,
        bool IsSettled = false
    )
    {
        public bool IsOpen => OpenQuestion.IsIn(Question.State);

        public bool MayBeInterrupted => IsOpen && Wish is null && !IsSettled;
    }

    // A turn at its end.
    private sealed record Taken(
        Reply Reply,
        LexSessionState State,
        string? SessionId,
        string? Question,
        Words? Understood
    );
}

/// <summary>The data that a turn starts from.</summary>
/// <param name="Earlier">The event's recorded reply; null if it is new.</param>
/// <param name="Previous">The conversation's state; null if it is new.</param>
public sealed record TurnBefore(Reply? Earlier, ConversationState? Previous);

/// <summary>Every attempt to take a turn conflicted with another one; the event can be retried.</summary>
public sealed class ConversationBusyException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ConversationBusyException()
        : base("Every attempt to take a turn conflicted with another turn of the conversation.") { }
}
