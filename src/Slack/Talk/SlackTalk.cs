using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Conversations;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Talk;

/// <summary>One turn in Slack: identify the person, get the reply, close the old question, post the reply, record the
/// post. Each step is recorded, so a repeat continues where the first try stopped. Only a crash between a post and its
/// record, or a lost answer, can repeat that post.</summary>
internal sealed partial class SlackTalk(
    SlackPeople people,
    Turns turns,
    SlackChannel channel,
    SlackTeller teller,
    SlackRecords records,
    ILogger<SlackTalk> logger
)
{
    private const int LongestText = 1024;

    /// <summary>Answers a message; does nothing if it was answered before.</summary>
    /// <param name="spoken">The message.</param>
    /// <param name="seen">The records that the caller has read; null for none.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task<SlackOutcome> AnswerAsync(
        SlackSpoken spoken,
        SlackSeen? seen,
        CancellationToken cancellationToken
    )
    {
        // These reads run in parallel: the person, possibly from Slack, the conversation, and whether the delivery is
        // finished.
        var who = people.FindAsync(spoken.Place.TeamId, spoken.Place.UserId, cancellationToken);
        var before = turns.ReadAsync(spoken.Conversation, spoken.Turn, cancellationToken);
        try
        {
            var (isDone, last) =
                seen ?? await records.SeenAsync(spoken.Conversation, spoken.Delivery, cancellationToken);
            if (isDone)
            {
                return SlackOutcome.Silent(SlackSilence.ShownBefore);
            }

            var outcome =
                last?.Delivery != spoken.Delivery
                    ? await AnswerAsync(spoken, last, await who, before, cancellationToken)
                    : SlackOutcome.Silent(SlackSilence.ShownBefore);
            await records.DoneAsync(spoken.Delivery, cancellationToken);
            return outcome;
        }
        finally
        {
            // Await both even if unused: no read may still run when the handler returns.
            await ((Task)who).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<SlackOutcome> AnswerAsync(
        SlackSpoken spoken,
        SlackSaid? last,
        SlackWho who,
        Task<TurnBefore> before,
        CancellationToken cancellationToken
    )
    {
        if (who.IsMachine)
        {
            return SlackOutcome.Silent(SlackSilence.Machine);
        }

        if (who.Person is not { } person)
        {
            await teller.SayAsync(spoken.Place, SlackContents.Of(who.Refusal!), cancellationToken);
            return SlackOutcome.Shown;
        }

        if (spoken.Text.Cleaned.Length > LongestText)
        {
            var objection = WordsIn(last, who).Slack.TooLong(person.FirstName, LongestText, spoken.Text.Cleaned.Length);
            await teller.SayAsync(spoken.Place, SlackContents.Of(objection), cancellationToken);
            return SlackOutcome.Shown;
        }

        var heard = new SlackHeard(spoken, person, who.Words, last);
        var said = channel.Hear(heard);
        var reply = await TakeTurnAsync(spoken, said, await before, cancellationToken);
        try
        {
            await channel.AnswerAsync(heard, said, reply, cancellationToken);
        }
        catch (SlackRefusalException exception) when (SlackCodes.IsUnreachable(exception))
        {
            // The reply's buttons belong to the place of the question; elsewhere the conversation starts again.
            LogUnreachable(spoken.Place.ChannelId, exception.ErrorCode);
            await teller.SayDirectlyAsync(
                spoken.Place,
                SlackContents.Of(WordsIn(last, who).Slack.CannotWriteThere),
                cancellationToken
            );
        }

        return SlackOutcome.Shown;
    }

    // The conversation may have switched to another language than the profile's.
    private static Words WordsIn(SlackSaid? last, SlackWho who) =>
        SpokenLanguages.Find(last?.Reply.Language) ?? who.Words;

    // A turn can be repeated, so a brief failure is retried at once, and then by the queue.
    private async Task<Reply> TakeTurnAsync(
        SlackSpoken spoken,
        Utterance utterance,
        TurnBefore before,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await turns.TakeAsync(utterance, before, cancellationToken);
        }
        catch (LexUnavailableException exception)
        {
            LogAgain(exception, spoken.Turn);
        }

        return await turns.TakeAsync(utterance, cancellationToken);
    }

    [LoggerMessage(LogEvents.SlackTurnRetried, LogLevel.Warning, "Lex didn't answer to {Turn}; trying again")]
    private partial void LogAgain(Exception exception, string turn);

    [LoggerMessage(
        LogEvents.SlackAnswerUnreachable,
        LogLevel.Warning,
        "The answer can't be given in {Channel} ({Code})"
    )]
    private partial void LogUnreachable(string channel, string code);
}
