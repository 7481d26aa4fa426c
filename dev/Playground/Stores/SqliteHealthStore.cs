using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Health;
using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>The product's health in SQLite.</summary>
internal sealed class SqliteHealthStore(PlaygroundDatabase database) : IHealthStore
{
    /// <inheritdoc/>
    public Task CountAsync(YearMonth month, bool isWell, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
                connection.Execute(
                    """
                    INSERT INTO health_months (month, probes, failed_probes) VALUES ($month, 1, $failed)
                    ON CONFLICT (month) DO UPDATE SET probes = probes + 1, failed_probes = failed_probes + $failed
                    """,
                    ("$month", month.ToString()),
                    ("$failed", isWell ? 0 : 1)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<HealthState?> FindStateAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>("SELECT document FROM health_states WHERE name = $name", ("$name", name))
                    is { } document
                    ? JsonSerializer.Deserialize(document, VendingJson.Default.HealthState)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<HealthState>> StatesAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                (IReadOnlyList<HealthState>)
                    connection.Rows(
                        "SELECT document FROM health_states ORDER BY name",
                        row => JsonSerializer.Deserialize(row.GetString(0), VendingJson.Default.HealthState)!
                    ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<bool> SaveAsync(
        HealthState next,
        HealthState? previous,
        Incident? ended,
        CancellationToken cancellationToken
    )
    {
        var document = JsonSerializer.Serialize(next, VendingJson.Default.HealthState);
        return database.WriteAsync(
            connection =>
            {
                var written = previous is null
                    ? connection.Execute(
                        "INSERT INTO health_states (name, document) VALUES ($name, $next) ON CONFLICT (name) "
                            + "DO NOTHING",
                        ("$name", next.Name),
                        ("$next", document)
                    )
                    : connection.Execute(
                        "UPDATE health_states SET document = $next WHERE name = $name AND document = $previous",
                        ("$name", next.Name),
                        ("$next", document),
                        ("$previous", JsonSerializer.Serialize(previous, VendingJson.Default.HealthState))
                    );
                if (written > 0 && ended is not null)
                {
                    Write(connection, ended, "REPLACE");
                }

                return written > 0;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task AddAsync(Incident incident, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                Write(connection, incident, "IGNORE");
                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<HealthMonth> ReadAsync(YearMonth month, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                var counts = connection.Rows(
                    "SELECT probes, failed_probes FROM health_months WHERE month = $month",
                    row => (Probes: row.GetInt64(0), Failed: row.GetInt64(1)),
                    ("$month", month.ToString())
                );
                var incidents = connection.Rows(
                    "SELECT document FROM health_incidents WHERE month = $month ORDER BY began_at, name",
                    row => JsonSerializer.Deserialize(row.GetString(0), VendingJson.Default.Incident)!,
                    ("$month", month.ToString())
                );
                return new HealthMonth(counts.Sum(count => count.Probes), counts.Sum(count => count.Failed), incidents);
            },
            cancellationToken
        );

    private static void Write(SqliteConnection connection, Incident incident, string onConflict)
    {
        foreach (var month in incident.Months)
        {
            connection.Execute(
                $"INSERT OR {onConflict} INTO health_incidents (month, began_at, name, document) VALUES "
                    + "($month, $began, $name, $document)",
                ("$month", month.ToString()),
                ("$began", incident.From),
                ("$name", incident.Name),
                ("$document", JsonSerializer.Serialize(incident, VendingJson.Default.Incident))
            );
        }
    }
}
