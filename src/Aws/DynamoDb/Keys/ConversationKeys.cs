using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace ChatOps.Aws.DynamoDb.Keys;

/// <summary>Conversations and the answers to events: working records. They are not read after <see cref="ExpiresAt"/>,
/// and DynamoDB deletes them some time later.</summary>
internal static class ConversationKeys
{
    public const string Version = "version";
    public const string ExpiresAt = "expiresAt";

    public static ItemKey Conversation(string conversation) => new($"CONVERSATION#{conversation}", "CONVERSATION");

    public static ItemKey Event(string eventId) => new($"EVENT#{eventId}", "EVENT");

    public static AttributeValue Seconds(DateTimeOffset time) =>
        new() { N = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) };

    public static bool IsKept(Dictionary<string, AttributeValue> item, DateTimeOffset now) =>
        long.Parse(item[ExpiresAt].N, CultureInfo.InvariantCulture) > now.ToUnixTimeSeconds();
}
