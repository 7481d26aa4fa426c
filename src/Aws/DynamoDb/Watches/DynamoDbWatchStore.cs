using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Storage;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Watches;

/// <summary>The last states of the watches in DynamoDB.</summary>
internal sealed class DynamoDbWatchStore(ChatOpsTable table) : IWatchStore
{
    /// <inheritdoc/>
    public async Task<string?> ReadAsync(string watch, CancellationToken cancellationToken) =>
        await table.GetAsync(WatchKeys.Key(watch), cancellationToken) is { } item ? item[ItemKey.Document].S : null;

    /// <inheritdoc/>
    public async Task<bool> ReplaceAsync(
        string watch,
        string? previous,
        string next,
        CancellationToken cancellationToken
    )
    {
        var item = WatchKeys.Key(watch).Attributes();
        item[ItemKey.Document] = new AttributeValue(next);
        var write = previous is null
            ? table.Put(item, $"attribute_not_exists({ItemKey.Partition})", null)
            : table.Put(
                item,
                $"{ItemKey.Document} = :previous",
                new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { [":previous"] = new(previous) }
            );
        return await table.TransactAsync([write], cancellationToken) is null;
    }
}
