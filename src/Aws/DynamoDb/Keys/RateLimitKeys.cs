namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>Counters of rate limits: the window stands in the key, so nobody reads one after its time, whenever
/// DynamoDB deletes it.</summary>
internal static class RateLimitKeys
{
    public const string Uses = "uses";

    public static ItemKey Counter(string counter) => new($"RATE#{counter}", "RATE");
}
