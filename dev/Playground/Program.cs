using System.Diagnostics;
using System.Runtime.InteropServices;
using ChatOps.Playground;
using ChatOps.Playground.Hosting;
using ChatOps.Playground.Terminal;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // A file or a pipe is read as text, and has no width.
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Width = 240;
}

PlaygroundOptions options;
try
{
    options = PlaygroundOptions.Parse(args, Environment.GetEnvironmentVariable);
}
catch (ArgumentException exception)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 64;
}

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var started = Stopwatch.GetTimestamp();
PlaygroundHost host;
try
{
    host = await PlaygroundHost.StartAsync(
        options with
        {
            Report = line => AnsiConsole.MarkupLineInterpolated($"[grey]{line} ...[/]"),
        },
        stop.Token
    );
}
catch (OperationCanceledException)
{
    return 130;
}
catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 1;
}
catch (IOException exception)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    Console.WriteLine("Another program is listening there. Stop it, or use other ports:");
    Console.WriteLine("  CHATOPS_LOCALCLOUD_URL=http://127.0.0.1:6081 ./run.sh --urls http://127.0.0.1:6080");
    return 1;
}

await using (host)
{
    Welcome.Show(host, options, Stopwatch.GetElapsedTime(started));
    try
    {
        await foreach (var happening in new Happenings(host.Services, host.LocalCloudServices).FollowAsync(stop.Token))
        {
            AnsiConsole.MarkupLine(happening.ToMarkup(AnsiConsole.Profile.Width));
        }
    }
    catch (OperationCanceledException)
    {
        Console.WriteLine();
        AnsiConsole.MarkupLine("[grey]Stopping. Everything is kept.[/]");
    }
}

return 0;
