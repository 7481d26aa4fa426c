using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>The tables as migration steps. A released step never changes; a new need is a new step, so that every older
/// file can be opened.</summary>
internal static class PlaygroundSchema
{
    private static readonly string[] Steps =
    [
        """
            CREATE TABLE requests (
                id TEXT NOT NULL PRIMARY KEY,
                version INTEGER NOT NULL,
                status TEXT NOT NULL,
                requester TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                approved_at INTEGER,
                due_at INTEGER,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX requests_by_age ON requests (created_at, id);
            CREATE INDEX requests_by_status ON requests (status, created_at, id);
            CREATE INDEX requests_by_requester ON requests (requester, created_at, id);
            CREATE INDEX requests_by_requester_and_status ON requests (requester, status, created_at, id);
            CREATE INDEX requests_due ON requests (due_at, id) WHERE due_at IS NOT NULL;
            CREATE INDEX requests_waiting_to_order ON requests (approved_at, id) WHERE status = 'Approved';
            CREATE TABLE request_holds (
                hold TEXT NOT NULL,
                holder TEXT NOT NULL,
                PRIMARY KEY (hold, holder)
            ) WITHOUT ROWID;
            """,
        """
            CREATE TABLE conversations (
                conversation TEXT NOT NULL PRIMARY KEY,
                version INTEGER NOT NULL,
                forget_at INTEGER NOT NULL,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX conversations_to_forget ON conversations (forget_at);
            CREATE TABLE replies (
                event_id TEXT NOT NULL PRIMARY KEY,
                forget_at INTEGER NOT NULL,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX replies_to_forget ON replies (forget_at);
            """,
        """
            CREATE TABLE directory (
                only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
                refreshed_at INTEGER NOT NULL,
                ous TEXT NOT NULL
            );
            CREATE TABLE directory_accounts (
                id TEXT NOT NULL PRIMARY KEY,
                email_key TEXT NOT NULL,
                name_key TEXT NOT NULL,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX directory_accounts_by_email ON directory_accounts (email_key, id);
            CREATE INDEX directory_accounts_by_name ON directory_accounts (name_key, id);
            """,
        """
            CREATE TABLE inbox (
                sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                message_id TEXT NOT NULL UNIQUE,
                message_group TEXT NOT NULL,
                deduplication_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                body TEXT NOT NULL,
                correlation_id TEXT NOT NULL,
                sent_at INTEGER NOT NULL,
                visible_at INTEGER NOT NULL,
                receive_count INTEGER NOT NULL DEFAULT 0,
                first_received_at INTEGER,
                receipt TEXT UNIQUE
            );
            CREATE INDEX inbox_by_group ON inbox (message_group, visible_at);
            CREATE INDEX inbox_by_visibility ON inbox (visible_at);
            CREATE TABLE inbox_deduplication (
                deduplication_id TEXT NOT NULL PRIMARY KEY,
                sent_at INTEGER NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX inbox_deduplication_by_age ON inbox_deduplication (sent_at);
            CREATE TABLE inbox_dead_letters (
                sequence INTEGER NOT NULL PRIMARY KEY,
                message_id TEXT NOT NULL UNIQUE,
                message_group TEXT NOT NULL,
                deduplication_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                body TEXT NOT NULL,
                correlation_id TEXT NOT NULL,
                sent_at INTEGER NOT NULL,
                receive_count INTEGER NOT NULL,
                first_received_at INTEGER,
                dead_at INTEGER NOT NULL
            );
            """,
        """
            CREATE TABLE watches (
                watch TEXT NOT NULL PRIMARY KEY,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            """,
        """
            CREATE TABLE slack_records (
                record TEXT NOT NULL PRIMARY KEY,
                forget_at INTEGER NOT NULL,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX slack_records_to_forget ON slack_records (forget_at);
            """,
        """
            CREATE TABLE health_months (
                month TEXT NOT NULL PRIMARY KEY,
                probes INTEGER NOT NULL,
                failed_probes INTEGER NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE health_incidents (
                month TEXT NOT NULL,
                began_at INTEGER NOT NULL,
                name TEXT NOT NULL,
                document TEXT NOT NULL,
                PRIMARY KEY (month, began_at, name)
            ) WITHOUT ROWID;
            CREATE TABLE health_states (
                name TEXT NOT NULL PRIMARY KEY,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            """,
        """
            CREATE TABLE rate_limits (
                counter TEXT NOT NULL PRIMARY KEY,
                uses INTEGER NOT NULL,
                forget_at INTEGER NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX rate_limits_to_forget ON rate_limits (forget_at);
            """,
        // No change of tables: an older program would take a termination for an order.
        "SELECT 1;",
        """
            CREATE TABLE resources (
                id TEXT NOT NULL PRIMARY KEY,
                version INTEGER NOT NULL,
                state TEXT NOT NULL,
                owner TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                due_at INTEGER,
                document TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX resources_by_age ON resources (created_at, id);
            CREATE INDEX resources_by_owner ON resources (owner, created_at, id);
            CREATE INDEX resources_due ON resources (due_at, id) WHERE due_at IS NOT NULL;
            CREATE TABLE resource_keys (
                exact_key TEXT NOT NULL,
                resource TEXT NOT NULL,
                PRIMARY KEY (exact_key, resource)
            ) WITHOUT ROWID;
            """,
    ];

    /// <summary>The version of this program.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Runs the missing steps, each in a transaction.</summary>
    /// <exception cref="InvalidDataException">The file has a later version.</exception>
    public static void Migrate(SqliteConnection connection) => Migrate(connection, Latest);

    /// <summary>Migrates up to <paramref name="version"/>, for tests with an older program's file.</summary>
    public static void Migrate(SqliteConnection connection, int version)
    {
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS playground_schema (only_row INTEGER NOT NULL PRIMARY KEY CHECK "
                + "(only_row = 1), version INTEGER NOT NULL);"
        );
        while (TakeStep(connection, version))
        {
            // One transaction for each step.
        }
    }

    private static bool TakeStep(SqliteConnection connection, int upTo)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = (int)connection.Scalar<long>("SELECT version FROM playground_schema");
        if (version > Latest)
        {
            throw new InvalidDataException(
                $"The playground's data are of version {version}; this program knows up to {Latest}. Use the "
                    + "later program, or start afresh with ./run.sh --reset."
            );
        }

        if (version >= upTo)
        {
            return false;
        }

        connection.Execute(Steps[version]);
        connection.Execute(
            "INSERT INTO playground_schema (only_row, version) VALUES (1, $version) ON CONFLICT (only_row) DO "
                + "UPDATE SET version = excluded.version",
            ("$version", version + 1)
        );
        transaction.Commit();
        return true;
    }
}
