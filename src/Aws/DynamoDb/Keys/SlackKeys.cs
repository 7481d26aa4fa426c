namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>Slack working records: deleted some time after <see cref="ConversationKeys.ExpiresAt"/>, and never read
/// after it.</summary>
internal static class SlackKeys
{
    public static ItemKey Record(string key) => new($"SLACK#{key}", "SLACK");
}
