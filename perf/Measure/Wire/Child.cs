using System.Diagnostics;
using System.Globalization;

namespace ChatOps.Measure.Wire;

/// <summary>A measured process with only the given environment.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR"];
    private readonly Process process;
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> said = new();

    private Child(Process process) => this.process = process;

    public long StartedAt { get; private init; }

    public int Id => process.Id;

    /// <summary>Its first line of output.</summary>
    public Task<string> FirstLine => firstLine.Task;

    public string Said => string.Join('\n', said);

    /// <summary>Starts it, optionally bound to one core.</summary>
    public static Child Start(
        string file,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        string? folder = null,
        int? core = null
    )
    {
        var all = core is { } number
            ? ["-c", number.ToString(CultureInfo.InvariantCulture), file, .. arguments]
            : arguments;
        var start = new ProcessStartInfo(core is null ? file : "taskset", all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (folder is not null)
        {
            start.WorkingDirectory = folder;
        }

        start.Environment.Clear();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var child = new Child(new Process { StartInfo = start, EnableRaisingEvents = true })
        {
            StartedAt = TimeProvider.System.GetTimestamp(),
        };
        child.process.OutputDataReceived += (_, line) => child.Hear(line.Data);
        child.process.ErrorDataReceived += (_, line) => child.said.Enqueue(line.Data ?? string.Empty);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Returns the work's result; throws with the output if the process ends first.</summary>
    public async Task<T> ButNotEndAsync<T>(Task<T> work)
    {
        var ended = process.WaitForExitAsync();
        return await Task.WhenAny(work, ended).WaitAsync(TimeSpan.FromMinutes(1)) == work
            ? await work
            : throw new InvalidOperationException(
                $"{process.StartInfo.FileName} ended with {process.ExitCode}:\n{Said}"
            );
    }

    public Task EndAsync() => process.WaitForExitAsync();

    /// <summary>The processor time of all threads in milliseconds; Linux counts nanoseconds.</summary>
    public double Cpu() =>
        Directory.GetDirectories($"/proc/{process.Id}/task").Sum(task => ReadOrZero(Path.Combine(task, "schedstat")))
        / 1_000_000d;

    /// <summary>The peak memory in megabytes.</summary>
    public double PeakMemory()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)
            * 1024
            / 1_000_000;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    // A thread may end between the listing and the reading.
    private static double ReadOrZero(string file)
    {
        try
        {
            return double.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            firstLine.TrySetResult(line);
        }
    }
}
