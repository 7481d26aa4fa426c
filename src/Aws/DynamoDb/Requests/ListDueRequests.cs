using Amazon.DynamoDBv2.Model;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Requests;

/// <summary>Requests with due work, longest due first, for the sweep.</summary>
internal static class ListDueRequests
{
    public static async Task<IReadOnlyList<string>> RunAsync(
        ChatOpsTable table,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var query = new QueryRequest
        {
            IndexName = "due",
            KeyConditionExpression = $"{RequestKeys.DueList} = :list AND {RequestKeys.DueAt} <= :now",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":list"] = new(RequestKeys.Due),
                [":now"] = new(RequestKeys.EndOf(now)),
            },
            Limit = limit,
        };
        return await table
            .QueryAsync(query, cancellationToken)
            .Take(limit)
            .Select(RequestKeys.Id)
            .ToListAsync(cancellationToken);
    }
}
