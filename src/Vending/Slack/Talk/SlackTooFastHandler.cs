using ChatOps.Vending.Inbox;
using ChatOps.Vending.Slack.Blocks;
using ChatOps.Vending.Slack.People;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Slack.Web;

namespace ChatOps.Vending.Slack.Talk;

/// <summary>Tells somebody, where he was too fast and only him, that what he said was dropped. At most once: it is not worth a second message.</summary>
internal sealed class SlackTooFastHandler(SlackPeople people, SlackWeb web, SlackRecords records) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackTooFast;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var place = SlackPlace.Parse(message.Body);
        if (!await records.BeginAsync($"too-fast-said:{message.Id}", cancellationToken))
        {
            return;
        }

        var content = SlackContents.Of((await people.RecallWordsAsync(place.TeamId, place.UserId, cancellationToken)).Slack.TooFast);
        if (place.ChannelId.Length > 0 && !place.ChannelId.StartsWith('D'))
        {
            await web.WhisperAsync(place.ChannelId, place.ThreadTs, place.UserId, content, cancellationToken);
            return;
        }

        await web.PostAsync(place.ChannelId.Length > 0 ? place.ChannelId : await web.DirectAsync(place.UserId, cancellationToken), place.ThreadTs, content, cancellationToken);
    }
}
