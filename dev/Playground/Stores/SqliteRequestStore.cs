using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using Microsoft.Data.Sqlite;

namespace ChatOps.Playground.Stores;

/// <summary>Requests in SQLite: a JSON document, with columns for lists and work.</summary>
public sealed class SqliteRequestStore(PlaygroundDatabase database) : IRequestStore
{
    private const int LargestPage = 100;

    /// <inheritdoc/>
    public Task<AccountRequest?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>("SELECT document FROM requests WHERE id = $id", ("$id", id)) is { } document
                    ? Parse(document)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SaveResult> SaveAsync(
        AccountRequest next,
        AccountRequest? previous,
        CancellationToken cancellationToken
    )
    {
        if (previous is not null && previous.Id != next.Id)
        {
            throw new ArgumentException($"{next.Id} cannot replace {previous.Id}.", nameof(previous));
        }

        return database.WriteAsync(connection => Save(connection, next, previous), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RequestPage> ListAsync(RequestQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestPage);
        return database.ReadAsync(connection => List(connection, query, RequestCursor.Of(query)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            connection =>
                connection.Rows(
                    "SELECT id FROM requests WHERE due_at <= $now ORDER BY due_at, id LIMIT $limit",
                    row => row.GetString(0),
                    ("$now", now),
                    ("$limit", limit)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<AccountRequest>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AccountRequest>>(
            connection =>
                connection.Rows(
                    "SELECT document FROM requests INDEXED BY requests_waiting_to_order WHERE status = "
                        + "'Approved' ORDER BY approved_at, id LIMIT $limit",
                    row => Parse(row.GetString(0)),
                    ("$limit", limit)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<string?> HolderAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>(
                    "SELECT holder FROM request_holds WHERE hold = $hold LIMIT 1",
                    ("$hold", key)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> CountAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => Count(connection, key), cancellationToken);

    // All checks come before the first write. Writes run one after another, so nothing must be rolled back.
    private static SaveResult Save(SqliteConnection connection, AccountRequest next, AccountRequest? previous)
    {
        var stored = connection.Scalar<long?>("SELECT version FROM requests WHERE id = $id", ("$id", next.Id));
        if (stored != previous?.Version)
        {
            return SaveResult.Conflict;
        }

        var before = previous is null ? [] : RequestHolds.Of(previous);
        var after = RequestHolds.Of(next);
        var taken = after.ExceptBy(before.Select(hold => hold.Key), hold => hold.Key).ToList();
        if (taken.Find(hold => Count(connection, hold.Key) >= hold.Limit) is { } full)
        {
            return new SaveResult(null, full.Key);
        }

        var saved = next with { Version = (previous?.Version ?? 0) + 1 };
        Write(connection, saved);
        foreach (var hold in before.ExceptBy(after.Select(hold => hold.Key), hold => hold.Key))
        {
            connection.Execute(
                "DELETE FROM request_holds WHERE hold = $hold AND holder = $holder",
                ("$hold", hold.Key),
                ("$holder", next.Id)
            );
        }

        foreach (var hold in taken)
        {
            connection.Execute(
                "INSERT INTO request_holds (hold, holder) VALUES ($hold, $holder)",
                ("$hold", hold.Key),
                ("$holder", next.Id)
            );
        }

        return new SaveResult(saved, null);
    }

    private static void Write(SqliteConnection connection, AccountRequest request) =>
        connection.Execute(
            """
            INSERT INTO requests (id, version, status, requester, created_at, approved_at, due_at, document)
            VALUES ($id, $version, $status, $requester, $created_at, $approved_at, $due_at, $document)
            ON CONFLICT (id) DO UPDATE SET
                version = excluded.version, status = excluded.status, requester = excluded.requester,
                    created_at = excluded.created_at,
                approved_at = excluded.approved_at, due_at = excluded.due_at, document = excluded.document
            """,
            ("$id", request.Id),
            ("$version", request.Version),
            ("$status", request.Status.ToString()),
            ("$requester", EmailAddress.MailboxOf(request.Requester.Email)),
            ("$created_at", request.CreatedAt),
            ("$approved_at", request.ApprovedAt),
            ("$due_at", request.DueAt),
            ("$document", JsonSerializer.Serialize(request, VendingJson.Default.AccountRequest))
        );

    private static RequestPage List(SqliteConnection connection, RequestQuery query, RequestCursor? cursor)
    {
        // Only the conditions in use are in the statement, so that an index serves each combination.
        string[] conditions =
        [
            .. query.Status is null ? Array.Empty<string>() : ["status = $status"],
            .. query.Requester is null ? Array.Empty<string>() : ["requester = $requester"],
            .. query.CreatedFrom is null ? Array.Empty<string>() : ["created_at >= $from"],
            .. query.CreatedBefore is null ? Array.Empty<string>() : ["created_at < $before"],
            .. cursor is null ? Array.Empty<string>() : ["(created_at, id) < ($created_at, $id)"],
        ];
        var where = conditions.Length == 0 ? string.Empty : $"WHERE {string.Join(" AND ", conditions)}";
        var found = connection.Rows(
            $"SELECT document FROM requests {where} ORDER BY created_at DESC, id DESC LIMIT $limit",
            row => Parse(row.GetString(0)),
            ("$status", query.Status?.ToString()),
            ("$requester", query.Requester is null ? null : EmailAddress.MailboxOf(query.Requester)),
            ("$from", query.CreatedFrom),
            ("$before", query.CreatedBefore),
            ("$created_at", cursor?.CreatedAt),
            ("$id", cursor?.Id),
            ("$limit", query.Limit + 1)
        );
        var items = found.Take(query.Limit).ToList();
        return new RequestPage(items, found.Count > query.Limit ? RequestCursor.After(items[^1], query) : null);
    }

    private static int Count(SqliteConnection connection, string key) =>
        (int)connection.Scalar<long>("SELECT COUNT(*) FROM request_holds WHERE hold = $hold", ("$hold", key));

    private static AccountRequest Parse(string document) =>
        JsonSerializer.Deserialize(document, VendingJson.Default.AccountRequest)
        ?? throw new InvalidDataException("A request's document is null.");
}
