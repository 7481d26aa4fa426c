using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Slack;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Slack;

/// <summary>Slack working records in DynamoDB. It deletes late, so every read and condition compares the
/// time.</summary>
internal sealed class DynamoDbSlackStore(ChatOpsTable table, TimeProvider time) : ISlackStore
{
    private const string NewOrForgotten =
        $"attribute_not_exists({ItemKey.Partition}) OR {ConversationKeys.ExpiresAt} <= :now";

    /// <inheritdoc/>
    public async Task<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        await table.GetAsync(SlackKeys.Record(key), cancellationToken) is { } item
        && ConversationKeys.IsKept(item, time.GetUtcNow())
            ? item[ItemKey.Document].S
            : null;

    /// <inheritdoc/>
    public Task PutAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        table.PutAsync(Item(key, document, keepFor), condition: null, values: null, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The SDK repeats a call whose answer was lost. The repeat finds the first one's record and returns
    /// false, so true is returned at most once.</remarks>
    public Task<bool> AddAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        table.PutAsync(
            Item(key, document, keepFor),
            NewOrForgotten,
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":now"] = ConversationKeys.Seconds(time.GetUtcNow()),
            },
            cancellationToken
        );

    private Dictionary<string, AttributeValue> Item(string key, string document, TimeSpan keepFor)
    {
        var item = SlackKeys.Record(key).Attributes();
        item[ItemKey.Document] = new AttributeValue(document);
        item[ConversationKeys.ExpiresAt] = ConversationKeys.Seconds(time.GetUtcNow() + keepFor);
        return item;
    }
}
