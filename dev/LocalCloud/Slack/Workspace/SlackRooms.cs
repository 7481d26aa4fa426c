using ChatOps.LocalCloud.Slack.Protocol;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>The state of channels: archived, deleted, the bot removed.</summary>
internal sealed class SlackRooms(SlackStore store)
{
    /// <summary>Returns true if the bot is a member and the channel exists, so that the app gets its events.</summary>
    public bool HasBot(SlackChannel channel) => StateOf(channel) is { HasBot: true, IsDeleted: false };

    /// <summary>Returns a call's channel.</summary>
    /// <exception cref="ChatOps.LocalCloud.Operations.ServiceException">The bot can't write there, with Slack's
    /// reason.</exception>
    public SlackChannel ToWrite(string? id)
    {
        var channel = SlackWorkspace.Channel(id) ?? throw SlackProtocol.Refuse("channel_not_found");
        Check(channel, toWrite: true);
        return channel;
    }

    /// <summary>Refuses a channel that the bot can't read or write to.</summary>
    /// <exception cref="ChatOps.LocalCloud.Operations.ServiceException">Slack's reason.</exception>
    public void Check(SlackChannel channel, bool toWrite)
    {
        var current = StateOf(channel);

        // A private channel without the bot doesn't exist for it.
        if (current.IsDeleted || (!current.HasBot && channel.IsPrivate))
        {
            throw SlackProtocol.Refuse("channel_not_found");
        }

        if (!current.HasBot)
        {
            throw SlackProtocol.Refuse("not_in_channel");
        }

        if (toWrite && current.IsArchived)
        {
            throw SlackProtocol.Refuse("is_archived");
        }
    }

    private SlackChannelState StateOf(SlackChannel channel) =>
        store.ChannelState(channel.Id) ?? new SlackChannelState(channel.HasBot, IsArchived: false, IsDeleted: false);
}
