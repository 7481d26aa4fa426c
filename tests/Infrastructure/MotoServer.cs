using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Amazon.Runtime;

[assembly: AssemblyFixture(typeof(ChatOps.Tests.Infrastructure.MotoServer))]

namespace ChatOps.Tests.Infrastructure;

/// <summary>moto, an independent AWS emulator. One process serves all tests of a run, so tests use unique names. It
/// starts at the first use as a constructor parameter.</summary>
public sealed partial class MotoServer : IAsyncDisposable
{
    public static readonly AWSCredentials Credentials = new BasicAWSCredentials("test", "test");

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly Lazy<Task<RunningServer>> server = new(StartAsync);

    /// <summary>Returns its address, for example for a client's ServiceURL.</summary>
    public async Task<string> UrlAsync() => (await server.Value).Url;

    public async ValueTask DisposeAsync()
    {
        if (!server.IsValueCreated)
        {
            return;
        }

        using var process = (await server.Value).Process;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    private static async Task<RunningServer> StartAsync()
    {
        // Port 0: the system chooses a free one, and moto prints it.
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            },
        };
        // A developer's variable must not redirect moto's own calls.
        process.StartInfo.Environment.Remove("AWS_ENDPOINT_URL");
        var said = new StringBuilder();
        var url = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Listen(string? line)
        {
            lock (said)
            {
                said.AppendLine(line);
            }

            if (Announcement().Match(line ?? "") is { Success: true } match)
            {
                url.TrySetResult(match.Groups["url"].Value);
            }
        }

        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.ErrorDataReceived += (_, line) => Listen(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) =>
            url.TrySetException(new InvalidOperationException("moto_server ended before it listened."));
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                "moto_server is not on the PATH. ./test.sh installs it, or: pip install 'moto[server]'",
                exception
            );
        }

        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            return new RunningServer(process, await url.Task.WaitAsync(StartLimit));
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            lock (said)
            {
                throw new InvalidOperationException($"moto_server did not start. It said:\n{said}", exception);
            }
        }
    }

    [GeneratedRegex(
        @"Running on (?<url>http://127\.0\.0\.1:\d+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Announcement();

    private sealed record RunningServer(Process Process, string Url);
}
