using System.Text;
using ChatOps.Vending.Incoming;
using ChatOps.Vending.Inbox;
using ChatOps.Vending.Slack.Asking;
using ChatOps.Vending.Slack.Inbound;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Slack.Web;

namespace ChatOps.Vending.Slack.Talk;

/// <summary>Events from the queue: what people say, and who looks at the Home tab.</summary>
internal sealed class SlackEventHandler(SlackIdentity identity, SlackTalk talk, SlackHome home, SlackRecords records) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackEvent;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        await identity.BotUserIdAsync(cancellationToken);
        switch (SlackEventReader.Read(Encoding.UTF8.GetBytes(message.Body)))
        {
            case SlackPersonMessage said:
                await HearAsync(said, cancellationToken);
                break;
            case SlackHomeOpened opened:
                await home.OpenAsync(opened.TeamId, opened.UserId, cancellationToken);
                break;
            default:
                // The front door drops everything else; an older one may have let something through.
                break;
        }
    }

    private async Task HearAsync(SlackPersonMessage said, CancellationToken cancellationToken)
    {
        // People talk among each other in threads: a reply is for the bot where it is named, or where this person is already talking with it.
        var seen = said is { IsDirect: false, MentionsBot: false } ? await records.SeenAsync(said.Conversation, said.Identity, cancellationToken) : null;
        if (seen is { Last: null })
        {
            return;
        }

        var place = new SlackPlace(said.TeamId, said.ChannelId, said.ReplyThreadTs, said.UserId);
        await talk.AnswerAsync(
            new SlackSpoken(place, said.Conversation, said.Identity, $"{SlackPlace.Channel}:{said.Identity}", said.Text.IsEmpty ? IncomingText.OfOurs("help") : said.Text, said.Text.Cleaned),
            seen,
            cancellationToken);
    }
}
