using ChatOps.Application.Limits;
using ChatOps.Application.Slack;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.Records;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.FrontDoor;

/// <summary>Enforces each Slack user's limit before their acts reach the queue. Acts beyond it are dropped, with one
/// message a minute. A mention counts twice, since Slack delivers it twice, and so does a repeated
/// delivery.</summary>
internal sealed partial class SlackPace(
    SlackOptions options,
    RateLimits limits,
    SlackRecords records,
    ILogger<SlackPace> logger
)
{
    /// <summary>Counts what a person did.</summary>
    /// <param name="act">The act.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The outcome of an act beyond the limit; null within it.</returns>
    public async Task<SlackOutcome?> LimitAsync(SlackAct act, CancellationToken cancellationToken)
    {
        // A command from another workspace is refused as a stranger's, and isn't counted.
        if (act.TeamId != options.TeamId)
        {
            return null;
        }

        var verdict = await limits.CountSlackUserAsync(act.TeamId, act.UserId, cancellationToken);
        if (verdict.IsAllowed)
        {
            return null;
        }

        LogDropped(act.UserId, verdict.Limit);
        if (!await IsForTheBotAsync(act, cancellationToken))
        {
            return SlackOutcome.Silent(SlackSilence.NotForTheBot);
        }

        // A submission always gets the message: a form that closes without one looks accepted.
        var told = $"too-fast:{verdict.Window}";
        return act is SlackViewSubmission || await records.BeginAsync(told, cancellationToken)
            ? SlackOutcome.Tell(SlackNote.TooFast)
            : SlackOutcome.Silent(SlackSilence.ToldBefore);
    }

    // A reply in a thread is for the bot if the person already talks with it there.
    private async Task<bool> IsForTheBotAsync(SlackAct act, CancellationToken cancellationToken) =>
        act is not SlackPersonMessage { IsForTheBot: false } message
        || await records.LastSaidAsync(message.Conversation, cancellationToken) is not null;

    [LoggerMessage(
        LogEvents.SlackUserTooFast,
        LogLevel.Warning,
        "{UserId} has exceeded the limit of {Limit} acts a minute; the rest is dropped"
    )]
    private partial void LogDropped(string userId, int limit);
}
