using System.Text;

namespace ChatOps.Load;

/// <summary>The figures and their verdict.</summary>
public sealed class LoadReport
{
    private readonly StringBuilder text = new();
    private readonly List<Threshold> thresholds = [];

    /// <summary>Computes the figures.</summary>
    public LoadReport(IReadOnlyList<LoadSample> samples, LoadOptions options)
    {
        var answered = samples
            .Where(sample => sample.Took > TimeSpan.Zero)
            .Select(sample => sample.Took.TotalMilliseconds)
            .Order()
            .ToList();
        var errors = samples.Where(sample => sample.Error is not null).ToList();
        var share = samples.Count == 0 ? 100 : errors.Count * 100d / samples.Count;
        text.AppendLine(
            $"{samples.Count} requests, {samples.Count / options.Duration.TotalSeconds:0.0} a second, "
                + $"{errors.Count} errors ({share:0.00} %)"
        );
        foreach (
            var kind in errors
                .GroupBy(error => error.Error, StringComparer.Ordinal)
                .OrderByDescending(kind => kind.Count())
        )
        {
            text.AppendLine($"  {kind.Count()} x {kind.Key}");
        }

        var percentiles = options.Most.Keys.Select(percentile =>
            $"p{percentile} {Percentile(answered, percentile):0} ms"
        );
        text.AppendLine(
            answered.Count == 0
                ? "nothing was answered"
                : $"{string.Join("   ", percentiles)}   slowest {answered[^1]:0} ms"
        );
        IsMet = samples.Count > 0;
        Judge("errors", share, options.MostErrors, "%");
        foreach (var (percentile, most) in options.Most)
        {
            Judge(
                $"p{percentile}",
                answered.Count == 0 ? double.PositiveInfinity : Percentile(answered, percentile),
                most,
                "ms"
            );
        }
    }

    /// <summary>True if all thresholds were met.</summary>
    public bool IsMet { get; private set; }

    /// <summary>The thresholds and their measured values.</summary>
    public IReadOnlyList<Threshold> Thresholds => thresholds;

    /// <summary>The report for people.</summary>
    public string Text => text.ToString().TrimEnd();

    /// <summary>The nearest rank: the smallest value that this percentage of all doesn't exceed.</summary>
    public static double Percentile(IReadOnlyList<double> sorted, int percentile) =>
        sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percentile / 100d) - 1)];

    private void Judge(string what, double value, double most, string unit)
    {
        var isGood = value <= most;
        IsMet &= isGood;
        thresholds.Add(new Threshold(what, value, most, unit, isGood));
        text.AppendLine($"{(isGood ? "ok  " : "FAIL")}  {what} {value:0.##} {unit}, at most {most:0.##} {unit}");
    }
}

/// <summary>A threshold and its measured value.</summary>
/// <param name="What">The errors or a percentile.</param>
/// <param name="Value">The measured value; infinite without answers.</param>
/// <param name="Most">The highest accepted value.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="IsMet">True if the value isn't higher.</param>
public sealed record Threshold(string What, double Value, double Most, string Unit, bool IsMet);
