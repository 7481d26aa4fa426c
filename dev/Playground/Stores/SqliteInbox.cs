using ChatOps.Application.Inbox;
using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>A queue in SQLite with the semantics of SQS FIFO: order within a group, one receive in flight for a group,
/// five minutes of deduplication by ID, visibility timeouts, and a dead-letter queue.</summary>
internal sealed class SqliteInbox(PlaygroundDatabase database, TimeProvider time) : IInbox
{
    /// <summary>The number of receives; then the message becomes a dead letter.</summary>
    public const int MaximumReceiveCount = 5;

    /// <summary>SQS's limit of messages in one receive.</summary>
    public const int LargestBatch = 10;

    private static readonly TimeSpan DeduplicationWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestVisibility = TimeSpan.FromHours(12);

    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next change of the queue in this process. Take it before reading the queue, so that no
    /// change is missed.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    /// <inheritdoc/>
    public async Task SendAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        InboxMessageRules.Check(message);
        await database.WriteAsync(connection => Send(connection, message, time.GetUtcNow()), cancellationToken);
        Announce();
    }

    /// <summary>Receives up to <paramref name="maximum"/> messages, oldest first, from groups without a message in
    /// flight. Messages with <see cref="MaximumReceiveCount"/> receives become dead letters instead.</summary>
    /// <param name="maximum">1 to <see cref="LargestBatch"/>.</param>
    /// <param name="visibility">The visibility timeout; above zero, at most 12 hours.</param>
    /// <param name="cancellationToken">Ends the wait; received messages return after <paramref
    /// name="visibility"/>.</param>
    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        int maximum,
        TimeSpan visibility,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, LargestBatch);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(visibility, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(visibility, LongestVisibility);
        var (received, putAside) = await database.WriteAsync(
            connection => Receive(connection, maximum, visibility, time.GetUtcNow()),
            cancellationToken
        );
        if (putAside + received.Count > 0)
        {
            Announce();
        }

        return received;
    }

    /// <summary>Deletes a message.</summary>
    /// <returns>False if the receipt is no longer valid: the visibility timeout ended, or the message is
    /// gone.</returns>
    public async Task<bool> DeleteAsync(string receipt, CancellationToken cancellationToken)
    {
        var deleted = await database.WriteAsync(
            connection =>
                connection.Execute(
                    "DELETE FROM inbox WHERE receipt = $receipt AND visible_at > $now",
                    ("$receipt", receipt),
                    ("$now", time.GetUtcNow())
                ),
            cancellationToken
        );
        Announce();
        return deleted > 0;
    }

    /// <summary>Hides the message for <paramref name="visibility"/> from now; zero shows it at once.</summary>
    /// <returns>False if the receipt is no longer valid.</returns>
    public async Task<bool> ChangeVisibilityAsync(
        string receipt,
        TimeSpan visibility,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visibility, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(visibility, LongestVisibility);
        var now = time.GetUtcNow();
        var moved = await database.WriteAsync(
            connection =>
                connection.Execute(
                    "UPDATE inbox SET visible_at = $visible_at WHERE receipt = $receipt AND visible_at > $now",
                    ("$visible_at", now + visibility),
                    ("$receipt", receipt),
                    ("$now", now)
                ),
            cancellationToken
        );
        Announce();
        return moved > 0;
    }

    /// <summary>Shows all messages in flight, for a process that owns the queue and starts.</summary>
    public async Task ReleaseAllAsync(CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            connection =>
                connection.Execute(
                    "UPDATE inbox SET visible_at = $now WHERE visible_at > $now",
                    ("$now", time.GetUtcNow())
                ),
            cancellationToken
        );
        Announce();
    }

    /// <summary>Returns the dead letters in the order of sending.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DeadLetter>>(
            connection =>
                connection.Rows(
                    """
                    SELECT message_id, message_group, deduplication_id, kind, body, correlation_id, sent_at, dead_at,
                        receive_count
                    FROM inbox_dead_letters ORDER BY sequence LIMIT $limit
                    """,
                    row => new DeadLetter(
                        row.GetString(0),
                        ReadMessage(row, 1),
                        row.Time(6),
                        row.Time(7),
                        row.GetInt32(8)
                    ),
                    ("$limit", limit)
                ),
            cancellationToken
        );

    /// <summary>Moves dead letters to the end of the queue, oldest first, as if never received: one message, or
    /// all.</summary>
    /// <returns>The number of messages.</returns>
    public async Task<int> RedriveAsync(string? messageId, CancellationToken cancellationToken)
    {
        var moved = await database.WriteAsync(
            connection => Redrive(connection, messageId, time.GetUtcNow()),
            cancellationToken
        );
        Announce();
        return moved;
    }

    public Task<InboxDepth> DepthAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync(
            connection =>
                connection.Rows(
                    """
                    SELECT (SELECT COUNT(*) FROM inbox WHERE visible_at <= $now),
                        (SELECT COUNT(*) FROM inbox WHERE visible_at > $now),
                           (SELECT COUNT(*) FROM inbox_dead_letters), (SELECT MIN(sent_at) FROM inbox)
                    """,
                    row => new InboxDepth(
                        row.GetInt32(0),
                        row.GetInt32(1),
                        row.GetInt32(2),
                        row.IsDBNull(3) ? null : now - row.Time(3)
                    ),
                    ("$now", now)
                )[0],
            cancellationToken
        );
    }

    private static bool Send(SqliteConnection connection, InboxMessage message, DateTimeOffset now)
    {
        connection.Execute(
            "DELETE FROM inbox_deduplication WHERE sent_at <= $forget",
            ("$forget", now - DeduplicationWindow)
        );
        var isNew =
            connection.Execute(
                "INSERT INTO inbox_deduplication (deduplication_id, sent_at) VALUES ($id, $now) ON CONFLICT "
                    + "(deduplication_id) DO NOTHING",
                ("$id", message.Id),
                ("$now", now)
            ) > 0;
        if (isNew)
        {
            connection.Execute(
                """
                INSERT INTO inbox (message_id, message_group, deduplication_id, kind, body, correlation_id, sent_at,
                    visible_at)
                VALUES ($message_id, $group, $id, $kind, $body, $correlation_id, $now, $now)
                """,
                ("$message_id", Guid.NewGuid().ToString()),
                ("$group", message.Group),
                ("$id", message.Id),
                ("$kind", message.Kind),
                ("$body", message.Body),
                ("$correlation_id", message.CorrelationId),
                ("$now", now)
            );
        }

        return isNew;
    }

    private static (List<ReceivedMessage> Received, int PutAside) Receive(
        SqliteConnection connection,
        int maximum,
        TimeSpan visibility,
        DateTimeOffset now
    )
    {
        // A dead letter makes room for the next message of its group, in the same receive.
        var putAside = 0;
        while (PutAsideNext(connection, maximum, now) is > 0 and var count)
        {
            putAside += count;
        }

        var candidates = connection.Rows(
            """
            SELECT message_id, message_group, deduplication_id, kind, body, correlation_id, sent_at, sequence,
                COALESCE(first_received_at, $now), receive_count
            FROM inbox AS message
            WHERE NOT EXISTS (SELECT 1 FROM inbox AS held WHERE held.message_group = message.message_group
                AND held.visible_at > $now)
            ORDER BY sequence LIMIT $maximum
            """,
            row => new ReceivedMessage(
                row.GetString(0),
                Guid.NewGuid().ToString("N"),
                row.GetInt64(7),
                ReadMessage(row, 1),
                row.Time(6),
                row.Time(8),
                row.GetInt32(9) + 1
            ),
            ("$now", now),
            ("$maximum", maximum)
        );
        foreach (var message in candidates)
        {
            connection.Execute(
                "UPDATE inbox SET receipt = $receipt, visible_at = $visible_at, receive_count = $count, "
                    + "first_received_at = $first WHERE sequence = $sequence",
                ("$receipt", message.Receipt),
                ("$visible_at", now + visibility),
                ("$count", message.ReceiveCount),
                ("$first", message.FirstReceivedAt),
                ("$sequence", message.Sequence)
            );
        }

        return (candidates, putAside);
    }

    private static int PutAsideNext(SqliteConnection connection, int maximum, DateTimeOffset now)
    {
        var worn = connection.Rows(
            """
            SELECT sequence FROM (
                SELECT sequence, receive_count FROM inbox AS message
                WHERE NOT EXISTS (SELECT 1 FROM inbox AS held WHERE held.message_group = message.message_group
                    AND held.visible_at > $now)
                ORDER BY sequence LIMIT $maximum)
            WHERE receive_count >= $most
            """,
            row => row.GetInt64(0),
            ("$now", now),
            ("$maximum", maximum),
            ("$most", MaximumReceiveCount)
        );
        foreach (var sequence in worn)
        {
            connection.Execute(
                """
                INSERT INTO inbox_dead_letters (sequence, message_id, message_group, deduplication_id, kind, body,
                    correlation_id, sent_at, receive_count, first_received_at, dead_at)
                SELECT sequence, message_id, message_group, deduplication_id, kind, body, correlation_id, sent_at,
                    receive_count, first_received_at, $now
                FROM inbox WHERE sequence = $sequence
                """,
                ("$now", now),
                ("$sequence", sequence)
            );
            connection.Execute("DELETE FROM inbox WHERE sequence = $sequence", ("$sequence", sequence));
        }

        return worn.Count;
    }

    private static int Redrive(SqliteConnection connection, string? messageId, DateTimeOffset now)
    {
        var moved = connection.Execute(
            """
            INSERT INTO inbox (message_id, message_group, deduplication_id, kind, body, correlation_id, sent_at,
                visible_at)
            SELECT message_id, message_group, deduplication_id, kind, body, correlation_id, $now, $now
            FROM inbox_dead_letters WHERE $id IS NULL OR message_id = $id ORDER BY sequence
            """,
            ("$now", now),
            ("$id", messageId)
        );
        connection.Execute("DELETE FROM inbox_dead_letters WHERE $id IS NULL OR message_id = $id", ("$id", messageId));
        return moved;
    }

    private static InboxMessage ReadMessage(SqliteDataReader row, int first) =>
        new(
            row.GetString(first),
            row.GetString(first + 1),
            row.GetString(first + 2),
            row.GetString(first + 3),
            row.GetString(first + 4)
        );

    private void Announce() =>
        Interlocked
            .Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();
}
