using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Requests;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Requests;

/// <summary>A page of requests, newest first: IDs from the index, requests from the table. An index follows with a
/// delay, so a list shows a new request late, and leaves out one that has just left a status.</summary>
internal static class ListRequests
{
    private const int LargestPage = 100;

    public static async Task<RequestPage> RunAsync(
        ChatOpsTable table,
        RequestQuery query,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        var cursor = RequestCursor.Of(query);
        if (query.CreatedFrom >= query.CreatedBefore)
        {
            return new RequestPage([], null);
        }

        var last = cursor is null ? null : RequestKeys.Place(cursor.CreatedAt, cursor.Id);
        var found = new List<Dictionary<string, AttributeValue>>();
        await foreach (var item in table.QueryAsync(Keys(query, last), cancellationToken))
        {
            // The range includes its start, which the last page already returned.
            if (item[RequestKeys.Age].S == last)
            {
                continue;
            }

            found.Add(item);
            if (found.Count > query.Limit)
            {
                break;
            }
        }

        var page = found.Take(query.Limit).ToList();
        var requests = (await table.GetAllAsync(page.Select(ItemKey.Of), cancellationToken)).Select(RequestKeys.Read);
        var next =
            found.Count > query.Limit
                ? new RequestCursor(RequestKeys.TimeOf(page[^1][RequestKeys.Age].S), RequestKeys.Id(page[^1])).Write(
                    query
                )
                : null;
        return new RequestPage(
            [.. requests.Where(request => query.Status is null || request.Status == query.Status)],
            next
        );
    }

    private static QueryRequest Keys(RequestQuery query, string? last)
    {
        var (index, list, value) = query switch
        {
            { Requester: { } requester } => (
                "by-requester",
                RequestKeys.RequesterList,
                RequestKeys.OfRequester(requester)
            ),
            { Status: { } status } => ("by-status", RequestKeys.StatusList, RequestKeys.InStatus(status)),
            _ => ("by-age", RequestKeys.AllList, RequestKeys.All),
        };

        // A time alone sorts before every position at that time.
        var from = query.CreatedFrom is { } earliest ? ItemKey.Sortable(earliest) : null;
        var to = last ?? (query.CreatedBefore is { } end ? ItemKey.Sortable(end) : null);
        var values = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { [":list"] = new(value) };
        Add(values, ":from", from);
        Add(values, ":to", to);
        var request = new QueryRequest
        {
            IndexName = index,
            ScanIndexForward = false,
            KeyConditionExpression = $"{list} = :list{Range(from, to)}",
            ExpressionAttributeValues = values,
        };

        if (query is { Requester: not null, Status: { } wanted })
        {
            // One person has few requests: reading past those of another status costs less than an index of its own.
            request.FilterExpression = "#status = :status";
            request.ExpressionAttributeNames = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["#status"] = RequestKeys.Status,
            };
            request.ExpressionAttributeValues[":status"] = new AttributeValue(wanted.ToString());
        }
        else
        {
            // Read two more items: one shows whether a page follows, and one may be the end of the last page.
            request.Limit = query.Limit + 2;
        }

        return request;
    }

    private static string Range(string? from, string? to) =>
        (from, to) switch
        {
            (null, null) => string.Empty,
            (_, null) => $" AND {RequestKeys.Age} >= :from",
            (null, _) => $" AND {RequestKeys.Age} < :to",
            _ => $" AND {RequestKeys.Age} BETWEEN :from AND :to",
        };

    private static void Add(Dictionary<string, AttributeValue> values, string name, string? value)
    {
        if (value is not null)
        {
            values[name] = new AttributeValue(value);
        }
    }
}
