using System.Diagnostics;

[assembly: AssemblyFixture(typeof(ChatOps.Tests.Infrastructure.PublishedHosts))]

namespace ChatOps.Tests.Infrastructure;

/// <summary>The hosts as published executables, framework-dependent, published once from this build.
/// CHATOPS_TEST_ASSETS names a folder of the repository with Api, Fulfillment and BotBuilder to test instead, such as
/// the executables of a deployment.</summary>
public sealed class PublishedHosts : IAsyncDisposable
{
    private static readonly string[] Names = ["Api", "Fulfillment", "BotBuilder"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);
    private readonly Lazy<Task<DirectoryInfo>> directory = new(PublishAsync);
    private readonly string? given = Environment.GetEnvironmentVariable("CHATOPS_TEST_ASSETS");

    public async Task<string> ExecutableAsync(string host)
    {
        var folder = string.IsNullOrEmpty(given)
            ? (await directory.Value).FullName
            : Path.GetFullPath(given, Repository.Root);
        var bootstrap = Path.Combine(folder, host, "bootstrap");
        return File.Exists(bootstrap) ? bootstrap : Path.Combine(folder, host, $"ChatOps.{host}");
    }

    public async ValueTask DisposeAsync()
    {
        if (directory.IsValueCreated)
        {
            (await directory.Value).Delete(recursive: true);
        }
    }

    private static async Task<DirectoryInfo> PublishAsync()
    {
        var target = Directory.CreateTempSubdirectory("chatops-published-");
        var configuration = AppContext.BaseDirectory.Contains(
            $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        )
            ? "Release"
            : "Debug";
        foreach (var name in Names)
        {
            await DotnetAsync(
                "publish",
                Repository.PathOf($"src/{name}/{name}.csproj"),
                "--no-build",
                "-c",
                configuration,
                "-o",
                Path.Combine(target.FullName, name),
                "-nodeReuse:false",
                "-v",
                "quiet"
            );
        }

        return target;
    }

    /// <summary>Runs dotnet and returns its output.</summary>
    public static async Task<string> DotnetAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var said = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{said}");
    }
}
