using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Resources;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Resources;

/// <summary>A page of resources, newest first, from the indexes that resources share with requests.</summary>
internal static class ListResources
{
    private const int LargestPage = 100;

    public static async Task<ResourcePage> RunAsync(
        ChatOpsTable table,
        ResourceQuery query,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        var last = query.Start() is { } start ? RequestKeys.Place(start.CreatedAt, start.Id) : null;
        var found = await table
            .QueryAsync(Keys(query, last), cancellationToken)
            .Take(query.Limit + 1)
            .ToListAsync(cancellationToken);
        var page = found.Take(query.Limit).ToList();
        var resources = (await table.GetAllAsync(page.Select(ItemKey.Of), cancellationToken)).Select(
            ResourceItems.Read
        );
        var next =
            found.Count > query.Limit
                ? query.CursorAfter(RequestKeys.TimeOf(page[^1][RequestKeys.Age].S), RequestKeys.Id(page[^1]))
                : null;
        return new ResourcePage([.. resources.Where(each => query.State is null || each.State == query.State)], next);
    }

    // The state is a filter: what has ended is the smaller part, and an index of its own would cost more.
    private static QueryRequest Keys(ResourceQuery query, string? last)
    {
        var (index, list, value) = query.Owner is { } owner
            ? ("by-requester", RequestKeys.RequesterList, ResourceItems.OfOwner(owner))
            : ("by-age", RequestKeys.AllList, ResourceItems.All);
        var request = new QueryRequest
        {
            IndexName = index,
            ScanIndexForward = false,
            KeyConditionExpression = last is null ? $"{list} = :list" : $"{list} = :list AND {RequestKeys.Age} < :to",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":list"] = new(value),
            },
            Limit = query.Limit + 1,
        };
        if (last is not null)
        {
            request.ExpressionAttributeValues[":to"] = new AttributeValue(last);
        }

        return request;
    }
}
