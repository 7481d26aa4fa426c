using System.Text.Json;
using ChatOps.Application.Slack;
using ChatOps.Slack.Inbound;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.FrontDoor;

/// <summary>Handles a verified event before Slack gets its answer: reads it and queues it, without calls to Lex or
/// Slack. A class of its own keeps cold starts short: a new Lambda instance often gets an event first, and needs no
/// forms for it.</summary>
public sealed partial class SlackEventIntake
{
    private readonly SlackOptions options;
    private readonly SlackQueue queue;
    private readonly SlackPace pace;
    private readonly ILogger<SlackEventIntake> logger;

    internal SlackEventIntake(SlackOptions options, SlackQueue queue, SlackPace pace, ILogger<SlackEventIntake> logger)
    {
        this.options = options;
        this.queue = queue;
        this.pace = pace;
        this.logger = logger;
    }

    /// <summary>Handles a body from <see cref="SlackApp.EventsPath"/>.</summary>
    /// <exception cref="SlackPayloadException">The body isn't one of Slack's.</exception>
    public async Task<SlackAnswer> TakeAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var document = SlackJson.Parse(body);
        switch (SlackEventReader.Read(document, options.TeamId))
        {
            case SlackUrlVerification verification:
                return SlackAnswer.Text(verification.Challenge);
            case SlackAppRateLimited limited:
                LogRateLimited(limited.TeamId, limited.Minute);
                break;
            case SlackDropped { Reason: SlackDropReason.Uninstalled }:
                LogUninstalled();
                break;
            case SlackDropped dropped:
                LogDropped(dropped.Reason);
                break;
            case SlackAct act:
                await TakeAsync(act, document.RootElement, cancellationToken);
                break;
        }

        return SlackAnswer.Acknowledged;
    }

    // If anything fails here, Slack gets a 500 and sends the event again.
    private async Task TakeAsync(SlackAct act, JsonElement body, CancellationToken cancellationToken)
    {
        switch (await pace.LimitAsync(act, cancellationToken))
        {
            case null:
                await queue.SendEventAsync(act, body, cancellationToken);
                break;
            case SlackOutcome.Told told:
                await queue.SendNoteAsync(act, told.Note, cancellationToken);
                break;
        }
    }

    [LoggerMessage(
        LogEvents.SlackEventsHeldBack,
        LogLevel.Warning,
        "Slack has withheld events of {TeamId} since {Minute}"
    )]
    private partial void LogRateLimited(string teamId, DateTimeOffset minute);

    [LoggerMessage(
        LogEvents.SlackAppUninstalled,
        LogLevel.Error,
        "The Slack app was uninstalled, or its token revoked"
    )]
    private partial void LogUninstalled();

    [LoggerMessage(LogEvents.SlackEventDropped, LogLevel.Debug, "An event was dropped: {Reason}")]
    private partial void LogDropped(SlackDropReason reason);
}
