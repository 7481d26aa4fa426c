using System.Diagnostics;
using ChatOps.Languages;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.FrontDoor;

/// <summary>
/// Makes Slack's answer of what became of an interaction or a command. Slack does not send these again, so a failure is
/// told here: in the answer where Slack shows one, otherwise by the worker. Where even the queue fails, the exception
/// is Slack's 500, and Slack's client shows a warning.
/// </summary>
internal sealed partial class SlackResponder(
    SlackQueue queue,
    SlackPace pace,
    SlackPeople people,
    ILogger<SlackResponder> logger
)
{
    /// <summary>Has an act taken, unless it is one too many, and answers.</summary>
    /// <exception cref="SlackPayloadException">It is not what Slack sends.</exception>
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
            var other => throw new UnreachableException($"There is no such outcome: {other}."),
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

            // What was filled in is kept: the sentence stands at the first field, or on top where there is none.
            SlackViewSubmission submission => submission.Values.Keys.FirstOrDefault() is { } block
                ? SlackAnswer.Errors(new Dictionary<string, string>(StringComparer.Ordinal) { [block] = sentence })
                : SlackAnswer.Saying(isOnTop: true, sentence, words.Slack.Close),
            _ => SlackAnswer.Private(sentence),
        };
    }

    // The language is worth asking for, but no reason to say nothing.
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

    [LoggerMessage(LogEvents.SlackActFailed, LogLevel.Error, "{Act} failed; its person is told")]
    private partial void LogFailed(Exception exception, string act);

    [LoggerMessage(LogEvents.SlackLanguageUnread, LogLevel.Warning, "The language of a person could not be read")]
    private partial void LogLanguageUnknown(Exception exception);
}
