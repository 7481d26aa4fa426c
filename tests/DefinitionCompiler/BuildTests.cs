using System.Diagnostics;
using System.Reflection;

namespace ChatOps.Tests.DefinitionCompiler;

public sealed class BuildTests
{
    [Fact]
    public async Task A_wrong_definition_fails_the_build_with_file_line_and_field()
    {
        using var files = new DefinitionDirectory();
        var line = files.Replace("vending-policy.yaml", "approvals: 2", "approvals: 9");

        var (code, output) = await Build(files);

        Assert.NotEqual(0, code);
        Assert.Contains(
            $"vending-policy.yaml({line},16): error DEF001: accountTypes[0].approvals: must be 0 to 5, is 9",
            output,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(files.Path, "compiled", "vending-policy.json")));
    }

    [Fact]
    public async Task A_right_definition_is_compiled_once_and_again_when_it_changes()
    {
        using var files = new DefinitionDirectory();
        var compiled = Path.Combine(files.Path, "compiled", "vending-policy.json");

        var (code, output) = await Build(files);
        Assert.True(code == 0, output);
        var first = File.GetLastWriteTimeUtc(compiled);
        await Build(files);
        Assert.Equal(first, File.GetLastWriteTimeUtc(compiled));

        // A deleted file leaves nothing that is newer than the output.
        files.Replace("vending-policy.yaml", "expiryHours: 48", "expiryHours: 47");
        File.Delete(Path.Combine(files.Path, "locales", "fr_FR.yaml"));
        await Build(files);
        Assert.Contains("\"expiryHours\": 47", await File.ReadAllTextAsync(compiled), StringComparison.Ordinal);
        var bot = await File.ReadAllTextAsync(Path.Combine(files.Path, "compiled", "bot-definition.json"));
        Assert.Contains("es_419", bot, StringComparison.Ordinal);
        Assert.DoesNotContain("fr_FR", bot, StringComparison.Ordinal);
    }

    [Fact]
    public void The_definition_lies_beside_the_hosts()
    {
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "bot-definition.json")));
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "vending-policy.json")));
    }

    private static async Task<(int Code, string Output)> Build(DefinitionDirectory files)
    {
        var configuration = typeof(BuildTests)
            .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!
            .Configuration;
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = DefinitionDirectory.Repository,
            ArgumentList =
            {
                // The part of the build after the compiler's own, which was built with these tests and is running.
                "msbuild",
                "dev/DefinitionCompiler/DefinitionCompiler.csproj",
                "-t:CompileDefinition",
                $"-p:Configuration={configuration}",
                "-nodeReuse:false",
                $"-p:DefinitionDirectory={files.Path}",
                $"-p:CompiledDefinitionDirectory={Path.Combine(files.Path, "compiled")}",
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
