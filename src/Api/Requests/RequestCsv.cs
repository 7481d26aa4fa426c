using System.Globalization;
using ChatOps.Domain.Requests;
using CsvHelper;

namespace ChatOps.Api.Requests;

/// <summary>Writes requests as CSV. All exports share these columns.</summary>
internal static class RequestCsv
{
    private static readonly (string Name, Func<Request, string?> Value)[] Columns =
    [
        ("id", request => request.Id),
        ("status", request => request.Status.ToString()),
        ("accountType", request => (request.Subject as NewAccount)?.Type),
        ("rootEmail", request => (request.Subject as NewAccount)?.RootEmail),
        ("accountOu", request => (request.Subject as NewAccount)?.Ou.Label),
        ("accountName", request => (request.Subject as NewAccount)?.Name),
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
        ("product", request => (request.Subject.Resource() as NewProduct)?.Name),
        ("change", request => (request.Subject as ResourceChange)?.Action.ToString()),
        ("changeOf", request => (request.Subject as ResourceChange)?.Of),
        ("leaseEndsAt", request => request.LeaseEndsAt is { } ends ? Time(ends) : null),
        ("endedAt", request => request.EndedAt is { } ended ? Time(ended) : null),
    ];

    /// <summary>Writes a header line, then one line per request.</summary>
    public static async Task WriteAsync(
        Stream body,
        IAsyncEnumerable<Request> requests,
        CancellationToken cancellationToken
    )
    {
        await using var writer = CsvWriter.Create(body, leaveOpen: true);
        await writer.WriteRecordAsync([.. Columns.Select(column => column.Name)], cancellationToken);
        await foreach (var request in requests.WithCancellation(cancellationToken))
        {
            await writer.WriteRecordAsync(
                [.. Columns.Select(column => CellText.Of(column.Value(request)))],
                cancellationToken
            );
        }
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string DecidedBy(Request request, Decision decision) =>
        string.Join(
            "; ",
            request.Approvals.Where(approval => approval.Decision == decision).Select(approval => approval.Approver)
        );
}
