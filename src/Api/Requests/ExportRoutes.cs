using System.ComponentModel;
using System.Runtime.CompilerServices;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.Requests;

/// <summary><c>GET /requests/export</c>: streams requests as CSV, page by page, without a limit.</summary>
internal static class ExportRoutes
{
    private const int PageSize = 100;

    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/requests/export", ExportAsync)
            .WithName("ExportRequests")
            .WithTags("Requests")
            .WithSummary("Export requests as CSV")
            .WithDescription(
                "Returns the requests that were created between `from` and `to`, newest first. Both are optional dates "
                    + "or times. Text that a spreadsheet would take for a formula gets an apostrophe in front."
            )
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblems(400, 500)
            .RequireScope(ApiScopes.Read);

    private static async Task<IResult> ExportAsync(
        IRequestStore store,
        [Description("The first date or time, like 2026-01-31 or 2026-01-31T09:00:00Z.")] string? from,
        [Description("The last date (inclusive) or the end time (exclusive).")] string? to,
        CancellationToken cancellationToken
    )
    {
        var earliest = RequestQueryReader.Moment(nameof(from), from, isEnd: false);
        var end = RequestQueryReader.Moment(nameof(to), to, isEnd: true);
        if (earliest > end)
        {
            throw ProblemException.OfField(nameof(from), "must not be after to.");
        }

        // Reads the first page before the response starts, so that a failing
        // store gives an error and not an empty file.
        var query = new RequestQuery
        {
            CreatedFrom = earliest,
            CreatedBefore = end,
            Limit = PageSize,
        };
        var first = await store.ListAsync(query, cancellationToken);
        return Results.Stream(
            body => RequestCsv.WriteAsync(body, AllAsync(store, query, first, cancellationToken), cancellationToken),
            "text/csv; charset=utf-8",
            "requests.csv"
        );
    }

    // If the store fails later, the connection breaks, and the caller sees that the file is incomplete.
    private static async IAsyncEnumerable<Request> AllAsync(
        IRequestStore store,
        RequestQuery query,
        RequestPage first,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var page = first;
        while (true)
        {
            foreach (var request in page.Items)
            {
                yield return request;
            }

            if (page.NextCursor is null)
            {
                yield break;
            }

            page = await store.ListAsync(query with { Cursor = page.NextCursor }, cancellationToken);
        }
    }
}
