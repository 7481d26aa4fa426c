namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>The last state seen by a watch: one item for each watch.</summary>
internal static class WatchKeys
{
    public static ItemKey Key(string watch) => new($"WATCH#{watch}", "WATCH");
}
