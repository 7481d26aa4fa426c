using System.Globalization;
using ChatOps.Api.Pages;
using ChatOps.Application.Operators;

namespace ChatOps.Api.RequestsPage;

/// <summary>A month in numbers, each chart with its numbers in words.</summary>
internal static class MonthSection
{
    private const int BarStep = 10;
    private const int BarWidth = 7;
    private const int ChartHeight = 60;
    private const int LongestBar = 100;
    private const int MostReasons = 6;

    public static Html Of(RequestListQuery query, MonthNumbers numbers, DateTimeOffset now) => Html.Of($"""
        <section class="card stack month" aria-labelledby="month">
        <div class="month-head">
        <h2 id="month">{Name(numbers.Month)}</h2>
        <p class="actions">{Turn(query, numbers.Month.AddMonths(-1), "Previous month")}{(numbers.Month < DateOnly.FromDateTime(now.UtcDateTime).AddDays(1 - now.UtcDateTime.Day) ? Turn(query, numbers.Month.AddMonths(1), "Next month") : Html.Empty)}</p>
        </div>
        {(numbers.IsWhole ? Html.Empty : Html.Of($"""<p class="note warn">There are more requests than are counted here: these are the newest {numbers.Requests}.</p>"""))}
        <dl class="tiles">
        <div><dt>{(numbers.Requests == 1 ? "Request" : "Requests")}</dt><dd>{numbers.Requests}</dd></div>
        {Tile("Median time to approve", numbers.ToApprove, "approved")}
        {Tile("Median time until ready", numbers.ToReady, "ready")}
        </dl>
        {Days(numbers)}
        {Failures(numbers)}
        </section>
        """);

    private static Html Turn(RequestListQuery query, DateOnly month, string text) =>
        Html.Of($"""<a class="button quiet" href="{(query with { Month = month }).ToUrl(RequestsPageOptions.Url)}#month">{text}</a>""");

    private static Html Tile(string label, MedianTime median, string what) => Html.Of($"""
        <div><dt>{label}</dt><dd>{(median.Time is { } time ? Moment.Span(time) : "none yet")} <span class="soft small">of {median.Of} {what}</span></dd></div>
        """);

    private static Html Days(MonthNumbers numbers)
    {
        var most = numbers.PerDay.Max();
        var name = Name(numbers.Month);
        var summary = most == 0
            ? $"No requests in {name}."
            : $"Requests on each day of {name}: {numbers.Requests} in all, at most {most} on one day (the {numbers.PerDay.ToList().IndexOf(most) + 1}.).";
        return Html.Of($"""
            <figure class="chart">
            <figcaption>Requests each day</figcaption>
            <svg viewBox="0 0 {numbers.PerDay.Count * BarStep} {ChartHeight + 2}" preserveAspectRatio="none" role="img" aria-label="{summary}">
            <line class="axis" x1="0" x2="{numbers.PerDay.Count * BarStep}" y1="{ChartHeight + 1}" y2="{ChartHeight + 1}" />
            {numbers.PerDay.Select((count, index) => Bar(numbers.Month.AddDays(index), index, count, most))}
            </svg>
            <p class="soft small ends"><span>1</span><span>{(most == 0 ? string.Empty : $"most on one day: {most}")}</span><span>{numbers.PerDay.Count}</span></p>
            </figure>
            """);
    }

    private static Html Bar(DateOnly day, int index, int count, int most)
    {
        if (count == 0)
        {
            return Html.Empty;
        }

        var height = Math.Max(2, count * ChartHeight / most);
        return Html.Of($"""<rect class="bar-1" x="{index * BarStep + 1}" y="{ChartHeight - height}" width="{BarWidth}" height="{height}"><title>{day.ToString("d MMMM", CultureInfo.InvariantCulture)}: {count}</title></rect>""");
    }

    private static Html Failures(MonthNumbers numbers)
    {
        if (numbers.Failures.Count == 0)
        {
            return Html.Of($"""<h3>Failed orders by reason</h3><p class="soft">No order failed.</p>""");
        }

        var most = numbers.Failures[0].Orders;
        var rest = numbers.Failures.Skip(MostReasons).Sum(failure => failure.Orders);
        return Html.Of($"""
            <h3>Failed orders by reason</h3>
            <ul class="reasons">
            {numbers.Failures.Take(MostReasons).Select(failure => Reason(failure, most))}
            {(rest == 0 ? Html.Empty : Html.Of($"<li>Other reasons: {rest}</li>"))}
            </ul>
            """);
    }

    private static Html Reason(FailureCount failure, int most) => Html.Of($"""
        <li><span class="reason"><bdi>{failure.Reason}</bdi></span> <strong class="number">{failure.Orders}</strong>
        <svg viewBox="0 0 {LongestBar} 6" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-2" width="{Math.Max(1, failure.Orders * LongestBar / most)}" height="6" /></svg></li>
        """);

    private static string Name(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
