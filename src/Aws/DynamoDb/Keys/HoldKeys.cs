using Amazon.DynamoDBv2.Model;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>
/// A hold is an item with the set of the requests that have it. A set counts like a counter, but adding or removing the
/// same request twice changes nothing,
/// so it cannot drift from what the requests say.
/// </summary>
internal static class HoldKeys
{
    public const string Holders = "holders";

    public static ItemKey Key(string hold) => new($"HOLD#{hold}", "HOLD");

    public static IReadOnlyList<string> Read(Dictionary<string, AttributeValue>? item) =>
        item?.GetValueOrDefault(Holders)?.SS ?? [];
}
