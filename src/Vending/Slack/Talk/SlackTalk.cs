using ChatOps.Vending.Conversations;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Languages;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.People;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Slack.Web;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending.Slack.Talk;

/// <summary>
/// One turn in Slack: who is it, what to answer, the old question closed, the answer posted, the post recorded. The answer is recorded before anybody hears it,
/// and what was posted is recorded after: a repeat goes on where the first try stopped. Only a death between Slack's taking a post and the record of it,
/// or an answer of Slack's that never came, can let that one answer stand twice.
/// </summary>
internal sealed partial class SlackTalk(SlackPeople people, Turns turns, SlackChannel channel, SlackWeb web, SlackRecords records, ILogger<SlackTalk> logger)
{
    private const int LongestText = 1024;

    /// <summary>Answers what was said; does nothing where it was answered.</summary>
    /// <param name="spoken">What was said.</param>
    /// <param name="seen">What the caller has read already; null where nothing.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task AnswerAsync(SlackSpoken spoken, SlackSeen? seen, CancellationToken cancellationToken)
    {
        // Nothing of this waits for the other: who it is, perhaps asked of Slack, where the conversation stands, and whether this was dealt with.
        var who = people.FindAsync(spoken.Place.TeamId, spoken.Place.UserId, cancellationToken);
        var before = turns.ReadAsync(spoken.Conversation, spoken.Turn, cancellationToken);
        try
        {
            var (isDone, last) = seen ?? await records.SeenAsync(spoken.Conversation, spoken.Delivery, cancellationToken);
            if (isDone)
            {
                return;
            }

            if (last?.Delivery != spoken.Delivery)
            {
                await AnswerAsync(spoken, last, await who, before, cancellationToken);
            }

            await records.DoneAsync(spoken.Delivery, cancellationToken);
        }
        finally
        {
            // Where nobody needed them any more, how they ended is nothing to anybody; but nothing goes on behind an answer.
            await ((Task)who).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(SlackSpoken spoken, SlackSaid? last, SlackWho who, Task<TurnBefore> before, CancellationToken cancellationToken)
    {
        var place = spoken.Place;
        if (who.Person is not { } person)
        {
            await web.PostAsync(place.ChannelId, place.ThreadTs, SlackContents.Of(who.Refusal!), cancellationToken);
            return;
        }

        if (spoken.Text.Cleaned.Length > LongestText)
        {
            await web.PostAsync(
                place.ChannelId,
                place.ThreadTs,
                SlackContents.Of(WordsIn(last, who).Slack.TooLong(person.FirstName, LongestText, spoken.Text.Cleaned.Length)),
                cancellationToken);
            return;
        }

        var heard = new SlackHeard(spoken, person, who.Words, last);
        var said = channel.Hear(heard);
        var reply = await TakeTurnAsync(spoken, said, await before, WordsIn(last, who), cancellationToken);
        await channel.AnswerAsync(heard, said, reply, cancellationToken);
    }

    // A conversation may have been switched to another language than the profile's.
    private static Words WordsIn(SlackSaid? last, SlackWho who) => SpokenLanguages.Find(last?.Reply.Language) ?? who.Words;

    // The turn is repeatable, so a hiccup is met by trying again at once, and then by the queue. The person hears of it once, when the queue's second try fails too.
    private async Task<Reply> TakeTurnAsync(SlackSpoken spoken, Utterance utterance, TurnBefore before, Words words, CancellationToken cancellationToken)
    {
        try
        {
            return await turns.TakeAsync(utterance, before, cancellationToken);
        }
        catch (LexUnavailableException exception)
        {
            LogAgain(exception, spoken.Turn);
        }

        try
        {
            return await turns.TakeAsync(utterance, cancellationToken);
        }
        catch (LexUnavailableException)
        {
            if (!await records.BeginAsync($"lex:{spoken.Delivery}", cancellationToken) && await records.BeginAsync($"trouble:{spoken.Delivery}", cancellationToken))
            {
                await web.PostAsync(
                    spoken.Place.ChannelId,
                    spoken.Place.ThreadTs,
                    SlackContents.Of(words.Slack.Trouble(utterance.Speaker.FirstName)),
                    cancellationToken);
            }

            throw;
        }
    }

    [LoggerMessage(4002, LogLevel.Warning, "Lex did not answer to {Turn}; trying again")]
    private partial void LogAgain(Exception exception, string turn);
}
