#nullable disable
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IConversationsApi
{
    Task<ConversationHistoryResponse> History(
        string channelId,
        string latestTs = null,
        string oldestTs = null,
        bool inclusive = false,
        int limit = 100,
        bool includeAllMetadata = false,
        string cursor = null,
        CancellationToken cancellationToken = default);

    Task<string> Open(string channelId, CancellationToken cancellationToken = default);

    Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default);
}

public class ConversationsApi(ISlackApiClient client) : IConversationsApi
{
    public Task<ConversationHistoryResponse> History(
        string channelId,
        string latestTs = null,
        string oldestTs = null,
        bool inclusive = false,
        int limit = 100,
        bool includeAllMetadata = false,
        string cursor = null,
        CancellationToken cancellationToken = default) =>
        client.Get<ConversationHistoryResponse>(
            "conversations.history",
            new Args
            {
                ["channel"] = channelId,
                ["cursor"] = cursor,
                ["inclusive"] = inclusive,
                ["latest"] = latestTs,
                ["limit"] = limit,
                ["oldest"] = oldestTs,
                ["include_all_metadata"] = includeAllMetadata,
            },
            cancellationToken);

    public Task<string> Open(string channelId, CancellationToken cancellationToken = default) => Open(channelId, null, cancellationToken);

    public Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default) => Open(null, userIds, cancellationToken);

    private async Task<string> Open(string channelId, IEnumerable<string> userIds, CancellationToken cancellationToken) =>
        (await client.Post<ConversationIdResponse>(
            "conversations.open",
            new Args { ["channel"] = channelId, ["return_im"] = false, ["users"] = userIds },
            cancellationToken).ConfigureAwait(false)).Channel.Id;
}
