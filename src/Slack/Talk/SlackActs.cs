using ChatOps.Application.Inbox;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.People;
using ChatOps.Slack.Records;
using ChatOps.Slack.Telling;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Talk;

/// <summary>Runs a person's act behind the front door and reports refusals once, and failures when the queue delivers
/// the act again.</summary>
internal sealed partial class SlackActs(
    SlackTeller teller,
    SlackPeople people,
    SlackRecords records,
    ILogger<SlackActs> logger
)
{
    /// <summary>Runs an act.</summary>
    /// <param name="message">The queue's message.</param>
    /// <param name="act">The person's act.</param>
    /// <param name="handle">The handler; an exception leaves the message on the queue.</param>
    /// <param name="cancellationToken">Ends it early; the queue delivers it again.</param>
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

    /// <summary>Sends a person a private note at the place of their act. A bot gets none.</summary>
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

    // The person determines the language. If Slack can't say, the note is sent anyway.
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

    // The queue retries after the first failure, which is often brief. The person hears only of the second one.
    private async Task TellOfTroubleAsync(InboxMessage message, SlackAct act, CancellationToken cancellationToken)
    {
        try
        {
            var (isForTheBot, who, words) = await ConcernedAsync(act, cancellationToken);
            if (isForTheBot && who?.IsMachine != true && await IsFirstTroubleAsync(message, act, cancellationToken))
            {
                // A note about a message goes where the message was written. Other notes are direct messages.
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

    // While the records can't be read, only acts that are certainly for the bot get a note, in the stage's language.
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
        "{Act} failed again, and the person could not be told"
    )]
    private partial void LogUntold(Exception exception, string act);

    [LoggerMessage(
        LogEvents.SlackPersonUnread,
        LogLevel.Warning,
        "The person to tell about a failure could not be read"
    )]
    private partial void LogUnread(Exception exception);
}
