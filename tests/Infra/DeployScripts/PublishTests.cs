using System.Text.RegularExpressions;
using ChatOps.Infra.Assets;

namespace ChatOps.Tests.Infra.DeployScripts;

/// <summary>The published executables for each machine, and the messages where native ones aren't possible.</summary>
public sealed class PublishTests
{
    private const string Ready = "-p:LambdaNative=false";

    [Fact]
    public async Task Linux_with_a_C_compiler_publishes_native_executables()
    {
        using var world = new ScriptWorld();
        world.Install("gcc", "exit 0");

        var result = await world.RunAsync("publish.sh", "out");

        Assert.True(result.Code == 0, result.All);
        Assert.Equal(AssetFolders.Hosts.Count, Published(world).Count);
        Assert.DoesNotContain(Published(world), call => call.Contains(Ready, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("clang or gcc", "clang", "gcc")]
    [InlineData("objcopy (binutils)", "objcopy")]
    public async Task Linux_without_a_tool_gets_its_name_and_an_alternative(string said, params string[] lacking)
    {
        using var world = new ScriptWorld();
        world.Configure("dev");
        world.Uninstall(lacking);

        var refused = await world.DeployAsync("--stage dev --yes --slack-later");

        Assert.Equal(1, refused.Code);
        Assert.Contains($"\n  {said}\n", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("apt-get install gcc libc6-dev binutils", refused.Errors, StringComparison.Ordinal);
        Assert.Empty(Published(world));

        var deployed = await world.DeployAsync("--stage dev --yes --slack-later --ready-to-run");

        Assert.True(deployed.Code == 0, deployed.All);
        Assert.All(Published(world), call => Assert.Contains(Ready, call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Darwin", "arm64", "docker")]
    [InlineData("Darwin", "x86_64", "finch")]
    [InlineData("MINGW64_NT-10.0", "x86_64", "podman")]
    [InlineData("Linux", "aarch64", "docker")]
    public async Task Another_machine_publishes_in_a_container_of_Amazon_Linux(
        string system,
        string processor,
        string engine
    )
    {
        using var world = new ScriptWorld();
        Pretend(world, system, processor);
        world.Install(engine, $"printf '{engine} %s\\n' \"${{*//$'\\n'/ }}\" >>\"$STUB/calls\"");

        var result = await world.RunAsync("publish.sh", "out --host Api --cached");

        Assert.True(result.Code == 0, result.All);
        Assert.Empty(Published(world));
        var run = Assert.Single(world.Calls, call => call.StartsWith($"{engine} run", StringComparison.Ordinal));
        Assert.Contains("--platform linux/amd64", run, StringComparison.Ordinal);
        Assert.Contains("public.ecr.aws/amazonlinux/amazonlinux:2023", run, StringComparison.Ordinal);
        Assert.EndsWith(" publish out --host Api --cached", run, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Linux", "x86_64", true)]
    [InlineData("Linux", "aarch64", false)]
    public async Task Linux_publishes_native_executables_for_arm64(string system, string processor, bool isCross)
    {
        using var world = new ScriptWorld();
        Pretend(world, system, processor);
        foreach (var tool in new[] { "gcc", "clang", "aarch64-linux-gnu-gcc", "aarch64-linux-gnu-objcopy" })
        {
            world.Install(tool, "exit 0");
        }

        world.Install("aarch64-linux-gnu-objdump", "printf '0 DF GLIBC_2.34) write\\n'");

        var result = await world.RunAsync("publish.sh", "out --arm64");

        Assert.True(result.Code == 0, result.All);
        Assert.Equal(AssetFolders.Hosts.Count, Published(world).Count);
        Assert.All(
            Published(world),
            call =>
            {
                Assert.Contains(" -p:LambdaArchitecture=arm64", call, StringComparison.Ordinal);
                Assert.DoesNotContain(Ready, call, StringComparison.Ordinal);
                Assert.Equal(
                    isCross,
                    call.Contains(" -p:ObjCopyName=aarch64-linux-gnu-objcopy", StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public async Task Linux_without_a_toolchain_for_arm64_names_what_is_missing()
    {
        using var world = new ScriptWorld();
        Pretend(world, "Linux", "x86_64");
        world.Install("clang", "exit 0");
        world.Uninstall("aarch64-linux-gnu-gcc", "aarch64-linux-gnu-objcopy");

        var result = await world.RunAsync("publish.sh", "out --arm64");

        Assert.Equal(1, result.Code);
        Assert.Contains("\n  aarch64-linux-gnu-gcc, for its libraries\n", result.Errors, StringComparison.Ordinal);
        Assert.Contains("\n  aarch64-linux-gnu-objcopy (binutils)\n", result.Errors, StringComparison.Ordinal);
        Assert.Empty(Published(world));
    }

    [Fact]
    public async Task Container_for_arm64_runs_on_that_platform()
    {
        using var world = new ScriptWorld();
        Pretend(world, "Darwin", "arm64");
        world.Install("docker", "printf 'docker %s\\n' \"${*//$'\\n'/ }\" >>\"$STUB/calls\"");

        var result = await world.RunAsync("publish.sh", "out --arm64");

        Assert.True(result.Code == 0, result.All);
        var run = Assert.Single(world.Calls, call => call.StartsWith("docker run", StringComparison.Ordinal));
        Assert.Contains("--platform linux/arm64", run, StringComparison.Ordinal);
        Assert.EndsWith(" --arm64", run, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_machine_without_a_container_publishes_ReadyToRun_and_says_so()
    {
        using var world = new ScriptWorld();
        Pretend(world, "Darwin", "arm64");

        var result = await world.RunAsync("publish.sh", "out");

        Assert.True(result.Code == 0, result.All);
        Assert.Contains(
            "ReadyToRun executables for x64, which start more slowly than native ones",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.All(Published(world), call => Assert.Contains(Ready, call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Published_packages_are_published_natively_too()
    {
        using var world = new ScriptWorld();
        world.Install("gcc", "exit 0");

        var result = await world.RunAsync("publish.sh", "out -p:UsePublishedPackages=true");

        Assert.True(result.Code == 0, result.All);
        Assert.Equal(AssetFolders.Hosts.Count, Published(world).Count);
        Assert.All(
            Published(world),
            call => Assert.Contains(" -p:UsePublishedPackages=true", call, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(Published(world), call => call.Contains(Ready, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2.34", 0)]
    [InlineData("2.4", 0)]
    [InlineData("2.35", 1)]
    [InlineData("2.38", 1)]
    public async Task A_symbol_that_Amazon_Linux_lacks_stops_the_publish(string glibc, int code)
    {
        using var world = new ScriptWorld();
        world.Install("gcc", "exit 0");
        world.Write("glibc", glibc);

        var result = await world.RunAsync("publish.sh", "out");

        Assert.True(result.Code == code, result.All);
        if (code > 0)
        {
            Assert.Contains(
                $"needs glibc {glibc}, and Amazon Linux 2023 has 2.34:",
                result.Errors,
                StringComparison.Ordinal
            );
            Assert.Contains("fmod", result.Errors, StringComparison.Ordinal);
            Assert.Single(Published(world));
        }
    }

    [Fact]
    public async Task Cached_hosts_stay_until_a_source_changes_comes_or_goes()
    {
        using var world = new ScriptWorld();
        world.Install("gcc", "exit 0");
        foreach (
            var source in new[]
            {
                "src/Api/A.cs",
                "dev/LocalCloud/B.cs",
                "dev/DefinitionCompiler/D.cs",
                "sdk/C.cs",
                "bot-definition/d.yaml",
                "Directory.Build.props",
                "global.json",
            }
        )
        {
            Directory.CreateDirectory(Path.GetDirectoryName(world.PathOf(source.Split('/')))!);
            await File.WriteAllTextAsync(
                world.PathOf(source.Split('/')),
                source,
                TestContext.Current.CancellationToken
            );
            File.SetLastWriteTimeUtc(
                world.PathOf(source.Split('/')),
                new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)
            );
        }

        async Task<int> PublishAsync()
        {
            var before = Published(world).Count;
            var result = await world.RunAsync("publish.sh", "out --host Api --cached");
            Assert.True(result.Code == 0, result.All);
            return Published(world).Count - before;
        }

        Assert.Equal(1, await PublishAsync());
        Assert.Equal(0, await PublishAsync());
        Touch(world.PathOf("dev", "LocalCloud", "B.cs"));
        Assert.Equal(0, await PublishAsync());
        Touch(world.PathOf("src", "Api", "A.cs"));
        Assert.Equal(1, await PublishAsync());
        Touch(world.PathOf("dev", "DefinitionCompiler", "D.cs"));
        Assert.Equal(1, await PublishAsync());
        File.SetLastWriteTimeUtc(
            world.PathOf("src", "Api", "A.cs"),
            new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)
        );
        File.SetLastWriteTimeUtc(
            world.PathOf("dev", "DefinitionCompiler", "D.cs"),
            new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)
        );
        Assert.Equal(0, await PublishAsync());
        File.Delete(world.PathOf("sdk", "C.cs"));
        Assert.Equal(1, await PublishAsync());
    }

    // Beyond any clock's resolution.
    private static void Touch(string file) =>
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));

    private static void Pretend(ScriptWorld world, string system, string processor)
    {
        world.Uninstall("docker", "finch", "podman", "clang", "gcc");
        world.Install("uname", $"[ \"$1\" = -m ] && echo {processor} || echo {system}");
    }

    private static List<string> Published(ScriptWorld world) =>
        [
            .. world.Calls.Where(call =>
                Regex.IsMatch(call, "^dotnet publish ", RegexOptions.None, TimeSpan.FromSeconds(1))
            ),
        ];
}
