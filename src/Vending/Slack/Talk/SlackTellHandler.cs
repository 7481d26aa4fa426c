using ChatOps.Vending.Inbox;
using ChatOps.Vending.Slack.FrontDoor;
using ChatOps.Vending.Slack.Records;

namespace ChatOps.Vending.Slack.Talk;

/// <summary>Tells a person what the front door had to refuse.</summary>
internal sealed class SlackTellHandler(SlackActs acts, SlackRecords records) : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackTell;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var done = $"tell:{message.Id}";
        if (await records.IsDoneAsync(done, cancellationToken))
        {
            return;
        }

        var telling = SlackTelling.Read(message.Body);
        await acts.TellAsync(SlackPlace.Parse(telling.Address), telling.Note, cancellationToken);
        await records.DoneAsync(done, cancellationToken);
    }
}
