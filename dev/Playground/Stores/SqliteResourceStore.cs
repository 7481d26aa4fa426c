using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Domain.People;
using ChatOps.Domain.Resources;
using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>Resources in SQLite: a JSON document with the columns that lists and work are found by.</summary>
internal sealed class SqliteResourceStore(PlaygroundDatabase database) : IResourceStore
{
    private const int LargestPage = 100;

    /// <inheritdoc/>
    public Task<Resource?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => Find(connection, id), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Resource>> FindAllAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Resource>>(
            connection => [.. ids.Select(id => Find(connection, id)).OfType<Resource>()],
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> WithKeyAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            connection =>
                connection.Rows(
                    "SELECT resource FROM resource_keys WHERE exact_key = $key ORDER BY resource",
                    row => row.GetString(0),
                    ("$key", key)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<Resource?> SaveAsync(ResourceWrite write, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => HasMovedOn(connection, write) ? null : Write(connection, write),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ResourcePage> ListAsync(ResourceQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        return database.ReadAsync(connection => List(connection, query, query.Start()), cancellationToken);
    }

    /// <summary>Returns true where the stored resource is no longer the state that a write was made from.</summary>
    internal static bool HasMovedOn(SqliteConnection connection, ResourceWrite write) =>
        write.Previous is { } previous && previous.Id != write.Next.Id
            ? throw new ArgumentException($"{write.Next.Id} cannot replace {previous.Id}.", nameof(write))
            : connection.Scalar<long?>("SELECT version FROM resources WHERE id = $id", ("$id", write.Next.Id))
                != write.Previous?.Version;

    /// <summary>Writes a resource, within a transaction that has looked at its version.</summary>
    internal static Resource Write(SqliteConnection connection, ResourceWrite write)
    {
        var resource = write.Next with { Version = (write.Previous?.Version ?? 0) + 1 };
        connection.Execute(
            """
            INSERT INTO resources (id, version, state, owner, created_at, due_at, document)
            VALUES ($id, $version, $state, $owner, $created_at, $due_at, $document)
            ON CONFLICT (id) DO UPDATE SET
                version = excluded.version, state = excluded.state, owner = excluded.owner,
                created_at = excluded.created_at, due_at = excluded.due_at, document = excluded.document
            """,
            ("$id", resource.Id),
            ("$version", resource.Version),
            ("$state", resource.State.ToString()),
            ("$owner", EmailAddress.MailboxOf(resource.Owner.Email)),
            ("$created_at", resource.CreatedAt),
            ("$due_at", resource.DueAt),
            ("$document", JsonSerializer.Serialize(resource, VendingJson.Default.Resource))
        );
        var before = write.Previous is { } previous ? ResourceKeys.Of(previous) : [];
        var after = ResourceKeys.Of(resource);
        foreach (var key in before.Except(after, StringComparer.Ordinal))
        {
            connection.Execute(
                "DELETE FROM resource_keys WHERE exact_key = $key AND resource = $id",
                ("$key", key),
                ("$id", resource.Id)
            );
        }

        foreach (var key in after.Except(before, StringComparer.Ordinal))
        {
            connection.Execute(
                "INSERT INTO resource_keys (exact_key, resource) VALUES ($key, $id)",
                ("$key", key),
                ("$id", resource.Id)
            );
        }

        return resource;
    }

    private static Resource? Find(SqliteConnection connection, string id) =>
        connection.Scalar<string>("SELECT document FROM resources WHERE id = $id", ("$id", id)) is { } document
            ? Parse(document)
            : null;

    private static ResourcePage List(SqliteConnection connection, ResourceQuery query, RequestCursor? cursor)
    {
        string[] conditions =
        [
            .. query.State is null ? Array.Empty<string>() : ["state = $state"],
            .. query.Owner is null ? Array.Empty<string>() : ["owner = $owner"],
            .. cursor is null ? Array.Empty<string>() : ["(created_at, id) < ($created_at, $id)"],
        ];
        var where = conditions.Length == 0 ? string.Empty : $"WHERE {string.Join(" AND ", conditions)}";
        var found = connection.Rows(
            $"SELECT document FROM resources {where} ORDER BY created_at DESC, id DESC LIMIT $limit",
            row => Parse(row.GetString(0)),
            ("$state", query.State?.ToString()),
            ("$owner", query.Owner is null ? null : EmailAddress.MailboxOf(query.Owner)),
            ("$created_at", cursor?.CreatedAt),
            ("$id", cursor?.Id),
            ("$limit", query.Limit + 1)
        );
        var items = found.Take(query.Limit).ToList();
        return new ResourcePage(
            items,
            found.Count > query.Limit ? query.CursorAfter(items[^1].CreatedAt, items[^1].Id) : null
        );
    }

    private static Resource Parse(string document) =>
        JsonSerializer.Deserialize(document, VendingJson.Default.Resource)
        ?? throw new InvalidDataException("A resource's document is null.");
}
