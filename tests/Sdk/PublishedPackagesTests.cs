using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Sdk;

/// <summary>With UsePublishedPackages the product contains the published packages and nothing of sdk/; restoring them
/// depends on the registry.</summary>
public sealed partial class PublishedPackagesTests
{
    [Theory]
    [InlineData("Build")]
    [InlineData("Publish")]
    public async Task The_switch_yields_exactly_the_published_references(string purpose)
    {
        var wanted = XDocument
            .Load(Repository.PathOf("sdk/PublishedPackages.props"))
            .Descendants("PackageReference")
            .Select(reference => reference.Attribute("Include")!.Value)
            .ToList();
        string[] forPurpose = purpose == "Publish" ? ["-p:LambdaAsset=true", "-p:Configuration=Release"] : [];
        var with = await EvaluateAsync("src/Aws/Aws.csproj", "true", forPurpose);
        var without = await EvaluateAsync("src/Aws/Aws.csproj", "false", forPurpose);

        Assert.Equal(
            wanted.Order(StringComparer.Ordinal),
            with.Packages.Except(without.Packages).Order(StringComparer.Ordinal)
        );
        Assert.Empty(without.Packages.Except(with.Packages));
        Assert.DoesNotContain(with.Projects, project => project.Contains("sdk", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(without.Projects, project => project.EndsWith("Sdk.csproj", StringComparison.Ordinal));
        Assert.All(wanted, package => Assert.Contains(package, with.Versions.Keys));
    }

    [Fact]
    public void Only_Aws_and_Slack_refer_to_the_stand_ins_so_that_one_switch_is_enough() =>
        Assert.Equal(
            ["Aws.csproj", "Slack.csproj"],
            new[] { "src", "dev" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
                )
                .Where(file => SdkReference().IsMatch(File.ReadAllText(file)))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    private static async Task<(
        IReadOnlyList<string> Packages,
        IReadOnlyList<string> Projects,
        IReadOnlyDictionary<string, string> Versions
    )> EvaluateAsync(string project, string usePublished, string[] others)
    {
        var said = await PublishedHosts.DotnetAsync([
            "msbuild",
            Repository.PathOf(project),
            "-nologo",
            $"-p:UsePublishedPackages={usePublished}",
            "-getItem:PackageReference,ProjectReference,PackageVersion",
            "-nodeReuse:false",
            .. others,
        ]);
        var items = JsonDocument.Parse(said).RootElement.GetProperty("Items");
        return (
            [
                .. items
                    .GetProperty("PackageReference")
                    .EnumerateArray()
                    .Select(item => item.GetProperty("Identity").GetString()!),
            ],
            [
                .. items
                    .GetProperty("ProjectReference")
                    .EnumerateArray()
                    .Select(item => item.GetProperty("Identity").GetString()!),
            ],
            items
                .GetProperty("PackageVersion")
                .EnumerateArray()
                .ToDictionary(
                    item => item.GetProperty("Identity").GetString()!,
                    item => item.GetProperty("Version").GetString()!
                )
        );
    }

    [GeneratedRegex("sdk/", RegexOptions.NonBacktracking)]
    private static partial Regex SdkReference();
}
