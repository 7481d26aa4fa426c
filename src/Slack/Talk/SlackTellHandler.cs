using ChatOps.Application.Inbox;
using ChatOps.Slack.Records;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Talk;

/// <summary>Sends a person the front door's note. The records only prevent a second note; they may be what failed, so
/// it is sent without them, too.</summary>
internal sealed partial class SlackTellHandler(SlackActs acts, SlackRecords records, ILogger<SlackTellHandler> logger)
    : IInboxHandler
{
    /// <inheritdoc/>
    public string Kind => InboxKinds.SlackTell;

    /// <inheritdoc/>
    public async Task HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var done = $"tell:{message.Id}";
        if (await TryAsync(() => records.IsDoneAsync(done, cancellationToken), cancellationToken))
        {
            return;
        }

        var telling = SlackTelling.Read(message.Body);
        await acts.TellAsync(SlackPlace.Parse(telling.Address), telling.Note, cancellationToken);
        await TryAsync(
            async () =>
            {
                await records.DoneAsync(done, cancellationToken);
                return true;
            },
            cancellationToken
        );
    }

    private async Task<bool> TryAsync(Func<Task<bool>> record, CancellationToken cancellationToken)
    {
        try
        {
            return await record();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnrecorded(exception);
            return false;
        }
    }

    [LoggerMessage(
        LogEvents.SlackNoteUnrecorded,
        LogLevel.Warning,
        "The record of a message to a person could not be read or written"
    )]
    private partial void LogUnrecorded(Exception exception);
}
