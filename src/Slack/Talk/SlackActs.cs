using ChatOps.Application.Inbox;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Talk;

/// <summary>
/// Carries out what a person did, behind the front door, and sees to it that they notice: what is refused is told once,
/// and so is what fails when the queue hands it out again.
/// </summary>
internal sealed partial class SlackActs(
    SlackTeller teller,
    SlackPeople people,
    SlackRecords records,
    ILogger<SlackActs> logger
)
{
    /// <summary>Carries out an act.</summary>
    /// <param name="message">What the queue handed out.</param>
    /// <param name="act">What the person did.</param>
    /// <param name="handle">Does it; an exception leaves it on the queue.</param>
    /// <param name="cancellationToken">Ends it early; the queue hands it out again.</param>
    public async Task HandleAsync(
        InboxMessage message,
        SlackAct act,
        Func<Task<SlackOutcome>> handle,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (await handle() is SlackOutcome.Told told && !await records.IsDoneAsync(act.Identity, cancellationToken))
            {
                await TellAsync(act.Place, told.Note, cancellationToken);
                await records.DoneAsync(act.Identity, cancellationToken);
            }
        }
        catch (Exception) when (message.Receives > 1 && !cancellationToken.IsCancellationRequested)
        {
            await TellOfTroubleAsync(message, act, cancellationToken);
            throw;
        }
    }

    /// <summary>
    /// Tells a person, alone and where they did it, something about what they did. A machine is told nothing.
    /// </summary>
    public async Task TellAsync(SlackPlace place, SlackNote note, CancellationToken cancellationToken)
    {
        var who = await FindAsync(place, cancellationToken);
        if (who?.IsMachine == true)
        {
            return;
        }

        var content = SlackContents.Of(who?.Refusal ?? note.TextIn(people.WordsOf(who)));
        await (
            place.IsDirect
                ? teller.SayAsync(place, content, cancellationToken)
                : teller.WhisperAsync(place, content, cancellationToken)
        );
    }

    // Who it is decides on the language. Where Slack can't say, that is no reason to say nothing.
    private async Task<SlackWho?> FindAsync(SlackPlace place, CancellationToken cancellationToken)
    {
        try
        {
            return await people.FindAsync(place.TeamId, place.UserId, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnread(exception);
            return null;
        }
    }

    // A hiccup is over by the second try, so that only a second failure is told. Whatever fails here too, the queue
    // goes by the first failure.
    private async Task TellOfTroubleAsync(InboxMessage message, SlackAct act, CancellationToken cancellationToken)
    {
        try
        {
            var (isForTheBot, who, words) = await ConcernedAsync(act, cancellationToken);
            if (isForTheBot && who?.IsMachine != true && await IsFirstTroubleAsync(message, act, cancellationToken))
            {
                // What was said is answered where it was said. Anything else is nothing to the others there.
                var content = SlackContents.Of(SlackNote.Trouble.TextIn(words));
                var place =
                    act is SlackPersonMessage
                        ? act.Place
                        : act.Place with
                        {
                            ChannelId = string.Empty,
                            ThreadTs = null,
                        };
                await teller.SayAsync(place, content, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUntold(exception, act.GetType().Name);
        }
    }

    // While the records can't be read, what is for the bot beyond doubt is told in the stage's own language.
    private async Task<(bool IsForTheBot, SlackWho? Who, Words Words)> ConcernedAsync(
        SlackAct act,
        CancellationToken cancellationToken
    )
    {
        var said = act as SlackPersonMessage;
        try
        {
            var who = await people.RecallAsync(act.TeamId, act.UserId, cancellationToken);
            var last = said is null ? null : await records.LastSaidAsync(said.Conversation, cancellationToken);
            return (
                said is null or { IsForTheBot: true } || last is not null,
                who,
                SpokenLanguages.Find(last?.Reply.Language) ?? people.WordsOf(who)
            );
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnread(exception);
            return (said is null or { IsForTheBot: true }, null, people.WordsOf(null));
        }
    }

    private async Task<bool> IsFirstTroubleAsync(
        InboxMessage message,
        SlackAct act,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await records.BeginAsync($"trouble:{act.Identity}", cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnread(exception);
            return message.Receives == 2;
        }
    }

    [LoggerMessage(
        LogEvents.SlackPersonNotTold,
        LogLevel.Error,
        "{Act} failed again, and its person could not be told"
    )]
    private partial void LogUntold(Exception exception, string act);

    [LoggerMessage(LogEvents.SlackPersonUnread, LogLevel.Warning, "Who is to be told of a failure could not be read")]
    private partial void LogUnread(Exception exception);
}
