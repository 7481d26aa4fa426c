using System.Diagnostics;
using ChatOps.Languages;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.FrontDoor;

/// <summary>Turns the outcome of an interaction or command into Slack's answer. Slack doesn't repeat these, so a
/// failure is shown in the answer, or by the worker. If the queue fails as well, Slack gets a 500, and its client shows
/// a warning.</summary>
internal sealed partial class SlackResponder(
    SlackQueue queue,
    SlackPace pace,
    SlackPeople people,
    ILogger<SlackResponder> logger
)
{
    /// <summary>Handles an act within the limit, and answers.</summary>
    /// <exception cref="SlackPayloadException">The body isn't one of Slack's.</exception>
    public async Task<SlackAnswer> AnswerAsync(
        SlackAct act,
        Func<Task<SlackOutcome>> take,
        CancellationToken cancellationToken
    ) =>
        await OutcomeAsync(act, take, cancellationToken) switch
        {
            SlackOutcome.Answered answered => answered.Answer,
            SlackOutcome.Told told => await TellAsync(act, told.Note, cancellationToken),
            SlackOutcome.Passed or SlackOutcome.Unsaid => SlackAnswer.Acknowledged,
            var other => throw new UnreachableException($"Unknown outcome: {other}."),
        };

    private async Task<SlackOutcome> OutcomeAsync(
        SlackAct act,
        Func<Task<SlackOutcome>> take,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await pace.LimitAsync(act, cancellationToken) ?? await take();
        }
        catch (Exception exception)
            when (exception is not SlackPayloadException && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, act.GetType().Name);
            return SlackOutcome.Tell(SlackNote.Failed);
        }
    }

    private async Task<SlackAnswer> TellAsync(SlackAct act, SlackNote note, CancellationToken cancellationToken)
    {
        if (act is not (SlackCommand or SlackViewSubmission))
        {
            await queue.SendNoteAsync(act, note, cancellationToken);
            return SlackAnswer.Acknowledged;
        }

        var words = await WordsAsync(act, cancellationToken);
        var sentence = note.TextIn(words);
        return act switch
        {
            SlackViewSubmission when note == SlackNote.Unknown => SlackAnswer.Saying(
                isOnTop: false,
                sentence,
                words.Slack.Close
            ),

            // The form keeps its values: the sentence is shown at the first field, or on top if there is none.
            SlackViewSubmission submission => submission.Values.Keys.FirstOrDefault() is { } block
                ? SlackAnswer.Errors(new Dictionary<string, string>(StringComparer.Ordinal) { [block] = sentence })
                : SlackAnswer.Saying(isOnTop: true, sentence, words.Slack.Close),
            _ => SlackAnswer.Private(sentence),
        };
    }

    // A failure to find the language must not prevent the answer.
    private async Task<Words> WordsAsync(SlackAct act, CancellationToken cancellationToken)
    {
        try
        {
            return await people.RecallWordsAsync(act.TeamId, act.UserId, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogLanguageUnknown(exception);
            return people.WordsOf(null);
        }
    }

    [LoggerMessage(LogEvents.SlackActFailed, LogLevel.Error, "{Act} failed; the person gets a message")]
    private partial void LogFailed(Exception exception, string act);

    [LoggerMessage(LogEvents.SlackLanguageUnread, LogLevel.Warning, "The language of a person could not be read")]
    private partial void LogLanguageUnknown(Exception exception);
}
