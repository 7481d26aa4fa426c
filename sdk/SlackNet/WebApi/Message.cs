#nullable disable
using SlackNet.Blocks;

namespace SlackNet.WebApi;

public class Message
{
    public string Channel { get; set; }

    public string Text { get; set; }

    public ParseMode Parse { get; set; }

    public bool LinkNames { get; set; }

    public IList<Block> Blocks { get; set; } = [];

    public bool UnfurlLinks { get; set; }

    public bool UnfurlMedia { get; set; } = true;

    public string Username { get; set; }

    public bool? AsUser { get; set; }

    public string IconUrl { get; set; }

    public string IconEmoji { get; set; }

    public string ThreadTs { get; set; }

    public bool ReplyBroadcast { get; set; }
}

public class MessageUpdate
{
    public string Ts { get; set; }

    public string ChannelId { get; set; }

    public string Text { get; set; }

    public IList<Block> Blocks { get; set; }

    public ParseMode Parse { get; set; } = ParseMode.Client;

    public bool LinkNames { get; set; }

    public bool? AsUser { get; set; }
}

public enum ParseMode
{
    None,
    Full,
    Client,
}
