using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using Microsoft.Extensions.Logging;

namespace ChatOps.Slack.Telling;

/// <summary>Sends a message to one person: in a place, or directly if the place can't be used.</summary>
internal sealed partial class SlackTeller(SlackWeb web, ILogger<SlackTeller> logger)
{
    /// <summary>Posts it in a place, for everyone there to read.</summary>
    /// <returns>Its position; null if the person can't be reached at all.</returns>
    public async Task<SlackPost?> SayAsync(SlackPlace place, SlackContent content, CancellationToken cancellationToken)
    {
        if (place.ChannelId.Length == 0)
        {
            return await SayDirectlyAsync(place, content, cancellationToken);
        }

        try
        {
            return await web.PostAsync(place.ChannelId, place.ThreadTs, content, cancellationToken);
        }
        catch (SlackRefusalException exception) when (SlackCodes.IsUnreachable(exception))
        {
            LogUnreachable(place.ChannelId, exception.ErrorCode);
            return await SayDirectlyAsync(place, content, cancellationToken);
        }
    }

    /// <summary>Shows it in a place, only to the person.</summary>
    public async Task WhisperAsync(SlackPlace place, SlackContent content, CancellationToken cancellationToken)
    {
        if (place.ChannelId.Length == 0)
        {
            await SayDirectlyAsync(place, content, cancellationToken);
            return;
        }

        try
        {
            await web.WhisperAsync(place.ChannelId, place.ThreadTs, place.UserId, content, cancellationToken);
        }
        catch (SlackRefusalException exception) when (SlackCodes.IsUnreachable(exception))
        {
            LogUnreachable(place.ChannelId, exception.ErrorCode);
            await SayDirectlyAsync(place, content, cancellationToken);
        }
    }

    /// <summary>Posts it in the direct message with the person.</summary>
    /// <returns>Its position; null if the person can't be reached at all.</returns>
    public async Task<SlackPost?> SayDirectlyAsync(
        SlackPlace place,
        SlackContent content,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await web.PostAsync(
                await web.DirectAsync(place.UserId, cancellationToken),
                null,
                content,
                cancellationToken
            );
        }
        catch (SlackRefusalException exception) when (SlackCodes.IsUnreachable(exception))
        {
            LogUnreachable(place.UserId, exception.ErrorCode);
            return null;
        }
    }

    [LoggerMessage(LogEvents.SlackPlaceUnreachable, LogLevel.Warning, "The bot can't post in {Where} ({Code})")]
    private partial void LogUnreachable(string where, string code);
}
