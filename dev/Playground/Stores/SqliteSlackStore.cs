using ChatOps.Application.Slack;
using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>Slack working records in SQLite. The next write deletes expired ones.</summary>
internal sealed class SqliteSlackStore(PlaygroundDatabase database, TimeProvider time) : ISlackStore
{
    /// <inheritdoc/>
    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>(
                    "SELECT document FROM slack_records WHERE record = $record AND forget_at > $now",
                    ("$record", key),
                    ("$now", time.GetUtcNow())
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task PutAsync(string key, string document, TimeSpan keepFor, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
                Write(
                    connection,
                    "ON CONFLICT (record) DO UPDATE SET forget_at = excluded.forget_at, document = excluded.document",
                    key,
                    document,
                    keepFor
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<bool> AddAsync(
        string key,
        string document,
        TimeSpan keepFor,
        CancellationToken cancellationToken
    ) =>
        await database.WriteAsync(
            connection => Write(connection, "ON CONFLICT (record) DO NOTHING", key, document, keepFor),
            cancellationToken
        ) == 1;

    private int Write(SqliteConnection connection, string conflict, string key, string document, TimeSpan keepFor)
    {
        var now = time.GetUtcNow();
        connection.Execute("DELETE FROM slack_records WHERE forget_at <= $now", ("$now", now));
        return connection.Execute(
            "INSERT INTO slack_records (record, forget_at, document) VALUES ($record, $forget_at, $document) "
                + $"{conflict}",
            ("$record", key),
            ("$forget_at", now + keepFor),
            ("$document", document)
        );
    }
}
