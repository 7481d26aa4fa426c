using Amazon.DynamoDBv2.Model;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Domain.Requests;

namespace ChatOps.Aws.DynamoDb.Requests;

/// <summary>Approved requests that wait for their order, in order of approval.</summary>
internal static class ListWaitingRequests
{
    public static async Task<IReadOnlyList<Request>> RunAsync(
        ChatOpsTable table,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var query = new QueryRequest
        {
            IndexName = "waiting-to-order",
            KeyConditionExpression = $"{RequestKeys.WaitingList} = :list",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":list"] = new(RequestKeys.Waiting),
            },
            Limit = limit,
        };
        var keys = await table
            .QueryAsync(query, cancellationToken)
            .Take(limit)
            .Select(ItemKey.Of)
            .ToListAsync(cancellationToken);
        var requests = (await table.GetAllAsync(keys, cancellationToken)).Select(RequestKeys.Read);
        return [.. requests.Where(request => request.Status == RequestStatus.Approved)];
    }
}
