using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Organizations;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;

namespace ChatOps.Playground.Stores;

/// <summary>The directory in SQLite, replaced as a whole in one transaction.</summary>
internal sealed class SqliteDirectory(PlaygroundDatabase database) : IDirectory
{
    /// <inheritdoc/>
    public Task<DateTimeOffset?> RefreshedAtAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<long?>("SELECT refreshed_at FROM directory") is { } ticks
                    ? new DateTimeOffset(ticks, TimeSpan.Zero)
                    : (DateTimeOffset?)null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<TargetOu>> OusAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>("SELECT ous FROM directory") is { } ous
                    ? JsonSerializer.Deserialize(ous, VendingJson.Default.IReadOnlyListTargetOu) ?? []
                    : [],
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<DirectoryAccount?> FindAccountByEmailAsync(string email, CancellationToken cancellationToken) =>
        FindAsync(
            "SELECT document FROM directory_accounts WHERE email_key = $key ORDER BY id LIMIT 1",
            EmailAddress.Normalize(email),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<DirectoryAccount?> FindAccountByNameAsync(string name, CancellationToken cancellationToken) =>
        FindAsync(
            "SELECT document FROM directory_accounts WHERE name_key = $key ORDER BY id LIMIT 1",
            name.ToLowerInvariant(),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task ReplaceAsync(DirectorySnapshot snapshot, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    "INSERT INTO directory (only_row, refreshed_at, ous) VALUES (1, $at, $ous) ON CONFLICT "
                        + "(only_row) DO UPDATE SET refreshed_at = excluded.refreshed_at, ous = excluded.ous",
                    ("$at", snapshot.At),
                    ("$ous", JsonSerializer.Serialize(snapshot.Ous, VendingJson.Default.IReadOnlyListTargetOu))
                );
                connection.Execute("DELETE FROM directory_accounts");
                foreach (var account in snapshot.Accounts)
                {
                    connection.Execute(
                        "INSERT INTO directory_accounts (id, email_key, name_key, document) VALUES ($id, "
                            + "$email, $name, $document)",
                        ("$id", account.Id),
                        ("$email", EmailAddress.Normalize(account.Email)),
                        ("$name", account.Name.ToLowerInvariant()),
                        ("$document", JsonSerializer.Serialize(account, VendingJson.Default.DirectoryAccount))
                    );
                }

                return snapshot.Accounts.Count;
            },
            cancellationToken
        );

    private Task<DirectoryAccount?> FindAsync(string sql, string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>(sql, ("$key", key)) is { } document
                    ? JsonSerializer.Deserialize(document, VendingJson.Default.DirectoryAccount)
                    : null,
            cancellationToken
        );
}
