namespace ChatOps.Slack;

/// <summary>The place where a person asked and gets answers: a thread or a direct message. Without a channel, the bot
/// sends a direct message.</summary>
internal sealed record SlackPlace(string TeamId, string ChannelId, string? ThreadTs, string UserId)
{
    public const string Channel = "slack";

    /// <summary>True in the direct message with the bot.</summary>
    public bool IsDirect => ChannelId.StartsWith('D');

    private const char Separator = '|';

    /// <summary>The place as a request's origin stores it.</summary>
    public string Address => string.Join(Separator, TeamId, ChannelId, ThreadTs, UserId);

    /// <summary>Reads <see cref="Address"/>.</summary>
    /// <exception cref="InvalidDataException">It isn't an address of this form.</exception>
    public static SlackPlace Parse(string address) =>
        address.Split(Separator) is [var team, var channel, var thread, var user] && user.Length > 0
            ? new SlackPlace(team, channel, thread.Length == 0 ? null : thread, user)
            : throw new InvalidDataException("The address is not one of Slack's.");
}
