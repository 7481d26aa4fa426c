using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application;
using ChatOps.Application.Organizations;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Directory;

/// <summary>
/// A new directory: its items are written under a generation of their own, then the pointer moves, then older
/// generations are cleared away.
/// The pointer lists every generation before its first item is written, so that what a crash leaves half-written is
/// found without a scan.
/// </summary>
internal static class ReplaceDirectory
{
    // Longer than any refresh takes, so an older generation that is not valid is left over from a failed one.
    private static readonly TimeSpan LongestRefresh = TimeSpan.FromHours(1);

    public static async Task RunAsync(
        ChatOpsTable table,
        DirectorySnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var pointer = await table.GetAsync(DirectoryKeys.Pointer, cancellationToken);
        var valid = pointer?.GetValueOrDefault(DirectoryKeys.Generation)?.S;
        var fingerprint = Fingerprint(snapshot);
        if (valid is null || pointer!.GetValueOrDefault(DirectoryKeys.Fingerprint)?.S != fingerprint)
        {
            var generation = $"{ItemKey.Sortable(snapshot.At)}#{Guid.NewGuid():N}";
            await ChangeGenerationsAsync(table, "ADD", generation, cancellationToken);
            await table.WriteAllAsync(
                Items(generation, snapshot).Select(item => new WriteRequest(new PutRequest(item))),
                cancellationToken
            );
            await PointAsync(table, generation, fingerprint, snapshot, cancellationToken);
            await ClearAsync(table, Stale(pointer, valid, snapshot.At), cancellationToken);
        }
        else
        {
            // Nothing changed but the time, which is almost always so: one small write instead of thousands.
            await PointAsync(table, valid, fingerprint, snapshot, cancellationToken);
            await ClearAsync(table, Stale(pointer, valid, snapshot.At), cancellationToken);
        }
    }

    private static Task PointAsync(
        ChatOpsTable table,
        string generation,
        string fingerprint,
        DirectorySnapshot snapshot,
        CancellationToken cancellationToken
    ) =>
        table.UpdateAsync(
            DirectoryKeys.Pointer,
            $"SET {DirectoryKeys.Generation} = :generation, {DirectoryKeys.Fingerprint} = :fingerprint, "
                + $"{DirectoryKeys.RefreshedAt} = :at, {DirectoryKeys.Ous} = :ous",
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":generation"] = new(generation),
                [":fingerprint"] = new(fingerprint),
                [":at"] = new(ItemKey.Sortable(snapshot.At)),
                [":ous"] = new(JsonSerializer.Serialize(snapshot.Ous, VendingJson.Default.IReadOnlyListTargetOu)),
            },
            cancellationToken
        );

    private static Task ChangeGenerationsAsync(
        ChatOpsTable table,
        string verb,
        string generation,
        CancellationToken cancellationToken
    ) =>
        table.UpdateAsync(
            DirectoryKeys.Pointer,
            $"{verb} {DirectoryKeys.Generations} :generations",
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                [":generations"] = new() { SS = [generation] },
            },
            cancellationToken
        );

    // The one that was valid until now stays for those who are reading it; the next refresh clears it away.
    private static IEnumerable<string> Stale(
        Dictionary<string, AttributeValue>? pointer,
        string? valid,
        DateTimeOffset now
    ) =>
        (pointer?.GetValueOrDefault(DirectoryKeys.Generations)?.SS ?? []).Where(generation =>
            generation != valid && ItemKey.Time(generation.Split('#')[0]) < now - LongestRefresh
        );

    private static async Task ClearAsync(
        ChatOpsTable table,
        IEnumerable<string> generations,
        CancellationToken cancellationToken
    )
    {
        foreach (var generation in generations)
        {
            var query = new QueryRequest
            {
                KeyConditionExpression = $"{ItemKey.Partition} = :generation",
                ExpressionAttributeValues = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
                {
                    [":generation"] = new(DirectoryKeys.Partition(generation)),
                },
                ProjectionExpression = $"{ItemKey.Partition}, {ItemKey.Sort}",
            };
            var keys = await table
                .QueryAsync(query, cancellationToken)
                .Select(ItemKey.Of)
                .ToListAsync(cancellationToken);
            await table.WriteAllAsync(
                keys.Select(key => new WriteRequest(new DeleteRequest(key.Attributes()))),
                cancellationToken
            );
            await ChangeGenerationsAsync(table, "DELETE", generation, cancellationToken);
        }
    }

    // Names need not be unique in an organization. A batch accepts each key only once, so the account with the lowest
    // ID gets the name.
    private static IEnumerable<Dictionary<string, AttributeValue>> Items(
        string generation,
        DirectorySnapshot snapshot
    ) =>
        snapshot
            .Accounts.OrderBy(account => account.Id, StringComparer.Ordinal)
            .SelectMany(account =>
                new[]
                {
                    (Key: DirectoryKeys.ByEmail(generation, account.Email), Account: account),
                    (Key: DirectoryKeys.ByName(generation, account.Name), Account: account),
                }
            )
            .DistinctBy(entry => entry.Key)
            .Select(entry => DirectoryKeys.Item(entry.Key, entry.Account));

    private static string Fingerprint(DirectorySnapshot snapshot)
    {
        var accounts = snapshot
            .Accounts.Select(account => JsonSerializer.Serialize(account, VendingJson.Default.DirectoryAccount))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', accounts))));
    }
}
