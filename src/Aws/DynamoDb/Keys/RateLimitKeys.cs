namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>Counters of rate limits. The window is part of the key, so no one reads a counter after its time.</summary>
internal static class RateLimitKeys
{
    public const string Uses = "uses";

    public static ItemKey Counter(string counter) => new($"RATE#{counter}", "RATE");
}
