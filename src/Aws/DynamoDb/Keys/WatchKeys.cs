namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>What a watch saw last: one item for each watch.</summary>
internal static class WatchKeys
{
    public static ItemKey Key(string watch) => new($"WATCH#{watch}", "WATCH");
}
