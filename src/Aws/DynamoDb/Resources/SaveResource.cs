using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application.Requests;
using ChatOps.Aws.DynamoDb.Keys;
using ChatOps.Domain.Resources;

namespace ChatOps.Aws.DynamoDb.Resources;

/// <summary>The part of a transaction that writes a resource: its version is the condition, and its exact keys find
/// it.</summary>
internal static class SaveResource
{
    /// <summary>Returns the state with its new version, and the items that write it; the first has the
    /// condition.</summary>
    public static (Resource Saved, IReadOnlyList<TransactWriteItem> Items) Items(
        ChatOpsTable table,
        ResourceWrite write
    )
    {
        var (next, previous) = write;
        if (previous is not null && previous.Id != next.Id)
        {
            throw new ArgumentException($"{next.Id} cannot replace {previous.Id}.", nameof(write));
        }

        var saved = next with { Version = (previous?.Version ?? 0) + 1 };
        var before = previous is null ? [] : ResourceKeys.Of(previous);
        var after = ResourceKeys.Of(saved);
        return (
            saved,
            [
                previous is null
                    ? table.Put(ResourceItems.Item(saved), $"attribute_not_exists({ItemKey.Partition})", values: null)
                    : table.Put(
                        ResourceItems.Item(saved),
                        $"{RequestKeys.Version} = :previous",
                        new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
                        {
                            [":previous"] = new() { N = previous.Version.ToString(CultureInfo.InvariantCulture) },
                        }
                    ),
                .. after.Except(before, StringComparer.Ordinal).Select(key => Find(table, "ADD", key, saved.Id)),
                .. before.Except(after, StringComparer.Ordinal).Select(key => Find(table, "DELETE", key, saved.Id)),
            ]
        );
    }

    // A set, as with holds: adding or removing the same resource twice changes nothing.
    private static TransactWriteItem Find(ChatOpsTable table, string action, string key, string id) =>
        table.Update(
            ResourceItems.ExactKey(key),
            $"{action} {ResourceItems.Found} :me",
            condition: null,
            new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { [":me"] = new() { SS = [id] } }
        );
}
