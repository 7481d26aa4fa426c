using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Requests;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Domain.Requests;

namespace ChatOps.Aws.DynamoDb.Requests;

/// <summary>A request and what it holds, in one transaction: the request's version and each hold's limit are its
/// conditions.</summary>
internal static class SaveRequest
{
    public static async Task<SaveResult> RunAsync(
        ChatOpsTable table,
        AccountRequest next,
        AccountRequest? previous,
        CancellationToken cancellationToken
    )
    {
        if (previous is not null && previous.Id != next.Id)
        {
            throw new ArgumentException($"{next.Id} cannot replace {previous.Id}.", nameof(previous));
        }

        var saved = next with { Version = (previous?.Version ?? 0) + 1 };
        var before = previous is null ? [] : RequestHolds.Of(previous);
        var after = RequestHolds.Of(saved);
        var taken = after.ExceptBy(before.Select(hold => hold.Key), hold => hold.Key).ToList();
        var released = before.ExceptBy(after.Select(hold => hold.Key), hold => hold.Key);
        var failed = await table.TransactAsync(
            [
                Write(table, saved, previous),
                .. taken.Select(hold => Take(table, hold, saved.Id)),
                .. released.Select(hold => Release(table, hold, saved.Id)),
            ],
            cancellationToken
        );
        if (failed is null)
        {
            return new SaveResult(saved, null);
        }

        // DynamoDB may not name every failed condition, and a write from an old state says nothing about taken keys.
        return failed[0] || await HasMovedOnAsync(table, next.Id, previous, cancellationToken)
            ? SaveResult.Conflict
            : new SaveResult(null, taken[IndexOfFirst(failed) - 1].Key);
    }

    private static TransactWriteItem Write(ChatOpsTable table, AccountRequest saved, AccountRequest? previous) =>
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

    private static TransactWriteItem Take(ChatOpsTable table, RequestHold hold, string id) =>
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

    private static TransactWriteItem Release(ChatOpsTable table, RequestHold hold, string id) =>
        table.Update(
            HoldKeys.Key(hold.Key),
            $"DELETE {HoldKeys.Holders} :me",
            condition: null,
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { [":me"] = new() { SS = [id] } }
        );

    private static async Task<bool> HasMovedOnAsync(
        ChatOpsTable table,
        string id,
        AccountRequest? previous,
        CancellationToken cancellationToken
    )
    {
        var item = await table.GetAsync(RequestKeys.Key(id), cancellationToken);
        return item?[RequestKeys.Version].N != previous?.Version.ToString(CultureInfo.InvariantCulture);
    }

    private static int IndexOfFirst(IReadOnlyList<bool> failed)
    {
        var index = 0;
        while (!failed[index])
        {
            index++;
        }

        return index;
    }

    private static AttributeValue Number(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}
