using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ChatOps.LocalCloud.State;

/// <summary>The stand-ins' store: collections of immutable documents in memory, written through to SQLite. An answered
/// change is committed, so a kill loses nothing that a caller knows.</summary>
public sealed class LocalState : IDisposable
{
    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, object> collections = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Id), string?> pending = [];
    private readonly Stack<Action> undo = new();
    private int depth;
    private bool isDisposed;

    /// <summary>Opens or creates the file.</summary>
    public LocalState(string dataFile)
    {
        SQLitePCL.Batteries_V2.Init();
        connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = dataFile, Pooling = false }.ToString()
        );
        connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000;");
        Execute(
            "CREATE TABLE IF NOT EXISTS local_cloud (kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT "
                + "NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;"
        );
    }

    /// <summary>Raised after a commit, while others wait for the state: a handler must only note it.</summary>
    public event EventHandler? Committed;

    /// <summary>Returns the collection of one kind of document; the first call loads it.</summary>
    public Collection<T> Collection<T>(string kind)
        where T : class
    {
        lock (gate)
        {
            if (!collections.TryGetValue(kind, out var collection))
            {
                collection = new Collection<T>(this, kind, Load<T>(kind));
                collections.Add(kind, collection);
            }

            return (Collection<T>)collection;
        }
    }

    /// <summary>Runs a change of several documents, which is rolled back if it throws. Nested calls join the outer
    /// one.</summary>
    public T Transact<T>(Func<T> change)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            depth++;
            try
            {
                var result = change();
                if (depth == 1)
                {
                    Commit();
                }

                return result;
            }
            catch when (depth == 1)
            {
                while (undo.TryPop(out var step))
                {
                    step();
                }

                pending.Clear();
                throw;
            }
            finally
            {
                depth--;
                if (depth == 0)
                {
                    undo.Clear();
                }
            }
        }
    }

    /// <inheritdoc cref="Transact{T}(Func{T})"/>
    public void Transact(Action change) =>
        Transact(() =>
        {
            change();
            return true;
        });

    /// <summary>Returns the next number of a series, from 1; never repeated, even after a restart.</summary>
    public long NextNumber(string series) =>
        Transact(() =>
        {
            var numbers = Collection<LastNumber>("numbers");
            var next = (numbers.Get(series)?.Value ?? 0) + 1;
            numbers.Put(series, new LastNumber(next));
            return next;
        });

    /// <summary>Closes the file after the current change; later callers are refused.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            connection.Dispose();
        }
    }

    internal void Record(string kind, string id, string? document, Action revert)
    {
        pending[(kind, id)] = document;
        undo.Push(revert);
    }

    internal TResult Read<TResult>(Func<TResult> read)
    {
        lock (gate)
        {
            return read();
        }
    }

    private void Commit()
    {
        if (pending.Count == 0)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        foreach (var ((kind, id), document) in pending)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = document is null
                ? "DELETE FROM local_cloud WHERE kind = $kind AND id = $id"
                : "INSERT INTO local_cloud (kind, id, document) VALUES ($kind, $id, $document) ON CONFLICT "
                    + "(kind, id) DO UPDATE SET document = excluded.document";
            command.Parameters.AddWithValue("$kind", kind);
            command.Parameters.AddWithValue("$id", id);
            if (document is not null)
            {
                command.Parameters.AddWithValue("$document", document);
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
        pending.Clear();
        Committed?.Invoke(this, EventArgs.Empty);
    }

    private Dictionary<string, T> Load<T>(string kind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, document FROM local_cloud WHERE kind = $kind";
        command.Parameters.AddWithValue("$kind", kind);
        using var reader = command.ExecuteReader();
        var documents = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read())
        {
            documents[reader.GetString(0)] =
                JsonSerializer.Deserialize<T>(reader.GetString(1), DocumentJson.Json)
                ?? throw new InvalidDataException($"The {kind} document '{reader.GetString(0)}' is null.");
        }

        return documents;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record LastNumber(long Value);
}
