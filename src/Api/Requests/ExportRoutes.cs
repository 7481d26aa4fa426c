using System.Globalization;
using System.Text;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Vending.Requests;

namespace ChatOps.Api.Requests;

/// <summary><c>GET /requests/export</c>: requests as a table, page by page from the store to the caller, however many there are.</summary>
public static class ExportRoutes
{
    private const int PageSize = 100;

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
    ];

    /// <summary>Maps the route.</summary>
    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/requests/export", ExportAsync)
            .WithName("ExportRequests")
            .WithTags("Requests")
            .WithSummary("Requests as comma-separated values")
            .WithDescription(
                "Requests made from the beginning of from to the end of to, newest first; each is a date or a time and may be left out. "
                + "A cell that a spreadsheet would take for a formula begins with an apostrophe.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblems(400)
            .RequireScope(ApiScopes.Read);

    private static IResult ExportAsync(IRequestStore store, string? from, string? to, CancellationToken cancellationToken)
    {
        var earliest = RequestQueryReader.Moment(nameof(from), from, isEnd: false);
        var end = RequestQueryReader.Moment(nameof(to), to, isEnd: true);
        if (earliest > end)
        {
            throw ProblemException.OfField(nameof(from), "must not be after to.");
        }

        return Results.Stream(body => WriteAsync(store, body, earliest, end, cancellationToken), "text/csv; charset=utf-8", "requests.csv");
    }

    private static async Task WriteAsync(IRequestStore store, Stream body, DateTimeOffset? from, DateTimeOffset? end, CancellationToken cancellationToken)
    {
        await body.WriteAsync(Encoding.UTF8.GetBytes(Csv.Line(Columns.Select(column => column.Name))), cancellationToken);
        var cursor = (string?)null;
        do
        {
            var page = await store.ListAsync(new RequestQuery { Cursor = cursor, Limit = PageSize }, cancellationToken);
            var wanted = page.Items.Where(request => !(request.CreatedAt < from) && !(request.CreatedAt >= end));
            var lines = string.Concat(wanted.Select(request => Csv.Line(Columns.Select(column => column.Value(request)))));
            await body.WriteAsync(Encoding.UTF8.GetBytes(lines), cancellationToken);

            // Newest first: what follows an older one is older still.
            cursor = page.Items.Count > 0 && page.Items[^1].CreatedAt < from ? null : page.NextCursor;
        }
        while (cursor is not null);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string DecidedBy(AccountRequest request, Decision decision) =>
        string.Join("; ", request.Approvals.Where(approval => approval.Decision == decision).Select(approval => approval.Approver));
}
