namespace ChatOps.Measure;

/// <summary>Figures as the README's table wants them.</summary>
internal static class Figures
{
    /// <summary>The nearest rank.</summary>
    public static double Percentile(IEnumerable<double> values, double percentile)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0
            ? double.NaN
            : sorted[Math.Clamp((int)Math.Ceiling(percentile / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 50);

    public static double Milliseconds(long from, long to) =>
        TimeProvider.System.GetElapsedTime(from, to).TotalMilliseconds;

    /// <summary>A row of the table: what, goal, measured, and whether the goal was met.</summary>
    public static void Row(string what, string goal, string measured, bool isMet, string command) =>
        Console.WriteLine($"| {what} | {goal} | {measured} | {(isMet ? "yes" : "**no**")} | `{command}` |");

    /// <summary>How busy the machine is besides: a figure from a busy one says less.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    // All of the machine's, not those that this process is bound to.
    private static int Cores() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal))
            : Environment.ProcessorCount;

    /// <summary>What is measured on.</summary>
    public static void Machine() =>
        Console.WriteLine(
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Cores()} cores, .NET {Environment.Version}, load {Load()}"
        );
}
