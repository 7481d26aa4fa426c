using ChatOps.Application.Limits;
using ChatOps.Application.Slack;
using ChatOps.Slack.Inbound;
using ChatOps.Slack.Records;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.FrontDoor;

/// <summary>
/// Holds each Slack user to their limit, before anything of theirs reaches the queue. What is beyond it is dropped;
/// they are told so once in each window. A mention counts twice, as Slack delivers it twice, and so does whatever Slack
/// delivers again.
/// </summary>
internal sealed partial class SlackPace(
    SlackOptions options,
    RateLimits limits,
    SlackRecords records,
    ILogger<SlackPace> logger
)
{
    /// <summary>Counts what a person did.</summary>
    /// <param name="act">What they did.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What is to become of it; null where it is within the limit.</returns>
    public async Task<SlackOutcome?> LimitAsync(SlackAct act, CancellationToken cancellationToken)
    {
        // A command typed in another workspace is refused as a stranger's, and fills no counter.
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

        // A form that closed without a word would seem to be taken.
        var told = $"too-fast:{verdict.Window}";
        return act is SlackViewSubmission || await records.BeginAsync(told, cancellationToken)
            ? SlackOutcome.Tell(SlackNote.TooFast)
            : SlackOutcome.Silent(SlackSilence.ToldBefore);
    }

    // A reply in a thread is for the bot where the person is already talking with it there.
    private async Task<bool> IsForTheBotAsync(SlackAct act, CancellationToken cancellationToken) =>
        act is not SlackPersonMessage { IsForTheBot: false } message
        || await records.LastSaidAsync(message.Conversation, cancellationToken) is not null;

    [LoggerMessage(
        LogEvents.SlackUserTooFast,
        LogLevel.Warning,
        "{UserId} has done more than {Limit} things within a minute; the rest is dropped"
    )]
    private partial void LogDropped(string userId, int limit);
}
