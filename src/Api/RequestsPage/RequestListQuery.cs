using System.Globalization;
using ChatOps.Application.Operators;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.RequestsPage;

/// <summary>
/// The filters in the page's URL. Values that aren't valid are ignored, since people edit URLs and keep old ones.
/// </summary>
public sealed record RequestListQuery
{
    private const int LongestText = 200;
    private const string MonthForm = "yyyy-MM";

    /// <summary>The filter of the list.</summary>
    public RequestFilter Filter { get; private init; } = new();

    /// <summary>Where the previous page ended; null on the first one.</summary>
    public string? Cursor { get; init; }

    /// <summary>The first day of the month whose numbers are shown.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>True if the list is filtered.</summary>
    public bool IsFiltered => Filter != new RequestFilter();

    /// <summary>Reads the URL.</summary>
    public static RequestListQuery Read(IQueryCollection query, DateTimeOffset now) =>
        new()
        {
            Filter = new RequestFilter
            {
                Status = Status(Text(query, "status")),
                AccountType = Text(query, "type"),
                Requester = Text(query, "requester"),
                Words = Text(query, "q"),
            },
            Cursor = Text(query, "cursor"),
            Month =
                DateOnly.TryParseExact(
                    Text(query, "month"),
                    MonthForm,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var month
                ) && month.Year is > 2000 and < 9000
                    ? month
                    : new DateOnly(now.UtcDateTime.Year, now.UtcDateTime.Month, 1),
        };

    /// <summary>Returns the URL of the same list.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="withMonth">False to leave the month out.</param>
    public string ToUrl(string path, bool withMonth = true)
    {
        (string Name, string? Value)[] parts =
        [
            ("q", Filter.Words),
            ("status", Filter.Status?.ToString()),
            ("type", Filter.AccountType),
            ("requester", Filter.Requester),
            ("cursor", Cursor),
            ("month", withMonth ? Month.ToString(MonthForm, CultureInfo.InvariantCulture) : null),
        ];
        var query = string.Join(
            '&',
            parts
                .Where(part => part.Value is not null)
                .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static RequestStatus? Status(string? name) =>
        Enum.GetValues<RequestStatus>()
            .Where(status => status.ToString() == name)
            .Select(status => (RequestStatus?)status)
            .FirstOrDefault();

    private static string? Text(IQueryCollection query, string name) =>
        query[name] is [{ } text] && IncomingText.Of(text).Cleaned is { Length: > 0 and <= LongestText } cleaned
            ? cleaned
            : null;
}
