using System.Globalization;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Requests;

/// <summary>Requests as a table: the columns of every export.</summary>
public static class RequestCsv
{
    private static readonly (string Name, Func<AccountRequest, string?> Value)[] Columns =
    [
        ("id", request => request.Id),
        ("status", request => request.Status.ToString()),
        ("accountType", request => request.AccountType),
        ("rootEmail", request => request.RootEmail),
        ("accountOu", request => request.Ou.Label),
        ("accountName", request => request.AccountName),
        ("requesterEmail", request => request.Requester.Email),
        ("requesterFirstName", request => request.Requester.FirstName),
        ("requesterLastName", request => request.Requester.LastName),
        ("createdAt", request => Time(request.CreatedAt)),
        ("expiresAt", request => Time(request.ExpiresAt)),
        ("approvedBy", request => DecidedBy(request, Decision.Approve)),
        ("deniedBy", request => DecidedBy(request, Decision.Deny)),
        ("orders", request => request.Orders.Count.ToString(CultureInfo.InvariantCulture)),
        ("recordId", request => request.CurrentOrder?.RecordId),
        ("accountId", request => request.AccountId),
        ("failureReason", request => request.FailureReason),
        ("product", request => request.Product?.Name),
        ("change", request => request.Change?.Action.ToString()),
        ("changeOf", request => request.Change?.Of),
        ("leaseEndsAt", request => request.LeaseEndsAt is { } ends ? Time(ends) : null),
        ("endedAt", request => request.EndedAt is { } ended ? Time(ended) : null),
    ];

    /// <summary>The first line: the columns' names.</summary>
    public static string Header { get; } = Csv.Line(Columns.Select(column => column.Name));

    /// <summary>The line of a request.</summary>
    public static string Line(AccountRequest request) => Csv.Line(Columns.Select(column => column.Value(request)));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string DecidedBy(AccountRequest request, Decision decision) =>
        string.Join("; ", request.Approvals.Where(approval => approval.Decision == decision).Select(approval => approval.Approver));
}
