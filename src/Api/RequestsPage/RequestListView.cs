using ChatOps.Application.Operators;
using ChatOps.Application.Requests;

namespace ChatOps.Api.RequestsPage;

/// <summary>The model of the list of requests.</summary>
/// <param name="Options">The host's settings.</param>
/// <param name="Query">The operator's filters.</param>
/// <param name="Found">The requests.</param>
/// <param name="Types">The types in the filter.</param>
/// <param name="Month">A month in numbers.</param>
public sealed record RequestListView(
    RequestsPageOptions Options,
    RequestListQuery Query,
    RequestPage Found,
    IEnumerable<string> Types,
    MonthView Month
);

/// <summary>A month in numbers.</summary>
/// <param name="Query">The page's filters.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="Now">The current time.</param>
public sealed record MonthView(RequestListQuery Query, MonthNumbers Numbers, DateTimeOffset Now);
