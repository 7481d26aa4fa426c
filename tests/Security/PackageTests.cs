using System.Text.Json;
using System.Xml.Linq;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Security;

/// <summary>The packages in the product. NuGet's audit checks advisories at each restore from a registry that has
/// them.</summary>
public sealed class PackageTests
{
    // Part of the SDK, with the SDK's version.
    private const string OfTheSdk = "Microsoft.NET.ILLink.Tasks";

    // Packages older than license expressions give this address for Apache-2.0.
    private static readonly string[] Licenses =
    [
        "Apache-2.0",
        "MIT",
        "MS-PL OR Apache-2.0",
        "licenses/LICENSE.txt",
        "https://raw.githubusercontent.com/aspnet/Home/2.0.0/LICENSE.txt",
    ];

    [Fact]
    public void Every_version_is_set_in_one_place_and_is_one_version()
    {
        var central = XDocument.Load(Repository.PathOf("Directory.Packages.props"));
        Assert.Equal("true", central.Descendants("ManagePackageVersionsCentrally").Single().Value);
        Assert.All(
            central.Descendants("PackageVersion"),
            package => Assert.Matches("^[0-9]+([.][0-9]+){1,3}$", package.Attribute("Version")!.Value)
        );

        var projects = Directory
            .EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(IsOurs)
            .ToList();
        Assert.NotEmpty(projects);
        Assert.All(
            projects,
            project =>
                Assert.DoesNotContain(
                    XDocument.Load(project).Descendants("PackageReference"),
                    reference =>
                        reference.Attribute("Version") is not null
                        || reference.Attribute("VersionOverride") is not null
                        || reference.Element("Version") is not null
                )
        );
    }

    [Fact]
    public void Every_version_is_of_a_package_that_a_project_refers_to()
    {
        var projects = new[] { "*.csproj", "*.props" }
            .SelectMany(pattern => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories))
            .Where(IsOurs);
        var referred = projects
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference"))
            .Select(reference => reference.Attribute("Include")?.Value);
        Assert.Empty(
            XDocument
                .Load(Repository.PathOf("Directory.Packages.props"))
                .Descendants("PackageVersion")
                .Select(package => package.Attribute("Include")?.Value)
                .Except(referred)
        );
    }

    [Fact]
    public void Every_package_has_a_row_that_says_what_it_is_for()
    {
        var rows = File.ReadLines(Repository.PathOf("docs", "dependencies.md"))
            .Where(line => line.StartsWith('|'))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));
        var pinned = XDocument
            .Load(Repository.PathOf("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);

        Assert.Equal(pinned.Order(), rows.Where(row => row is not ("package" or "---")).Order());
    }

    [Fact]
    public void Every_version_that_is_held_back_says_since_when_and_why_in_one_line() =>
        Assert.All(
            XDocument
                .Load(Repository.PathOf("Directory.Packages.props"))
                .DescendantNodes()
                .OfType<XComment>()
                .Where(comment => comment.Value.Contains("eld back", StringComparison.Ordinal)),
            comment => Assert.Matches("Held back, [0-9]{4}-[0-9]{2}-[0-9]{2}: [^\n]+[.] $", comment.Value)
        );

    [Fact]
    public void Every_package_of_the_product_and_its_infrastructure_is_allowed_by_version_and_license()
    {
        var allowed = File.ReadLines(Repository.PathOf("tests", "Security", "packages-allowed.txt"))
            .Where(line => !line.StartsWith('#'))
            .ToHashSet(StringComparer.Ordinal);
        var restored = new SortedSet<string>(StringComparer.Ordinal);
        foreach (
            var project in Directory
                .EnumerateFiles(Repository.Root, "project.assets.json", SearchOption.AllDirectories)
                .Where(IsShipped)
        )
        {
            using var assets = JsonDocument.Parse(File.ReadAllBytes(project));
            restored.UnionWith(Packages(assets.RootElement));
        }

        Assert.NotEmpty(restored);
        Assert.Empty(restored.Except(allowed));
        Assert.All(allowed, line => Assert.Contains(line.Split(' ', 3)[2], Licenses));
    }

    private static IEnumerable<string> Packages(JsonElement assets)
    {
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        foreach (
            var library in assets
                .GetProperty("libraries")
                .EnumerateObject()
                .Where(library => TypeOf(library) == "package")
        )
        {
            var (name, version) = (library.Name.Split('/')[0], library.Name.Split('/')[1]);
            if (name == OfTheSdk)
            {
                continue;
            }

            var path = library.Value.GetProperty("path").GetString()!;
            var nuspec = folders
                .Select(folder => Path.Combine(folder, path, $"{name.ToLowerInvariant()}.nuspec"))
                .First(File.Exists);
            var metadata = XDocument
                .Load(nuspec)
                .Root!.Elements()
                .Single(element => element.Name.LocalName == "metadata");
            var license = metadata
                .Elements()
                .Where(element => element.Name.LocalName is "license" or "licenseUrl")
                .MinBy(element => element.Name.LocalName.Length)!
                .Value.Replace('\\', '/');
            yield return $"{name} {version} {license}";
        }
    }

    private static string? TypeOf(JsonProperty library) => library.Value.GetProperty("type").GetString();

    private static bool IsShipped(string file) =>
        Path.GetRelativePath(Repository.Root, file).Replace('\\', '/') is var path
        && (
            path.StartsWith("src/", StringComparison.Ordinal)
            || path.StartsWith("dev/", StringComparison.Ordinal)
            || path.StartsWith("infra/", StringComparison.Ordinal)
        )
        && path.Split('/') is [_, .., "obj", _];

    private static bool IsOurs(string file) =>
        Path.GetRelativePath(Repository.Root, file).Replace('\\', '/').Split('/') is var parts
        && !parts.Contains("obj")
        && !parts.Contains("bin")
        && !parts[0].StartsWith('.');
}
