using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Limits;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Limits;

/// <summary>Counters of rate limits in DynamoDB.</summary>
/// <remarks>The SDK may repeat an update whose answer was lost. A caller's call then counts twice.</remarks>
internal sealed class DynamoDbRateLimitStore(ChatOpsTable table, TimeProvider time) : IRateLimitStore
{
    /// <inheritdoc/>
    public Task<bool> TryCountAsync(string counter, int limit, TimeSpan keepFor, CancellationToken cancellationToken) =>
        table.TryUpdateAsync(
            RateLimitKeys.Counter(counter),
            $"ADD {RateLimitKeys.Uses} :one SET {ConversationKeys.ExpiresAt} = :expires",
            $"attribute_not_exists({RateLimitKeys.Uses}) OR {RateLimitKeys.Uses} < :limit",
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":one"] = new() { N = "1" },
                [":limit"] = new() { N = limit.ToString(CultureInfo.InvariantCulture) },
                [":expires"] = ConversationKeys.Seconds(time.GetUtcNow() + keepFor),
            },
            cancellationToken
        );
}
