using System.Text.RegularExpressions;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Operators;

/// <summary>Counts the outcomes of the requests that were created in a month.</summary>
public sealed partial class MonthlyNumbers(IRequestStore store)
{
    private const int Step = 100;

    // Far above a company's usual month; bounds the work when a script creates thousands of requests.
    private const int MostRead = 2000;

    /// <summary>Returns the numbers of a month in UTC.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<MonthNumbers> OfAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var from = new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero);
        var query = new RequestQuery
        {
            CreatedFrom = from,
            CreatedBefore = from.AddMonths(1),
            Limit = Step,
        };
        var requests = new List<Request>();
        while (true)
        {
            var page = await store.ListAsync(query, cancellationToken);
            requests.AddRange(page.Items);
            if (page.NextCursor is null || requests.Count >= MostRead)
            {
                return Count(first, requests, page.NextCursor is null);
            }

            query = query with { Cursor = page.NextCursor };
        }
    }

    private static MonthNumbers Count(DateOnly month, List<Request> requests, bool isWhole)
    {
        var toApprove = requests
            .Where(request => request is { ApprovedAt: not null, Terms.RequiredApprovals: > 0 })
            .Select(request => request.ApprovedAt!.Value - request.CreatedAt);
        var toReady = requests
            .Where(request => request.Status == RequestStatus.Ready)
            .Select(request => request.History.Last(entry => entry.Event == RequestEvent.Ready).At - request.CreatedAt);
        var failures = requests
            .SelectMany(request => request.Orders)
            .Where(order => order.Outcome is OrderOutcome.Failed or OrderOutcome.Tainted)
            .GroupBy(order => Kind(order.FailureReason ?? "No reason given"), StringComparer.OrdinalIgnoreCase)
            .Select(group => new FailureCount(group.Key, group.Count()))
            .OrderByDescending(failure => failure.Orders)
            .ThenBy(failure => failure.Reason, StringComparer.Ordinal);
        return new MonthNumbers
        {
            Month = month,
            IsWhole = isWhole,
            PerDay =
            [
                .. Enumerable
                    .Range(1, DateTime.DaysInMonth(month.Year, month.Month))
                    .Select(day => requests.Count(request => request.CreatedAt.UtcDateTime.Day == day)),
            ],
            ToApprove = Middle(toApprove),
            ToReady = Middle(toReady),
            Failures = [.. failures],
        };
    }

    private static MedianTime Middle(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Order().ToList();
        return sorted.Count == 0
            ? new MedianTime(null, 0)
            : new MedianTime((sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2, sorted.Count);
    }

    // Reasons contain the address, the account or IDs of one request. Without them, equal failures count as one reason.
    private static string Kind(string reason) => Particulars().Replace(reason, "…");

    [GeneratedRegex(
        @"[^\s'""(<]+@[^\s'"")>]+|\b\d{12}\b|\b(rec|pp|prod|pa|ou|req)-[0-9a-z-]+\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Particulars();
}

/// <summary>A month in numbers.</summary>
public sealed record MonthNumbers
{
    /// <summary>The first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>False if there were too many requests and only the newest were counted.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The number of requests created on each day, from the first.</summary>
    public required IReadOnlyList<int> PerDay { get; init; }

    /// <summary>The time from the request to the last approval, of approved requests that needed one.</summary>
    public required MedianTime ToApprove { get; init; }

    /// <summary>The time from the request to the account or product, of requests that are ready.</summary>
    public required MedianTime ToReady { get; init; }

    /// <summary>Failed orders by reason, the most frequent first.</summary>
    public required IReadOnlyList<FailureCount> Failures { get; init; }

    /// <summary>The number of requests created in the month.</summary>
    public int Requests => PerDay.Sum();
}

/// <summary>A median.</summary>
/// <param name="Time">The median; null without values.</param>
/// <param name="Of">The number of values.</param>
public sealed record MedianTime(TimeSpan? Time, int Of);

/// <summary>The number of orders that failed for one reason.</summary>
/// <param name="Reason">Service Catalog's message without the details of one request.</param>
/// <param name="Orders">The number of orders.</param>
public sealed record FailureCount(string Reason, int Orders);
