using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Aws.DynamoDb.Keys;

namespace ChatOps.Aws.DynamoDb.Conversations;

/// <summary>Conversations and replies in DynamoDB, which expire a day after the last turn. DynamoDB deletes late, so
/// every read and condition compares the time.</summary>
internal sealed class DynamoDbConversationStore(ChatOpsTable table, TimeProvider time) : IConversationStore
{
    private const string NewOrForgotten =
        $"attribute_not_exists({ItemKey.Partition}) OR {ConversationKeys.ExpiresAt} <= :now";

    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        await FindAsync(ConversationKeys.Conversation(conversation), cancellationToken) is { } document
            ? JsonSerializer.Deserialize(document, VendingJson.Default.ConversationState)
            : null;

    /// <inheritdoc/>
    public async Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) =>
        await FindAsync(ConversationKeys.Event(eventId), cancellationToken) is { } document
            ? JsonSerializer.Deserialize(document, VendingJson.Default.Reply)
            : null;

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(
        ConversationState next,
        ConversationState? previous,
        string eventId,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        if (previous is not null && previous.Conversation != next.Conversation)
        {
            throw new ArgumentException(
                $"A turn of {next.Conversation} cannot follow one of {previous.Conversation}.",
                nameof(previous)
            );
        }

        var now = time.GetUtcNow();
        var state = Item(
            ConversationKeys.Conversation(next.Conversation),
            JsonSerializer.Serialize(next, VendingJson.Default.ConversationState),
            now
        );
        state[ConversationKeys.Version] = Number(next.Version);
        var answer = Item(
            ConversationKeys.Event(eventId),
            JsonSerializer.Serialize(reply, VendingJson.Default.Reply),
            now
        );
        var at = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [":now"] = ConversationKeys.Seconds(now),
        };
        var turn = previous is null
            ? table.Put(state, NewOrForgotten, at)
            : table.Put(
                state,
                $"{ConversationKeys.Version} = :previous AND {ConversationKeys.ExpiresAt} > :now",
                new Dictionary<string, AttributeValue>(at, StringComparer.Ordinal)
                {
                    [":previous"] = Number(previous.Version),
                }
            );
        return await table.TransactAsync([turn, table.Put(answer, NewOrForgotten, at)], cancellationToken) is null;
    }

    private static Dictionary<string, AttributeValue> Item(ItemKey key, string document, DateTimeOffset now)
    {
        var item = key.Attributes();
        item[ItemKey.Document] = new AttributeValue(document);
        item[ConversationKeys.ExpiresAt] = ConversationKeys.Seconds(now + Memory);
        return item;
    }

    private static AttributeValue Number(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };

    private async Task<string?> FindAsync(ItemKey key, CancellationToken cancellationToken) =>
        await table.GetAsync(key, cancellationToken) is { } item && ConversationKeys.IsKept(item, time.GetUtcNow())
            ? item[ItemKey.Document].S
            : null;
}
