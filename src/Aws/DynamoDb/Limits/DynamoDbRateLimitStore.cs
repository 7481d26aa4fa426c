using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Limits;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Limits;

/// <summary>Counters of rate limits in DynamoDB.</summary>
/// <remarks>The SDK repeats a call whose answer was lost, so a call may be counted twice, which only lowers the limit a
/// little.</remarks>
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
