using Amazon.DynamoDBv2.Model;
using ChatOps.Vending.Aws.DynamoDb.Keys;
using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Aws.DynamoDb.Requests;

/// <summary>
/// A page of requests, newest first: the index gives ids, the table the requests as last written. An index follows a moment later,
/// so a request may be new to a list a moment late; one that has just left a status is left out.
/// </summary>
internal static class ListRequests
{
    private const int LargestPage = 100;

    public static async Task<RequestPage> RunAsync(ChatOpsTable table, RequestQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        var found = new List<Dictionary<string, AttributeValue>>();
        await foreach (var item in table.QueryAsync(Keys(query, RequestCursor.Of(query)), cancellationToken))
        {
            found.Add(item);
            if (found.Count > query.Limit)
            {
                break;
            }
        }

        var page = found.Take(query.Limit).ToList();
        var requests = (await table.GetAllAsync(page.Select(ItemKey.Of), cancellationToken)).Select(RequestKeys.Read);
        var next = found.Count > query.Limit
            ? new RequestCursor(RequestKeys.TimeOf(page[^1][RequestKeys.Age].S), RequestKeys.Id(page[^1])).Write(query)
            : null;
        return new RequestPage([.. requests.Where(request => query.Status is null || request.Status == query.Status)], next);
    }

    private static QueryRequest Keys(RequestQuery query, RequestCursor? cursor)
    {
        var (index, list, value) = query switch
        {
            { Requester: { } requester } => ("by-requester", RequestKeys.RequesterList, RequestKeys.OfRequester(requester)),
            { Status: { } status } => ("by-status", RequestKeys.StatusList, RequestKeys.InStatus(status)),
            _ => ("by-age", RequestKeys.AllList, RequestKeys.All),
        };
        var request = new QueryRequest
        {
            IndexName = index,
            ScanIndexForward = false,
            KeyConditionExpression = cursor is null ? $"{list} = :list" : $"{list} = :list AND {RequestKeys.Age} < :after",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { [":list"] = new(value) },
        };
        if (cursor is not null)
        {
            request.ExpressionAttributeValues[":after"] = new AttributeValue(RequestKeys.Place(cursor.CreatedAt, cursor.Id));
        }

        if (query is { Requester: not null, Status: { } wanted })
        {
            // One person's requests are few: reading past those of another status costs less than an index of its own.
            request.FilterExpression = "#status = :status";
            request.ExpressionAttributeNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["#status"] = RequestKeys.Status };
            request.ExpressionAttributeValues[":status"] = new AttributeValue(wanted.ToString());
        }
        else
        {
            request.Limit = query.Limit + 1;
        }

        return request;
    }
}
