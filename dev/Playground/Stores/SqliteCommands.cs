using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>Runs SQL with parameters. Values are always parameters.</summary>
internal static class SqliteCommands
{
    public static int Execute(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static T? Scalar<T>(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() is T value ? value : default;
    }

    public static List<T> Rows<T>(
        this SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Stores times as UTC ticks, which sort, compare and keep their full resolution.</summary>
    public static DateTimeOffset Time(this SqliteDataReader reader, int column) =>
        new(reader.GetInt64(column), TimeSpan.Zero);

    private static SqliteCommand Command(
        this SqliteConnection connection,
        string sql,
        ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(
                name,
                value switch
                {
                    null => DBNull.Value,
                    DateTimeOffset time => time.UtcTicks,
                    _ => value,
                }
            );
        }

        return command;
    }
}
