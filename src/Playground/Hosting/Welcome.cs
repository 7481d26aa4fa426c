using Spectre.Console;

namespace ChatOps.Playground.Hosting;

/// <summary>What the terminal says once people can talk to the bot.</summary>
internal static class Welcome
{
    public static void Show(PlaygroundHost host, PlaygroundOptions options, TimeSpan took)
    {
        AnsiConsole.MarkupLineInterpolated($"[green]Ready in {took.TotalSeconds:0.0} s.[/]");
        Console.WriteLine();
        Console.WriteLine($"  The product    {host.Url}");
        Console.WriteLine($"  AWS and Slack  {host.LocalCloudUrl}   (stand-ins; nothing leaves this machine)");
        Console.WriteLine($"  Data and log   {Path.GetFullPath(options.DataDirectory)}");
        Console.WriteLine();
        Console.WriteLine("Ask for an account:");
        Console.WriteLine();
        Console.WriteLine($$"""
              curl -s {{host.Url}}/account -H 'x-api-key: {{PlaygroundOptions.ApiKey}}' -H 'content-type: application/json' \
                -d '{"UserEmail":"ana@example.com","UserName":"Ana","UserLastname":"Lopez","UserInput":"I need a sandbox account in Demos with root e-mail ana+lab@example.com"}'
            """);
        Console.WriteLine();
        Console.WriteLine("Say \"yes\" in the same way (\"UserInput\":\"yes\"), then open the link in the approver's e-mail:");
        Console.WriteLine();
        Console.WriteLine($"  curl -s {host.LocalCloudUrl}/_local/mailbox");
        Console.WriteLine();
        Console.WriteLine("And see what became of it:");
        Console.WriteLine();
        Console.WriteLine($"  curl -s {host.Url}/requests -H 'x-api-key: {PlaygroundOptions.ApiKey}'");
        Console.WriteLine();
        Console.WriteLine("Ctrl-C stops; start again and everything is there. ./run.sh --reset starts from nothing.");
    }
}
