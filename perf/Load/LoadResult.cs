using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChatOps.Load;

/// <summary>The result as files: figures for programs, a summary and a chart for people. They contain no key and no
/// person's address.</summary>
public static class LoadResult
{
    /// <summary>For programs.</summary>
    public const string FiguresFile = "load.json";

    /// <summary>For people.</summary>
    public const string SummaryFile = "load.md";

    /// <summary>Shown in the summary.</summary>
    public const string ChartFile = "load.svg";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly int[] Percentiles = [50, 95, 99, 100];

    /// <summary>Writes the files over those of an earlier run.</summary>
    public static async Task WriteAsync(
        string folder,
        DateTimeOffset started,
        IReadOnlyList<LoadSample> samples,
        LoadReport report,
        LoadOptions options,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        var seconds = SecondsOf(samples);
        await File.WriteAllTextAsync(
            Path.Combine(folder, FiguresFile),
            Figures(started, samples, seconds, report, options),
            cancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, ChartFile),
            LoadChart.Draw(seconds, options.Most),
            cancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, SummaryFile),
            Summary(started, samples, report, options),
            cancellationToken
        );
    }

    private static List<LoadSecond> SecondsOf(IReadOnlyList<LoadSample> samples) =>
        [
            .. samples
                .GroupBy(sample => (int)sample.At.TotalSeconds)
                .OrderBy(second => second.Key)
                .Select(second => new LoadSecond(
                    second.Key,
                    second.Count(),
                    second.Count(sample => sample.Error is not null),
                    Of(second, 50),
                    Of(second, 95),
                    Of(second, 100)
                )),
        ];

    private static string Figures(
        DateTimeOffset started,
        IReadOnlyList<LoadSample> samples,
        List<LoadSecond> seconds,
        LoadReport report,
        LoadOptions options
    ) =>
        JsonSerializer.Serialize(
            new
            {
                Url = options.Url.GetLeftPart(UriPartial.Authority),
                Started = started,
                options.Rate,
                DurationSeconds = options.Duration.TotalSeconds,
                Requests = samples.Count,
                Errors = samples
                    .Where(sample => sample.Error is not null)
                    .GroupBy(sample => sample.Error!, StringComparer.Ordinal)
                    .ToDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal),
                report.IsMet,

                // JSON has no number for a missing answer.
                Thresholds = report.Thresholds.Select(threshold => new
                {
                    threshold.What,
                    Value = double.IsFinite(threshold.Value) ? threshold.Value : (double?)null,
                    threshold.Most,
                    threshold.Unit,
                    threshold.IsMet,
                }),
                Kinds = Kinds(samples)
                    .ToDictionary(
                        kind => kind.Key,
                        kind => new
                        {
                            Requests = kind.Count(),
                            P50 = Of(kind, 50),
                            P95 = Of(kind, 95),
                            P99 = Of(kind, 99),
                            Slowest = Of(kind, 100),
                        },
                        StringComparer.Ordinal
                    ),
                Seconds = seconds,
            },
            Readable
        );

    private static string Summary(
        DateTimeOffset started,
        IReadOnlyList<LoadSample> samples,
        LoadReport report,
        LoadOptions options
    )
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"# Load test of {options.Url.GetLeftPart(UriPartial.Authority)}: {(report.IsMet ? "met" : "NOT MET")}"
        );
        text.AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{started:yyyy-MM-dd HH:mm} UTC, {options.Rate:0.##} requests a second for "
                + $"{options.Duration.TotalSeconds:0.#} s: {samples.Count} requests."
        );
        text.AppendLine();
        text.AppendLine("| threshold | measured | at most | met |");
        text.AppendLine("|---|---|---|---|");
        foreach (var threshold in report.Thresholds)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {threshold.What} | {threshold.Value:0.##} {threshold.Unit} | {threshold.Most:0.##} "
                    + $"{threshold.Unit} | {(threshold.IsMet ? "yes" : "**no**")} |"
            );
        }

        text.AppendLine();
        text.AppendLine($"| what was sent | requests | {string.Join(" | ", Percentiles.Select(NameOf))} |");
        text.AppendLine($"|---|---|{string.Concat(Enumerable.Repeat("---|", Percentiles.Length))}");
        foreach (var kind in Kinds(samples))
        {
            var times = Percentiles.Select(percentile =>
                string.Create(CultureInfo.InvariantCulture, $"{Of(kind, percentile):0} ms")
            );
            text.AppendLine($"| {kind.Key} | {kind.Count()} | {string.Join(" | ", times)} |");
        }

        text.AppendLine();
        text.AppendLine($"![Answer times by second]({ChartFile})");
        return text.ToString();
    }

    private static string NameOf(int percentile) => percentile == 100 ? "slowest" : $"p{percentile}";

    private static IOrderedEnumerable<IGrouping<string, LoadSample>> Kinds(IReadOnlyList<LoadSample> samples) =>
        samples
            .GroupBy(sample => sample.Kind, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal);

    private static double Of(IEnumerable<LoadSample> samples, int percentile)
    {
        var answered = samples
            .Where(sample => sample.Took > TimeSpan.Zero)
            .Select(sample => sample.Took.TotalMilliseconds)
            .Order()
            .ToList();
        return answered.Count == 0 ? 0 : Math.Round(LoadReport.Percentile(answered, percentile), 1);
    }
}

/// <summary>The requests of one second.</summary>
/// <param name="Second">From the first counted request.</param>
/// <param name="Requests">The number sent.</param>
/// <param name="Errors">The number failed.</param>
/// <param name="P50">Milliseconds; 0 without answers.</param>
/// <param name="P95">Milliseconds; 0 without answers.</param>
/// <param name="Slowest">Milliseconds; 0 without answers.</param>
public sealed record LoadSecond(int Second, int Requests, int Errors, double P50, double P95, double Slowest);
