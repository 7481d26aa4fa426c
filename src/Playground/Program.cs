using System.Diagnostics;
using ChatOps.Playground.Hosting;
using Spectre.Console;

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
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
AppDomain.CurrentDomain.ProcessExit += (_, _) => stop.Cancel();

var started = Stopwatch.GetTimestamp();
PlaygroundHost host;
try
{
    host = await PlaygroundHost.StartAsync(options with { Report = line => AnsiConsole.MarkupLineInterpolated($"[grey]{line} ...[/]") }, stop.Token);
}
catch (OperationCanceledException)
{
    return 130;
}
catch (IOException exception)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    AnsiConsole.MarkupLine("Something else listens there. Stop it, or take other ports: [bold]CHATOPS_LOCALCLOUD_URL=http://127.0.0.1:6081 ./run.sh --urls http://127.0.0.1:6080[/]");
    return 1;
}

await using (host)
{
    Welcome.Show(host, options, Stopwatch.GetElapsedTime(started));
    try
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
    }
    catch (OperationCanceledException)
    {
        AnsiConsole.MarkupLine("[grey]Stopping; everything is kept.[/]");
    }
}

return 0;
