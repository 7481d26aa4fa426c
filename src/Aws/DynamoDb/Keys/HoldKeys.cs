using Amazon.DynamoDBv2.Model;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>A unique constraint or counted limit is an item with the set of its requests. A set can't drift, since
/// adding or removing the same request twice changes nothing.</summary>
internal static class HoldKeys
{
    public const string Holders = "holders";

    public static ItemKey Key(string hold) => new($"HOLD#{hold}", "HOLD");

    public static IReadOnlyList<string> Read(Dictionary<string, AttributeValue>? item) =>
        item?.GetValueOrDefault(Holders)?.SS ?? [];
}
