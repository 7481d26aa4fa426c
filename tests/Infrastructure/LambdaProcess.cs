using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChatOps.Tests.Infrastructure;

/// <summary>A function's executable with its own Runtime API and only the given environment.</summary>
public sealed class LambdaProcess : IAsyncDisposable
{
    private static readonly string[] Inherited = ["PATH", "HOME", "DOTNET_ROOT", "TMPDIR", "LD_LIBRARY_PATH"];
    private readonly RuntimeApiServer api;
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private LambdaProcess(RuntimeApiServer api, Process process)
    {
        this.api = api;
        this.process = process;
    }

    /// <summary>Its output and errors so far; complete after it is stopped.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    public Task<Invoked> InitError => api.InitError;

    public static async Task<LambdaProcess> StartAsync(
        string executable,
        string name,
        string handler,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var runtime = await RuntimeApiServer.StartAsync();
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var variable in Inherited)
        {
            if (Environment.GetEnvironmentVariable(variable) is { } value)
            {
                start.Environment[variable] = value;
            }
        }

        start.Environment["AWS_LAMBDA_RUNTIME_API"] = runtime.Address;
        start.Environment["AWS_LAMBDA_FUNCTION_NAME"] = name;
        start.Environment["AWS_LAMBDA_FUNCTION_VERSION"] = "1";
        start.Environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512";
        start.Environment["_HANDLER"] = handler;
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        var child = new Process { StartInfo = start, EnableRaisingEvents = true };
        var function = new LambdaProcess(runtime, child);
        child.OutputDataReceived += (_, line) => function.Add(line.Data);
        child.ErrorDataReceived += (_, line) => function.Add(line.Data);
        child.Start();
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return function;
    }

    /// <summary>Invokes it; throws with the output if the process ends instead.</summary>
    public async Task<Invoked> InvokeAsync(byte[] payload, TimeSpan? limit = null)
    {
        var ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var answer = api.InvokeAsync(payload, limit);
        return await Task.WhenAny(answer, ended) == answer
            ? await answer
            : throw new InvalidOperationException(
                $"The function ended with {process.ExitCode}:\n{string.Join('\n', Lines)}"
            );
    }

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(3));
        return process.ExitCode;
    }

    /// <summary>Ends it at once, as Lambda may after any answer. <see cref="Lines"/> then has all output; unwritten
    /// output is lost, as on Lambda.</summary>
    public async Task StopAsync()
    {
        await api.IdleAsync();
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        process.Dispose();
        await api.DisposeAsync();
    }

    // Returns at the end of both streams, not before.
    private async Task EndAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }

    private void Add(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
