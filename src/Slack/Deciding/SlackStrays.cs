using System.Globalization;
using ChatOps.Domain.Requests;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Deciding;

/// <summary>Finds strays: the bot's messages to the approvers' channel that Slack posted without answering the call.
/// Their author is the bot, and their text begins with the request's ID.</summary>
internal sealed partial class SlackStrays(SlackIdentity identity, SlackWeb web, ILogger<SlackStrays> logger)
{
    // Tolerance between our clock and Slack's.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // The search stops after this many pages. A message further back is found when a person presses its button.
    private const int MostPages = 20;

    /// <summary>Returns the request's messages in the channel, newest first.</summary>
    public async Task<IReadOnlyList<SlackPost>> FindAsync(
        Request request,
        string channel,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await ReadAsync(request, channel, cancellationToken);
        }
        catch (SlackRefusalException exception) when (!SlackCodes.IsUnreachable(exception))
        {
            // A repeated message is better than none for the approvers.
            LogUnread(channel, exception.ErrorCode);
            return [];
        }
    }

    private async Task<IReadOnlyList<SlackPost>> ReadAsync(
        Request request,
        string channel,
        CancellationToken cancellationToken
    )
    {
        var bot = await identity.BotUserIdAsync(cancellationToken);
        var opening = SlackApprovalMessage.OpeningOf(request);
        var oldest = ((request.CreatedAt - Skew).ToUnixTimeMilliseconds() / 1000m).ToString(
            "F6",
            CultureInfo.InvariantCulture
        );
        var found = new List<SlackPost>();
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var history = await web.HistoryAsync(channel, oldest, cursor, cancellationToken);
            found.AddRange(
                history
                    .Messages.Where(message =>
                        message.User == bot && message.Text?.StartsWith(opening, StringComparison.Ordinal) == true
                    )
                    .Select(message => new SlackPost(channel, message.Ts))
            );
            cursor = history.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
            {
                break;
            }
        }

        return found;
    }

    [LoggerMessage(
        LogEvents.SlackHistoryUnreadable,
        LogLevel.Warning,
        "The messages in {Channel} cannot be read ({Code}): an unanswered post may be repeated"
    )]
    private partial void LogUnread(string channel, string code);
}
