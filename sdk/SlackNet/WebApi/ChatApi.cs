#nullable disable
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IChatApi
{
    Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default);

    Task<PostEphemeralResponse> PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default);

    Task<MessageUpdateResponse> Update(MessageUpdate messageUpdate, CancellationToken cancellationToken = default);
}

public class ChatApi : IChatApi
{
    private readonly ISlackApiClient client;

    internal ChatApi(ISlackApiClient client) => this.client = client;

    public Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default) =>
        client.Post<PostMessageResponse>(
            "chat.postMessage",
            new Args
            {
                ["channel"] = message.Channel,
                ["text"] = message.Text,
                ["parse"] = message.Parse,
                ["link_names"] = message.LinkNames,
                ["blocks"] = message.Blocks,
                ["unfurl_links"] = message.UnfurlLinks,
                ["unfurl_media"] = message.UnfurlMedia,
                ["username"] = message.Username,
                ["as_user"] = message.AsUser,
                ["icon_url"] = message.IconUrl,
                ["icon_emoji"] = message.IconEmoji,
                ["thread_ts"] = message.ThreadTs,
                ["reply_broadcast"] = message.ReplyBroadcast,
            },
            cancellationToken);

    public Task<PostEphemeralResponse> PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default) =>
        client.Post<PostEphemeralResponse>(
            "chat.postEphemeral",
            new Args
            {
                ["channel"] = message.Channel,
                ["text"] = message.Text,
                ["user"] = userId,
                ["as_user"] = message.AsUser,
                ["blocks"] = message.Blocks,
                ["link_names"] = message.LinkNames,
                ["thread_ts"] = message.ThreadTs,
                ["parse"] = message.Parse,
            },
            cancellationToken);

    public Task<MessageUpdateResponse> Update(MessageUpdate messageUpdate, CancellationToken cancellationToken = default) =>
        client.Post<MessageUpdateResponse>(
            "chat.update",
            new Args
            {
                ["ts"] = messageUpdate.Ts,
                ["channel"] = messageUpdate.ChannelId,
                ["text"] = messageUpdate.Text,
                ["blocks"] = messageUpdate.Blocks,
                ["parse"] = messageUpdate.Parse,
                ["link_names"] = messageUpdate.LinkNames,
                ["as_user"] = messageUpdate.AsUser,
            },
            cancellationToken);
}
