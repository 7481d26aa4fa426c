using ChatOps.Application.Operators;
using ChatOps.Application.Requests;

namespace ChatOps.Api.RequestsPage;

/// <summary>What the list of requests shows.</summary>
/// <param name="Options">How the host serves it.</param>
/// <param name="Query">What the operator asked for.</param>
/// <param name="Found">The requests.</param>
/// <param name="Types">The types that they can choose from.</param>
/// <param name="Month">A month in numbers.</param>
public sealed record RequestListView(
    RequestsPageOptions Options,
    RequestListQuery Query,
    RequestPage Found,
    IEnumerable<string> Types,
    MonthView Month
);

/// <summary>A month in numbers.</summary>
/// <param name="Query">What else the page shows.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="Now">The time.</param>
public sealed record MonthView(RequestListQuery Query, MonthNumbers Numbers, DateTimeOffset Now);
