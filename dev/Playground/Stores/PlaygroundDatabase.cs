using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>The playground's SQLite file. A read has its own connection and sees the last commit. Writes run one after
/// another on one connection, each in a transaction with the write lock from its start, and the stand-ins write to the
/// same file.</summary>
public sealed class PlaygroundDatabase : IDisposable
{
    private const string Settings = "PRAGMA busy_timeout=10000; PRAGMA synchronous=NORMAL;";

    private readonly string connectionString;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Opens or creates the file and migrates its tables.</summary>
    /// <exception cref="InvalidDataException">A later version of the program has written the file.</exception>
    public PlaygroundDatabase(string dataFile)
    {
        SQLitePCL.Batteries_V2.Init();
        connectionString = new SqliteConnectionStringBuilder { DataSource = dataFile }.ToString();
        writer = Open();
        try
        {
            writer.Execute("PRAGMA journal_mode=WAL;");
            PlaygroundSchema.Migrate(writer);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Raised after a commit. A handler must only note it, since the next write waits.</summary>
    public event EventHandler? Changed;

    /// <summary>Reads the last commit.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var connection = Open();
        return read(connection);
    }

    /// <summary>Runs a change in a transaction, which is rolled back if it throws.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var transaction = writer.BeginTransaction(deferred: false);
            var before = writer.Scalar<long>("SELECT total_changes()");
            var result = write(writer);
            var after = writer.Scalar<long>("SELECT total_changes()");
            await transaction.CommitAsync(CancellationToken.None);
            if (after != before)
            {
                Changed?.Invoke(this, EventArgs.Empty);
            }

            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        using var pool = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pool);
        turn.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute(Settings);
        return connection;
    }
}
