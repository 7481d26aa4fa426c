using ChatOps.LocalCloud.Slack.Protocol;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>What has become of the channels: archived, deleted, the bot removed.</summary>
internal sealed class SlackRooms(SlackStore store)
{
    /// <summary>True where the bot is a member and the channel still exists: what happens there is told to the
    /// app.</summary>
    public bool HasBot(SlackChannel channel) => StateOf(channel) is { HasBot: true, IsDeleted: false };

    /// <summary>The channel of a call.</summary>
    /// <exception cref="ChatOps.LocalCloud.Operations.ServiceException">The bot cannot write there; Slack's word for
    /// why.</exception>
    public SlackChannel ToWrite(string? id)
    {
        var channel = SlackWorkspace.Channel(id) ?? throw SlackProtocol.Refuse("channel_not_found");
        Check(channel, toWrite: true);
        return channel;
    }

    /// <summary>Refuses a channel that the bot cannot read, or write to.</summary>
    /// <exception cref="ChatOps.LocalCloud.Operations.ServiceException">Slack's word for why.</exception>
    public void Check(SlackChannel channel, bool toWrite)
    {
        var current = StateOf(channel);

        // A private channel that the bot is not in does not exist for it.
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
