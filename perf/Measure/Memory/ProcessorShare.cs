using System.Globalization;

namespace ChatOps.Measure.Memory;

/// <summary>A control group (version 1) with Lambda's processor time and memory for a size. Creating one needs
/// root.</summary>
internal sealed class ProcessorShare : IDisposable
{
    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html: one processor at 1,769 MB, and in
    // proportion to that.
    private const double MegabytesOfAProcessor = 1769;
    private const int Period = 20_000;

    private readonly DirectoryInfo[] groups;

    public ProcessorShare(int megabytes)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"chatops-{Environment.ProcessId}-{megabytes}");
        groups = [Group("cpu"), Group("memory")];
        Write(groups[0], "cpu.cfs_period_us", Period);
        Write(groups[0], "cpu.cfs_quota_us", (long)(Period * megabytes / MegabytesOfAProcessor));
        Write(groups[1], "memory.limit_in_bytes", megabytes * 1024L * 1024);

        DirectoryInfo Group(string kind) => Directory.CreateDirectory($"/sys/fs/cgroup/{kind}/{name}");
    }

    /// <summary>The group's peak memory in megabytes, including mapped files, as Lambda counts it.</summary>
    public double PeakMemory =>
        double.Parse(
            File.ReadAllText(Path.Combine(groups[1].FullName, "memory.max_usage_in_bytes")),
            CultureInfo.InvariantCulture
        ) / 1_000_000;

    /// <summary>Returns a shell command that enters the group and executes the program.</summary>
    public string Enter(string program) =>
        $"{string.Concat(groups.Select(group => $"echo $$ >{group.FullName}/cgroup.procs; "))}exec {program}";

    public void Dispose()
    {
        foreach (var group in groups)
        {
            group.Delete();
        }
    }

    private static void Write(DirectoryInfo group, string file, long value) =>
        File.WriteAllText(Path.Combine(group.FullName, file), value.ToString(CultureInfo.InvariantCulture));
}
