namespace ChatOps.Slack;

/// <summary>Where somebody asked, and so where he is told: a thread, a direct message, or, without a channel, wherever
/// he can be reached directly.</summary>
internal sealed record SlackPlace(string TeamId, string ChannelId, string? ThreadTs, string UserId)
{
    /// <summary>The channel's name in requests and utterances.</summary>
    public const string Channel = "slack";

    /// <summary>True in the direct message with the bot.</summary>
    public bool IsDirect => ChannelId.StartsWith('D');

    private const char Separator = '|';

    /// <summary>As a request's origin keeps it.</summary>
    public string Address => string.Join(Separator, TeamId, ChannelId, ThreadTs, UserId);

    /// <summary>Reads <see cref="Address"/>.</summary>
    /// <exception cref="InvalidDataException">It is no such address.</exception>
    public static SlackPlace Parse(string address) =>
        address.Split(Separator) is [var team, var channel, var thread, var user] && user.Length > 0
            ? new SlackPlace(team, channel, thread.Length == 0 ? null : thread, user)
            : throw new InvalidDataException("The address is not one of Slack's.");
}
