using ChatOps.Vending.Slack.Inbound;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending.Slack.FrontDoor;

/// <summary>
/// What is done with a verified event before Slack gets its answer: read what is needed, put it on the queue. Never Lex, and no call of Slack's Web API. By itself,
/// since it is what a function that was just started is asked for: nothing that only forms and buttons need is made for it.
/// </summary>
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

    /// <summary>A body from <see cref="SlackApp.EventsPath"/>.</summary>
    /// <exception cref="SlackPayloadException">It is not what Slack sends.</exception>
    public async Task<SlackAnswer> TakeAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var document = SlackJson.Parse(body);
        var inbound = SlackEventReader.Read(document);
        switch (inbound)
        {
            case SlackUrlVerification verification:
                return SlackAnswer.Text(verification.Challenge);
            case SlackAppRateLimited limited:
                LogRateLimited(limited.TeamId, limited.Minute);
                break;
            case SlackDropped { Reason: SlackDropReason.Uninstalled }:
                LogUninstalled();
                break;
            case SlackPersonMessage message when message.TeamId == options.TeamId:
                if (await pace.IsTooFastAsync(PlaceOf(message), tell: message.IsDirect || message.MentionsBot, cancellationToken))
                {
                    break;
                }

                await queue.SendEventAsync(message.Conversation, message.Identity, document.RootElement, cancellationToken);
                break;
            case SlackHomeOpened opened when opened.TeamId == options.TeamId:
                if (await pace.IsTooFastAsync(new SlackPlace(opened.TeamId, string.Empty, null, opened.UserId), tell: false, cancellationToken))
                {
                    break;
                }

                await queue.SendEventAsync($"{opened.TeamId}:{opened.UserId}:home", opened.Identity, document.RootElement, cancellationToken);
                break;
            default:
                LogDropped(inbound is SlackDropped dropped ? dropped.Reason.ToString() : "another workspace");
                break;
        }

        return SlackAnswer.Acknowledged;
    }

    private static SlackPlace PlaceOf(SlackPersonMessage message) => new(message.TeamId, message.ChannelId, message.ReplyThreadTs, message.UserId);

    [LoggerMessage(4010, LogLevel.Warning, "Slack has held back events of {TeamId} since {Minute}")]
    private partial void LogRateLimited(string teamId, DateTimeOffset minute);

    [LoggerMessage(4011, LogLevel.Error, "The Slack app was uninstalled, or its token revoked")]
    private partial void LogUninstalled();

    [LoggerMessage(4012, LogLevel.Debug, "An event concerns nobody: {Reason}")]
    private partial void LogDropped(string reason);
}
