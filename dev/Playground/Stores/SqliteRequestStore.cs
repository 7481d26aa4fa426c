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
    public Task<Request?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
                connection.Scalar<string>("SELECT document FROM requests WHERE id = $id", ("$id", id)) is { } document
                    ? Parse(document)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SaveResult> SaveAsync(RequestWrite write, CancellationToken cancellationToken)
    {
        if (write.Requests().Any(each => each.Previous is { } previous && previous.Id != each.Next.Id))
        {
            throw new ArgumentException($"{write.Next.Id} cannot replace another request.", nameof(write));
        }

        return database.WriteAsync(connection => Save(connection, write), cancellationToken);
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
                    """
                    SELECT id FROM (
                        SELECT * FROM (
                            SELECT due_at, id FROM requests WHERE due_at <= $now ORDER BY due_at, id LIMIT $limit
                        )
                        UNION ALL
                        SELECT * FROM (
                            SELECT due_at, id FROM resources WHERE due_at <= $now ORDER BY due_at, id LIMIT $limit
                        )
                    ) ORDER BY due_at, id LIMIT $limit
                    """,
                    row => row.GetString(0),
                    ("$now", now),
                    ("$limit", limit)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<Request>> WaitingToOrderAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Request>>(
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

    // Everything is looked at before anything is written: no other write runs meanwhile, so there is nothing to take
    // back.
    private static SaveResult Save(SqliteConnection connection, RequestWrite write)
    {
        var requests = write.Requests().ToList();
        var resources = write.Resources().ToList();
        if (
            requests.Exists(each => VersionOf(connection, each.Next.Id) != each.Previous?.Version)
            || resources.Exists(each => SqliteResourceStore.HasMovedOn(connection, each))
        )
        {
            return SaveResult.Conflict;
        }

        foreach (var each in requests)
        {
            if (Taken(each).FirstOrDefault(hold => Count(connection, hold.Key) >= hold.Limit) is { } full)
            {
                return new SaveResult(null, full.Key);
            }
        }

        foreach (var each in requests)
        {
            Write(connection, Saved(each));
            foreach (var hold in Released(each))
            {
                connection.Execute(
                    "DELETE FROM request_holds WHERE hold = $hold AND holder = $holder",
                    ("$hold", hold.Key),
                    ("$holder", each.Next.Id)
                );
            }

            foreach (var hold in Taken(each))
            {
                connection.Execute(
                    "INSERT INTO request_holds (hold, holder) VALUES ($hold, $holder)",
                    ("$hold", hold.Key),
                    ("$holder", each.Next.Id)
                );
            }
        }

        foreach (var each in resources)
        {
            SqliteResourceStore.Write(connection, each);
        }

        return new SaveResult(Saved(write), null);
    }

    private static Request Saved(RequestWrite write) =>
        write.Next with
        {
            Version = (write.Previous?.Version ?? 0) + 1,
        };

    private static IEnumerable<RequestConstraint> Taken(RequestWrite write) =>
        RequestConstraints.Of(write.Next).ExceptBy(HoldsBefore(write).Select(hold => hold.Key), hold => hold.Key);

    private static IEnumerable<RequestConstraint> Released(RequestWrite write) =>
        HoldsBefore(write).ExceptBy(RequestConstraints.Of(write.Next).Select(hold => hold.Key), hold => hold.Key);

    private static IReadOnlyList<RequestConstraint> HoldsBefore(RequestWrite write) =>
        write.Previous is { } previous ? RequestConstraints.Of(previous) : [];

    private static long? VersionOf(SqliteConnection connection, string id) =>
        connection.Scalar<long?>("SELECT version FROM requests WHERE id = $id", ("$id", id));

    private static void Write(SqliteConnection connection, Request request) =>
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
            ("$document", RequestJson.Write(request))
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

    private static Request Parse(string document) => RequestJson.Read(document);
}
