using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Requests;
using ChatOps.Conversations.Intents;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Languages;
using Microsoft.Extensions.Logging;

namespace ChatOps.Conversations;

/// <summary>
/// Handles messages that don't answer the open question. Words that end a conversation end only this one; other
/// questions are answered, and then the open question is asked again from its state.
/// </summary>
public sealed partial class Interruptions(
    ILexRuntime lex,
    QuestionHelp help,
    ReplyChoices choices,
    OwnRequests own,
    StageOptions stage,
    ILogger<Interruptions> logger
)
{
    // The confidence below which another meaning of a refused answer is only a guess.
    private const double Sure = 0.7;

    private enum Meaning
    {
        Other,
        Aside,
        End,
    }

    private static bool HasId(string text) => RequestId.FindIn(text) is not null || ResourceId.FindIn(text) is not null;

    /// <summary>
    /// Returns true for words that end a conversation, in any language, unless they are one of the question's choices.
    /// </summary>
    public async Task<bool> EndsAsync(
        OpenQuestion question,
        IncomingText text,
        Words words,
        CancellationToken cancellationToken
    ) =>
        (
            EmojiMeanings.Of(text) == EmojiMeaning.Stop
            || stage.Spoken.Any(language => language.Says(language.Stop, text))
        ) && !await IsChoiceAsync(question, text, words, cancellationToken);

    /// <summary>Ends this conversation, and nothing else.</summary>
    public async Task<Interruption> EndAsync(
        OpenQuestion question,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var open = await own.OpenAsync(speaker, cancellationToken);
        var stopped = words.Conversation.Stopped(speaker.FirstName);
        var ids = open.Take(OwnRequests.Shown).Select(request => request.Id).ToList();
        var state = question.State with
        {
            DialogAction = new LexDialogAction { Type = "Close" },
            Intent = question.State.Intent is { } intent ? intent with { State = "Failed" } : null,
        };
        var message = ids.Count == 0 ? stopped : $"{stopped} {words.Interruption.RequestsStay(ids)}";
        return new Interruption([message], state, null);
    }

    /// <summary>
    /// Handles calls for help, and messages that Lex would mistake for an answer to the open question. Returns null for
    /// all other messages.
    /// </summary>
    public async Task<Interruption?> BeforeLexAsync(
        OpenQuestion question,
        Utterance utterance,
        Words words,
        CancellationToken cancellationToken
    )
    {
        if (words.Says(words.Interruption.Puzzled, utterance.Text))
        {
            return await IsChoiceAsync(question, utterance.Text, words, cancellationToken)
                ? null
                : await ExplainAsync(question, utterance.Speaker, words, cancellationToken);
        }

        // A message that names a request is more than an answer.
        var asks =
            utterance.Text.Cleaned.Contains('?', StringComparison.Ordinal) && !words.Says(words.Yes, utterance.Text);
        var names = !question.AsksForId && HasId(utterance.Text.Cleaned);

        // "OK, give Bob access" starts with a yes, but is about something else.
        var continues =
            question.IsConfirmation
            && BeginsWithYes(utterance.Text.CommandForm, words)
            && !words.Says(words.Yes, utterance.Text);
        if (
            !(asks || names || continues)
            || !(question.IsConfirmation || question.IsFree)
            || await AloneAsync(utterance, words, cancellationToken) is not { } alone
        )
        {
            return null;
        }

        var isSure = asks || names || alone.Answer.Confidence >= Sure;
        var meaning = isSure ? MeaningOf(question, alone.Answer, utterance.Text.Cleaned, words) : Meaning.Other;
        if (meaning == Meaning.Aside)
        {
            return await AsideAsync(question, alone.Answer, utterance.Speaker, words, cancellationToken);
        }

        // "OK, forget it."
        if (meaning == Meaning.End && continues)
        {
            return await EndAsync(question, utterance.Speaker, words, cancellationToken);
        }

        if (names && EndsAnother(question, alone.Answer))
        {
            return new Interruption(TextsOf(alone.Answer), alone.Answer.State, alone.SessionId);
        }

        // "Yes, but what is lost?" starts with a yes, but isn't one.
        var isUnknown = alone.Answer.State.Intent?.Name == FallbackIntent.Name;
        return question.IsConfirmation && asks && (isUnknown || BeginsWithYes(utterance.Text.CommandForm, words))
            ? await ExplainAsync(question, utterance.Speaker, words, cancellationToken)
            : null;
    }

    /// <summary>
    /// Decides how to continue if Lex understood something other than an answer; null to keep Lex's turn.
    /// </summary>
    public async Task<Interruption?> AfterLexAsync(
        OpenQuestion question,
        Utterance utterance,
        LexReply answer,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var heard = new Heard(string.Empty, answer);
        var isUnanswered = question.IsStillAskedIn(answer.State) || question.IsGivenUpIn(answer.State);
        if (isUnanswered)
        {
            // A message without a letter is an answer, for example a number that the question doesn't allow.
            if (
                !utterance.Text.Cleaned.Any(char.IsLetter)
                || words.Says(words.Back, utterance.Text)
                || await AloneAsync(utterance, words, cancellationToken) is not { Answer.Confidence: >= Sure } alone
            )
            {
                return null;
            }

            heard = alone;
        }

        switch (MeaningOf(question, heard.Answer, utterance.Text.Cleaned, words))
        {
            case Meaning.End:
                return await EndAsync(question, utterance.Speaker, words, cancellationToken);
            case Meaning.Aside:
                return await AsideAsync(question, heard.Answer, utterance.Speaker, words, cancellationToken);
            default:
                // A free-text slot matches everything, but cancelling a request by its ID must work anyway.
                return isUnanswered && EndsAnother(question, heard.Answer)
                    ? new Interruption(TextsOf(heard.Answer), heard.Answer.State, heard.SessionId)
                    : null;
        }
    }

    /// <summary>
    /// Replies to "make it production" when there is nothing to change, instead of starting a
    /// request. Returns null for all other messages.
    /// </summary>
    public static Interruption? ChangesNothing(Utterance utterance, LexReply answer, Words words)
    {
        if (answer.State.Intent?.Name != AccountVendingIntent.Name || !IsChange(utterance.Text.CommandForm, words))
        {
            return null;
        }

        var state = new LexSessionState
        {
            SessionAttributes = answer.State.SessionAttributes,
            DialogAction = new LexDialogAction { Type = "Close" },
        };
        return new Interruption([words.Interruption.NothingToChange(utterance.Speaker.FirstName)], state, null);
    }

    private static bool IsChange(string text, Words words)
    {
        var said = text.TrimStart(' ', '¿', '¡', '"');
        return words.Says(words.Interruption.No, said) || words.Interruption.ChangeOpenings.Any(BeginsIt);

        bool BeginsIt(string opening) =>
            said.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
            && (said.Length == opening.Length || !char.IsLetter(said[opening.Length]) || !char.IsLetter(opening[^1]));
    }

    // Anything that ends a request or resource must be named. Otherwise the person may only mean this conversation.
    private static Meaning MeaningOf(OpenQuestion question, LexReply heard, string text, Words words)
    {
        var intent = heard.State.Intent?.Name;
        var isClosed = !OpenQuestion.IsIn(heard.State);
        if (intent is null or FallbackIntent.Name || intent == question.Intent)
        {
            return Meaning.Other;
        }

        if (
            intent == StopConversationIntent.Name
            || (IsDestructive(heard) && !HasId(text) && (isClosed || !IsNamed(intent, text, words)))
        )
        {
            return Meaning.End;
        }

        return isClosed ? Meaning.Aside : Meaning.Other;
    }

    private static bool EndsAnother(OpenQuestion question, LexReply heard) =>
        IsDestructive(heard) && heard.State.Intent?.Name != question.Intent;

    private static bool BeginsWithYes(string text, Words words) =>
        WordsOf(text) is [var first, ..] && words.Says(words.Yes, first);

    private static string[] WordsOf(string text) =>
        text.Split([' ', ',', '.', '!', '?', '¿', '¡', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsDestructive(LexReply heard) =>
        heard.State.Intent?.Name is CancelAccountRequestIntent.Name or TerminateProductIntent.Name;

    // "Cancel my request" and "terminate my account" name what exists. "Cancel the
    // account" may mean the one being requested.
    private static bool IsNamed(string intent, string text, Words words)
    {
        var said = WordsOf(text);
        return said.Any(words.Interruption.Possessives.Contains)
            && (intent != CancelAccountRequestIntent.Name || said.Any(words.Interruption.RequestNouns.Contains));
    }

    private async Task<Interruption> ExplainAsync(
        OpenQuestion question,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    ) => Aside(question, [await help.ForAsync(question.State, speaker, words, cancellationToken)]);

    private async Task<Interruption> AsideAsync(
        OpenQuestion question,
        LexReply heard,
        Person speaker,
        Words words,
        CancellationToken cancellationToken
    ) =>
        heard.State.Intent?.Name == HelpIntent.Name
            ? await ExplainAsync(question, speaker, words, cancellationToken)
            : Aside(question, TextsOf(heard));

    private static Interruption Aside(OpenQuestion question, IReadOnlyList<string> texts) =>
        new([.. texts, .. question.Text is { } text ? [text] : Array.Empty<string>()], question.State, null);

    private static IReadOnlyList<string> TextsOf(LexReply heard) =>
        [.. heard.Messages.Select(message => message.Content).OfType<string>().Where(text => text.Length > 0)];

    private async Task<bool> IsChoiceAsync(
        OpenQuestion question,
        IncomingText text,
        Words words,
        CancellationToken cancellationToken
    ) =>
        question.IsFree
        && await choices.ForAsync(question.State, words, cancellationToken) is { } offered
        && offered.Options.Any(option => text.Means(option.Value));

    // What the message means on its own, in a new session. This is safe, because
    // every effect needs a confirmation first.
    private async Task<Heard?> AloneAsync(Utterance utterance, Words words, CancellationToken cancellationToken)
    {
        var session = LexSessions.NewId(utterance.Conversation);
        try
        {
            return new Heard(
                session,
                await lex.RecognizeTextAsync(LexSessions.Opening(session, utterance, words), cancellationToken)
            );
        }
        catch (LexUnavailableException exception)
        {
            // Keeps Lex's answer.
            LogNotHeard(exception);
            return null;
        }
    }

    [LoggerMessage(
        LogEvents.SentenceNotHeard,
        LogLevel.Warning,
        "Lex didn't answer when asked what a message means without its open question"
    )]
    private partial void LogNotHeard(Exception exception);

    private sealed record Heard(string SessionId, LexReply Answer);
}

/// <summary>How to continue after an interruption.</summary>
/// <param name="Messages">The messages to send.</param>
/// <param name="State">The session state to continue from.</param>
/// <param name="SessionId">The Lex session to continue in; null for a new one, without refused answers.</param>
public sealed record Interruption(IReadOnlyList<string> Messages, LexSessionState State, string? SessionId);
