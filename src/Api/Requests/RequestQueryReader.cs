using System.Globalization;
using ChatOps.Api.Problems;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.Requests;

/// <summary>Reads the query strings of lists. A parameter that isn't valid is an error that names it.</summary>
internal static class RequestQueryReader
{
    private const int LargestPage = 100;
    private const int LongestAddress = 254;
    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads the filter of a list of requests.</summary>
    /// <exception cref="ProblemException">400 that names the parameter.</exception>
    public static RequestQuery Read(string? status, string? requester, string? cursor, string? limit) =>
        new()
        {
            Status = Status(status),
            Requester = requester is null or { Length: > 0 and <= LongestAddress }
                ? requester?.Trim()
                : throw ProblemException.OfField("requester", "must be an email address."),
            Cursor = cursor,
            Limit = Limit(limit),
        };

    /// <summary>Reads a time. A date means its start in UTC, or its end if <paramref name="isEnd"/>.</summary>
    /// <exception cref="ProblemException">400 that names the parameter.</exception>
    public static DateTimeOffset? Moment(string name, string? text, bool isEnd)
    {
        if (text is null)
        {
            return null;
        }

        if (
            !DateTimeOffset.TryParseExact(
                text,
                DateForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            ) || (isEnd && moment > DateTimeOffset.MaxValue.AddDays(-2))
        )
        {
            throw ProblemException.OfField(
                name,
                "must be a date like 2026-01-31, or a time like 2026-01-31T09:00:00Z."
            );
        }

        return isEnd && text.Length == "yyyy-MM-dd".Length ? moment.AddDays(1) : moment;
    }

    // Enum.TryParse would also accept numbers.
    private static RequestStatus? Status(string? text) =>
        text is null ? null
        : Array.Find(Enum.GetNames<RequestStatus>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
            is { } known
            ? Enum.Parse<RequestStatus>(known)
        : throw ProblemException.OfField(
            "status",
            $"must be one of {string.Join(", ", Enum.GetNames<RequestStatus>())}."
        );

    private static int Limit(string? text) =>
        text is null ? new RequestQuery().Limit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= LargestPage
            ? limit
        : throw ProblemException.OfField("limit", $"must be a whole number from 1 to {LargestPage}.");
}
