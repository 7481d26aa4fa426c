using ChatOps.Vending.Limits;
using ChatOps.Vending.Slack.Records;
using Microsoft.Extensions.Logging;

namespace ChatOps.Vending.Slack.FrontDoor;

/// <summary>
/// Holds each Slack user to his limit, before anything of his reaches the queue. What is beyond it is dropped; he hears one sentence of it in each window.
/// A mention counts twice, as Slack delivers it twice, and so does whatever Slack delivers again.
/// </summary>
internal sealed partial class SlackPace(RateLimits limits, SlackQueue queue, SlackRecords records, ILogger<SlackPace> logger)
{
    /// <summary>Counts what somebody did.</summary>
    public async Task<RateVerdict> CountAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        var verdict = await limits.CountSlackUserAsync(teamId, userId, cancellationToken);
        if (!verdict.IsAllowed)
        {
            LogDropped(userId, verdict.Limit);
        }

        return verdict;
    }

    /// <summary>True for the first that asks within a window.</summary>
    public Task<bool> IsToBeToldAsync(RateVerdict verdict, CancellationToken cancellationToken) => records.BeginAsync($"too-fast:{verdict.Window}", cancellationToken);

    /// <summary>Counts what somebody did; where it is too much, has the worker tell him so, once in a window.</summary>
    /// <param name="place">Where he did it, and who he is.</param>
    /// <param name="tell">False where it may not have been meant for the bot.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<bool> IsTooFastAsync(SlackPlace place, bool tell, CancellationToken cancellationToken)
    {
        var verdict = await CountAsync(place.TeamId, place.UserId, cancellationToken);
        if (verdict.IsAllowed)
        {
            return false;
        }

        if (tell && await IsToBeToldAsync(verdict, cancellationToken))
        {
            await queue.TellTooFastAsync(place, verdict.Window, cancellationToken);
        }

        return true;
    }

    [LoggerMessage(4014, LogLevel.Warning, "{UserId} has done more than {Limit} things within a minute; the rest is dropped")]
    private partial void LogDropped(string userId, int limit);
}
