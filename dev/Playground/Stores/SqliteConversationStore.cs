using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Conversations;
using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>Conversations and their replies in SQLite; they expire a day after the last turn.</summary>
internal sealed class SqliteConversationStore(PlaygroundDatabase database, TimeProvider time) : IConversationStore
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public Task<ConversationState?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>(
                    "SELECT document FROM conversations WHERE conversation = $conversation AND forget_at > $now",
                    ("$conversation", conversation),
                    ("$now", time.GetUtcNow())
                )
                    is { } document
                    ? JsonSerializer.Deserialize(document, VendingJson.Default.ConversationState)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<Reply?> FindReplyAsync(string eventId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>(
                    "SELECT document FROM replies WHERE event_id = $event_id AND forget_at > $now",
                    ("$event_id", eventId),
                    ("$now", time.GetUtcNow())
                )
                    is { } document
                    ? JsonSerializer.Deserialize(document, VendingJson.Default.Reply)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<bool> SaveAsync(
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

        return database.WriteAsync(connection => Save(connection, next, previous, eventId, reply), cancellationToken);
    }

    private bool Save(
        SqliteConnection connection,
        ConversationState next,
        ConversationState? previous,
        string eventId,
        Reply reply
    )
    {
        var now = time.GetUtcNow();
        connection.Execute("DELETE FROM conversations WHERE forget_at <= $now", ("$now", now));
        connection.Execute("DELETE FROM replies WHERE forget_at <= $now", ("$now", now));
        var version = connection.Scalar<long?>(
            "SELECT version FROM conversations WHERE conversation = $conversation",
            ("$conversation", next.Conversation)
        );
        var answered =
            connection.Scalar<string>("SELECT event_id FROM replies WHERE event_id = $event_id", ("$event_id", eventId))
            is not null;
        if (answered || version != previous?.Version)
        {
            return false;
        }

        connection.Execute(
            """
            INSERT INTO conversations (conversation, version, forget_at, document) VALUES ($conversation, $version,
                $forget_at, $document)
            ON CONFLICT (conversation) DO UPDATE SET version = excluded.version, forget_at = excluded.forget_at,
                document = excluded.document
            """,
            ("$conversation", next.Conversation),
            ("$version", next.Version),
            ("$forget_at", now + Memory),
            ("$document", JsonSerializer.Serialize(next, VendingJson.Default.ConversationState))
        );
        connection.Execute(
            "INSERT INTO replies (event_id, forget_at, document) VALUES ($event_id, $forget_at, $document)",
            ("$event_id", eventId),
            ("$forget_at", now + Memory),
            ("$document", JsonSerializer.Serialize(reply, VendingJson.Default.Reply))
        );
        return true;
    }
}
