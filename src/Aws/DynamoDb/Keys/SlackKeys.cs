namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>Slack's working records: deleted some time after <see cref="ConversationKeys.ExpiresAt"/> and read by
/// nobody after it.</summary>
internal static class SlackKeys
{
    public static ItemKey Record(string key) => new($"SLACK#{key}", "SLACK");
}
