using System.Globalization;

namespace ChatOps.Application.Health;

/// <summary>A calendar month in UTC.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
public sealed record YearMonth(int Year, int Month)
{
    private const string Form = "yyyy-MM";

    /// <summary>The month's first moment.</summary>
    public DateTimeOffset Start => new(Year, Month, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the month of a moment.</summary>
    public static YearMonth Of(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month);

    /// <summary>Parses <c>2026-11</c>; returns null for anything else.</summary>
    public static YearMonth? Parse(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            Form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? Of(moment)
            : null;

    /// <summary>Returns true if the month ended before the moment.</summary>
    public bool IsBefore(DateTimeOffset moment) => Of(moment).Start > Start;

    /// <summary>Returns the months from <paramref name="from"/> to <paramref name="to"/>, including both.</summary>
    public static IEnumerable<YearMonth> Between(DateTimeOffset from, DateTimeOffset to)
    {
        for (var start = Of(from).Start; start <= to; start = start.AddMonths(1))
        {
            yield return Of(start);
        }
    }

    /// <summary>Returns the form <c>2026-11</c>.</summary>
    public override string ToString() => Start.ToString(Form, CultureInfo.InvariantCulture);
}
