using System.Text;
using ChatOps.Application.Inbox;
using ChatOps.Application.Slack;
using ChatOps.Domain.Incoming;
using ChatOps.Slack.Asking;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;

namespace ChatOps.Slack.Talk;

/// <summary>Handles queued events: messages, and opened Home tabs.</summary>
internal sealed class SlackEventHandler(
    SlackOptions options,
    SlackIdentity identity,
    SlackActs acts,
    SlackTalk talk,
    SlackHome home,
    SlackRecords records
) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackEvent;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        await identity.BotUserIdAsync(cancellationToken);

        // The front door drops everything else; an older version may have queued it.
        if (SlackEventReader.Read(Encoding.UTF8.GetBytes(message.Body), options.TeamId) is SlackAct act)
        {
            await acts.HandleAsync(message, act, () => HandleAsync(act, cancellationToken), cancellationToken);
        }
    }

    private Task<SlackOutcome> HandleAsync(SlackAct act, CancellationToken cancellationToken) =>
        act switch
        {
            SlackPersonMessage said => HearAsync(said, cancellationToken),
            SlackHomeOpened opened => OpenAsync(opened, cancellationToken),
            _ => Task.FromResult(SlackOutcome.Tell(SlackNote.Unknown)),
        };

    private async Task<SlackOutcome> OpenAsync(SlackHomeOpened opened, CancellationToken cancellationToken)
    {
        await home.OpenAsync(opened.TeamId, opened.UserId, cancellationToken);
        return SlackOutcome.Shown;
    }

    private async Task<SlackOutcome> HearAsync(SlackPersonMessage said, CancellationToken cancellationToken)
    {
        // People talk to each other in threads: a reply is for the bot if it mentions the bot, or if the person already
        // talks with it there.
        var seen = said.IsForTheBot
            ? null
            : await records.SeenAsync(said.Conversation, said.Identity, cancellationToken);
        if (seen is { Last: null })
        {
            return SlackOutcome.Silent(SlackSilence.NotForTheBot);
        }

        // A bare mention asks for help.
        if (said.Text.IsEmpty && !said.MentionsBot)
        {
            return SlackOutcome.Tell(SlackNote.NothingToRead);
        }

        return await talk.AnswerAsync(
            new SlackSpoken(
                said.Place,
                said.Conversation,
                said.Identity,
                $"{SlackPlace.Channel}:{said.Identity}",
                said.Text.IsEmpty ? IncomingText.OfOurs("help") : said.Text,
                said.Text.Cleaned
            ),
            seen,
            cancellationToken
        );
    }
}
