using System.Globalization;
using ChatOps.Application.Requests;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;
using ChatOps.Playground.Stores;
using Microsoft.Data.Sqlite;

namespace ChatOps.Measure.Size;

/// <summary>Creates a playground's file after years of use: finished requests with their constraints and history, ten
/// for each requester, and a few with future work.</summary>
internal static class ManyRequests
{
    public const int PerRequester = 10;
    private const int DueLater = 50;
    private static readonly DateTimeOffset First = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The due time of the work that <see cref="Create"/> adds.</summary>
    public static DateTimeOffset DueAt { get; } = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string RequesterOf(int number) => $"person.{number / PerRequester:D7}@example.com";

    /// <summary>The request of a number, as the store keeps it. Ids and addresses rise with the number: so the file is
    /// written from front to back.</summary>
    public static Request Of(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"REQ-{number:D8}");
        var at = First.AddMinutes(number * 5L);
        var requester = new Person(RequesterOf(number), "Ana", "Lopez");
        var isDue = number < DueLater;
        return new Request
        {
            Id = id,
            Version = 9,
            Status = isDue ? RequestStatus.PendingApproval : RequestStatus.Ready,
            Subject = new NewAccount(
                "Sandbox",
                $"root.{number:D8}@example.org",
                new TargetOu("Demos", "Demos", "ou-abcd-11111111"),
                $"Sandbox-{number:D8}"
            ),
            Requester = requester,
            Origin = new RequestOrigin("rest", $"rest:{requester.Email}", $"event-{number}"),
            CreatedAt = at,
            ExpiresAt = at.AddHours(48),
            Terms = new RequestTerms
            {
                RequiredApprovals = 1,
                ExpiryHours = 48,
                ReminderHours = 24,
                OpenRequestsPerRequester = 20,
                ProvisioningLimitHours = 4,
            },
            Approvals =
            [
                new Approval("approver@example.com")
                {
                    AskedAt = at,
                    Decision = Decision.Approve,
                    DecidedAt = at.AddHours(1),
                    Reason = "Fine",
                    Channel = "link",
                },
            ],
            ApprovedAt = at.AddHours(1),
            AccountId = string.Create(CultureInfo.InvariantCulture, $"{100_000_000_000 + number}"),
            History =
            [
                new HistoryEntry(at, requester.Email, "rest", RequestEvent.Created, "Asked"),
                new HistoryEntry(at, "ChatOps", "system", RequestEvent.ApproverAsked, "approver@example.com"),
                new HistoryEntry(at.AddHours(1), "approver@example.com", "link", RequestEvent.Approved, "Fine"),
                new HistoryEntry(at.AddHours(1), "ChatOps", "system", RequestEvent.OrderPlaced, "rec-1"),
                new HistoryEntry(at.AddHours(2), "ChatOps", "system", RequestEvent.Ready, "The account is ready"),
            ],
            Work = isDue ? [new WorkItem(WorkKind.Expire, string.Empty, DueAt)] : [],
        };
    }

    /// <summary>Writes the file through the store's own schema.</summary>
    public static void Create(string file, int count)
    {
        new PlaygroundDatabase(file).Dispose();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(
            connection,
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000; PRAGMA "
                + "locking_mode=EXCLUSIVE;"
        );
        using (var transaction = connection.BeginTransaction())
        {
            using var request = Command(
                connection,
                transaction,
                "INSERT INTO requests (id, version, status, requester, created_at, approved_at, due_at, "
                    + "document) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
                8
            );
            using var hold = Command(
                connection,
                transaction,
                "INSERT INTO request_holds (hold, holder) VALUES ($0, $1)",
                2
            );
            for (var number = 0; number < count; number++)
            {
                var made = Of(number);
                Insert(
                    request,
                    made.Id,
                    made.Version,
                    made.Status.ToString(),
                    EmailAddress.MailboxOf(made.Requester.Email),
                    made.CreatedAt.UtcTicks,
                    (object?)made.ApprovedAt?.UtcTicks ?? DBNull.Value,
                    (object?)made.DueAt?.UtcTicks ?? DBNull.Value,
                    RequestJson.Write(made)
                );
            }

            for (var number = 0; number < count; number++)
            {
                foreach (var held in RequestConstraints.Of(Of(number)))
                {
                    Insert(hold, held.Key, Of(number).Id);
                }
            }

            transaction.Commit();
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string sql,
        int parameters
    )
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var index = 0; index < parameters; index++)
        {
            command.Parameters.AddWithValue($"${index}", DBNull.Value);
        }

        command.Prepare();
        return command;
    }

    private static void Insert(SqliteCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        command.ExecuteNonQuery();
    }
}
