using System.ComponentModel;
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
            .ProducesProblems(400, 500)
            .RequireScope(ApiScopes.Read);

    private static async Task<IResult> ExportAsync(
        IRequestStore store,
        [Description("The first date or time, like 2026-01-31 or 2026-01-31T09:00:00Z.")] string? from,
        [Description("The last date, or the time before which.")] string? to,
        CancellationToken cancellationToken)
    {
        var earliest = RequestQueryReader.Moment(nameof(from), from, isEnd: false);
        var end = RequestQueryReader.Moment(nameof(to), to, isEnd: true);
        if (earliest > end)
        {
            throw ProblemException.OfField(nameof(from), "must not be after to.");
        }

        // Before the answer begins, so that a store that fails is an error and not a file without lines.
        var first = await store.ListAsync(new RequestQuery { Limit = PageSize }, cancellationToken);
        return Results.Stream(body => WriteAsync(store, first, body, earliest, end, cancellationToken), "text/csv; charset=utf-8", "requests.csv");
    }

    // A store that fails later breaks the connection off: the caller sees that the file is not whole.
    private static async Task WriteAsync(IRequestStore store, RequestPage first, Stream body, DateTimeOffset? from, DateTimeOffset? end, CancellationToken cancellationToken)
    {
        await body.WriteAsync(Encoding.UTF8.GetBytes(Csv.Line(Columns.Select(column => column.Name))), cancellationToken);
        var page = first;
        while (true)
        {
            var wanted = page.Items.Where(request => !(request.CreatedAt < from) && !(request.CreatedAt >= end));
            var lines = string.Concat(wanted.Select(request => Csv.Line(Columns.Select(column => column.Value(request)))));
            await body.WriteAsync(Encoding.UTF8.GetBytes(lines), cancellationToken);

            // Newest first: what follows an older one is older still.
            if (page.NextCursor is null || page.Items[^1].CreatedAt < from)
            {
                return;
            }

            page = await store.ListAsync(new RequestQuery { Cursor = page.NextCursor, Limit = PageSize }, cancellationToken);
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string DecidedBy(AccountRequest request, Decision decision) =>
        string.Join("; ", request.Approvals.Where(approval => approval.Decision == decision).Select(approval => approval.Approver));
}
