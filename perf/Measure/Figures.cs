namespace ChatOps.Measure;

/// <summary>Prints figures for the README's table.</summary>
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

    /// <summary>Prints a row of the table: what, goal, measured, and whether the goal was met.</summary>
    public static void Row(string what, string goal, string measured, bool isMet, string command) =>
        Console.WriteLine($"| {what} | {goal} | {measured} | {(isMet ? "yes" : "**no**")} | `{command}` |");

    /// <summary>The machine's other load; a figure from a busy machine is worth less.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    // All cores of the machine, not those that this process is bound to.
    private static int Cores() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal))
            : Environment.ProcessorCount;

    /// <summary>Prints the machine.</summary>
    public static void Machine() =>
        Console.WriteLine(
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Cores()} cores, .NET "
                + $"{Environment.Version}, load {Load()}"
        );
}
