using System.Globalization;

namespace ChatOps.Application.Health;

/// <summary>A calendar month in UTC.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
public sealed record YearMonth(int Year, int Month)
{
    private const string Form = "yyyy-MM";

    /// <summary>Its first moment.</summary>
    public DateTimeOffset Start => new(Year, Month, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The month that a moment is in.</summary>
    public static YearMonth Of(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month);

    /// <summary>Reads <c>2026-11</c>; null for anything else.</summary>
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

    /// <summary>True where the whole month is over at that moment.</summary>
    public bool IsBefore(DateTimeOffset moment) => Of(moment).Start > Start;

    /// <summary>The months from the one of <paramref name="from"/> to the one of <paramref name="to"/>, both
    /// included.</summary>
    public static IEnumerable<YearMonth> Between(DateTimeOffset from, DateTimeOffset to)
    {
        for (var start = Of(from).Start; start <= to; start = start.AddMonths(1))
        {
            yield return Of(start);
        }
    }

    /// <summary><c>2026-11</c>.</summary>
    public override string ToString() => Start.ToString(Form, CultureInfo.InvariantCulture);
}
