using ChatOps.Playground.Hosting;
using Spectre.Console;

namespace ChatOps.Playground.Terminal;

/// <summary>The terminal's welcome, once the bot is ready.</summary>
internal static class Welcome
{
    public static void Show(PlaygroundHost host, PlaygroundOptions options, TimeSpan took)
    {
        AnsiConsole.MarkupLineInterpolated($"[green]Ready in {took.TotalSeconds:0.0} s.[/]");
        Console.WriteLine();
        Write("Open", $"{host.Url}/", "Slack, the mailbox, the accounts, and things to try");
        Write("Web chat", $"{host.Url}/chat", "for portals; to sign in, pick a person");
        Write("REST API", $"{host.Url}/openapi/v1.json", $"send the header x-api-key: {PlaygroundOptions.ApiKey}");
        Write("Stand-ins", host.LocalCloudUrl, "of AWS and Slack; nothing leaves this machine");
        Write(
            "Data, log",
            Path.GetFullPath(options.DataDirectory),
            "kept for the next start; ./run.sh --reset starts over"
        );
        Console.WriteLine();
        AnsiConsole.MarkupLine("[grey]Ctrl-C stops. Events appear below.[/]");
        Console.WriteLine();
    }

    // Not through Spectre: an address must not be broken into lines.
    private static void Write(string name, string value, string note) =>
        Console.WriteLine($"  {name, -10} {value}   {note}");
}
