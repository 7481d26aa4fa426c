using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Requests;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Aws.DynamoDb.Resources;
using ChatOps.Domain.Requests;

namespace ChatOps.Aws.DynamoDb.Requests;

/// <summary>
/// A request with its constraints and the resources that change with it, in one transaction. Versions and the limits of
/// constraints are its conditions.
/// </summary>
internal static class SaveRequest
{
    public static async Task<SaveResult> RunAsync(
        ChatOpsTable table,
        RequestWrite write,
        CancellationToken cancellationToken
    )
    {
        var items = new List<TransactWriteItem>();
        var holds = new Dictionary<int, string>();
        var saved = new List<Request>();
        foreach (var (next, previous) in write.Requests().Select(each => (each.Next, each.Previous)))
        {
            if (previous is not null && previous.Id != next.Id)
            {
                throw new ArgumentException($"{next.Id} cannot replace {previous.Id}.", nameof(write));
            }

            saved.Add(next with { Version = (previous?.Version ?? 0) + 1 });
            items.Add(Write(table, saved[^1], previous));
            var before = previous is null ? [] : RequestConstraints.Of(previous);
            var after = RequestConstraints.Of(next);
            foreach (var hold in after.ExceptBy(before.Select(hold => hold.Key), hold => hold.Key))
            {
                holds.Add(items.Count, hold.Key);
                items.Add(Take(table, hold, next.Id));
            }

            items.AddRange(
                before
                    .ExceptBy(after.Select(hold => hold.Key), hold => hold.Key)
                    .Select(hold => Release(table, hold, next.Id))
            );
        }

        items.AddRange(write.Resources().SelectMany(each => SaveResource.Items(table, each).Items));
        var failed = await table.TransactAsync(items, cancellationToken);
        if (failed is null)
        {
            return new SaveResult(saved[0], null);
        }

        // DynamoDB may report only some of the failed conditions. If the state is old, a taken constraint means
        // nothing.
        var taken = holds.Where(hold => failed[hold.Key]).Select(hold => hold.Value).FirstOrDefault();
        return
            taken is null
            || failed.Where((condition, index) => condition && !holds.ContainsKey(index)).Any()
            || await HasMovedOnAsync(table, write, cancellationToken)
            ? SaveResult.Conflict
            : new SaveResult(null, taken);
    }

    private static TransactWriteItem Write(ChatOpsTable table, Request saved, Request? previous) =>
        previous is null
            ? table.Put(RequestKeys.Item(saved), $"attribute_not_exists({ItemKey.Partition})", values: null)
            : table.Put(
                RequestKeys.Item(saved),
                $"{RequestKeys.Version} = :previous",
                new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
                {
                    [":previous"] = Number(previous.Version),
                }
            );

    private static TransactWriteItem Take(ChatOpsTable table, RequestConstraint hold, string id) =>
        table.Update(
            HoldKeys.Key(hold.Key),
            $"ADD {HoldKeys.Holders} :me",
            $"attribute_not_exists({HoldKeys.Holders}) OR size({HoldKeys.Holders}) < :limit",
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":me"] = new() { SS = [id] },
                [":limit"] = Number(hold.Limit),
            }
        );

    private static TransactWriteItem Release(ChatOpsTable table, RequestConstraint hold, string id) =>
        table.Update(
            HoldKeys.Key(hold.Key),
            $"DELETE {HoldKeys.Holders} :me",
            condition: null,
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { [":me"] = new() { SS = [id] } }
        );

    private static async Task<bool> HasMovedOnAsync(
        ChatOpsTable table,
        RequestWrite write,
        CancellationToken cancellationToken
    )
    {
        foreach (var (next, previous) in write.Requests().Select(each => (each.Next, each.Previous)))
        {
            var item = await table.GetAsync(RequestKeys.Key(next.Id), cancellationToken);
            if (item?[RequestKeys.Version].N != previous?.Version.ToString(CultureInfo.InvariantCulture))
            {
                return true;
            }
        }

        return false;
    }

    private static AttributeValue Number(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}
