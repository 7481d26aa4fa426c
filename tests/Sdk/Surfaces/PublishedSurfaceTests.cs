using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.LexModelsV2;
using Amazon.LexRuntimeV2;
using Amazon.Organizations;
using Amazon.SecretsManager;
using Amazon.ServiceCatalog;
using Amazon.SimpleNotificationService;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Sdk.Surfaces;

/// <summary>Code that compiles against <c>sdk/</c> compiles against the published packages of the six services that not
/// every registry serves. Their surfaces are derived from AWS's models, which come with moto.</summary>
public sealed partial class PublishedSurfaceTests(PublishedSurfaceTests.Models models)
    : IClassFixture<PublishedSurfaceTests.Models>
{
    private static readonly Dictionary<Type, string> Services = new()
    {
        [typeof(IAmazonLexModelsV2)] = "lexv2-models",
        [typeof(IAmazonLexRuntimeV2)] = "lexv2-runtime",
        [typeof(IAmazonOrganizations)] = "organizations",
        [typeof(IAmazonSecretsManager)] = "secretsmanager",
        [typeof(IAmazonServiceCatalog)] = "servicecatalog",
        [typeof(IAmazonSimpleNotificationService)] = "sns",
    };

    public static TheoryData<Type> Clients => [.. Services.Keys];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_type_and_member_is_one_of_the_published_package(Type client)
    {
        Assert.SkipUnless(
            client.Assembly.GetName().Name == "ChatOps.Sdk",
            "These are the published packages: that the product compiled says it."
        );
        var published = models.Surfaces[client].Types;
        var ours = client
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == client.Namespace || type.Namespace == $"{client.Namespace}.Model")
            .ToList();

        Assert.NotEmpty(ours);
        Assert.Empty(ours.Select(type => type.FullName!).Except(published.Keys));
        var others = ours.SelectMany(type =>
            Surface.Of(type).Except(published[type.FullName!]).Select(member => $"{type.FullName} {member}")
        );
        Assert.Equal(string.Empty, string.Join('\n', others));
    }

    [Fact]
    public void No_name_is_ambiguous_beside_all_that_the_published_packages_have()
    {
        var published = models
            .Surfaces.Values.SelectMany(surface => surface.Types.Keys)
            .ToLookup(
                type => type[..type.LastIndexOf('.')],
                type => type[(type.LastIndexOf('.') + 1)..],
                StringComparer.Ordinal
            );
        var others = TypesByNamespace();
        var sources = new[] { "src", "dev", "tests", "perf" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file => !Generated().IsMatch(file))
            .ToList();
        var found = sources
            .Select(file => (File: file, Text: File.ReadAllText(file)))
            .SelectMany(source => Ambiguous(source.Text, published, others).Select(name => $"{source.File}: {name}"))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("using Amazon.ServiceCatalog;\nusing ChatOps.Domain.Requests;\nvar x = ChangeAction.ADD;", true)]
    [InlineData(
        "using Amazon.ServiceCatalog;\nusing ChatOps.Domain.Requests;\nusing ChangeAction = "
            + "ChatOps.Domain.Requests.ChangeAction;\nvar x = ChangeAction.ADD;",
        false
    )]
    [InlineData("using Amazon.ServiceCatalog;\nvar x = ChangeAction.ADD;", false)]
    [InlineData(
        "using Amazon.ServiceCatalog;\nusing ChatOps.Domain.Requests;\nvar x = Requests.ChangeAction.ADD;",
        false
    )]
    public void A_name_is_ambiguous_where_two_imported_namespaces_have_it(string source, bool isAmbiguous)
    {
        var published = new[] { "ChangeAction" }.ToLookup(_ => "Amazon.ServiceCatalog");
        Assert.Equal(
            isAmbiguous,
            Ambiguous(
                    source,
                    published,
                    new Dictionary<string, HashSet<string>> { ["ChatOps.Domain.Requests"] = ["ChangeAction"] }
                )
                .Any()
        );
    }

    private static IEnumerable<string> Ambiguous(
        string source,
        ILookup<string, string> published,
        Dictionary<string, HashSet<string>> others
    )
    {
        var imported = Import()
            .Matches(source)
            .Select(match => match.Groups["space"].Value)
            .Concat([
                "System",
                "System.IO",
                "System.Linq",
                "System.Net.Http",
                "System.Threading",
                "System.Threading.Tasks",
                "System.Collections.Generic",
                "Xunit",
            ])
            .ToList();
        var aliases = Alias()
            .Matches(source)
            .Select(match => match.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var space in imported.Where(published.Contains))
        {
            var beside = imported
                .Where(other => other != space && others.ContainsKey(other))
                .SelectMany(other => others[other])
                .Concat(
                    imported
                        .Where(other => other != space && published.Contains(other))
                        .SelectMany(other => published[other])
                );
            foreach (
                var name in published[space]
                    .Intersect(beside)
                    .Except(aliases)
                    .Where(name =>
                        Regex.IsMatch(
                            source,
                            $@"(?<![\w.""]){name}\b(?![\w""]|\s*[=:](?!=))",
                            RegexOptions.ExplicitCapture,
                            TimeSpan.FromSeconds(10)
                        )
                    )
            )
            {
                yield return name;
            }
        }
    }

    // All loadable types except sdk/'s own subsets of the six services.
    private static Dictionary<string, HashSet<string>> TypesByNamespace()
    {
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var services = Services
            .Keys.SelectMany(client => new[] { client.Namespace!, $"{client.Namespace}.Model" })
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            using var image = new PEReader(File.OpenRead(file));
            if (!image.HasMetadata)
            {
                continue;
            }

            var reader = image.GetMetadataReader();
            var isOurs = Path.GetFileName(file).StartsWith("ChatOps.", StringComparison.Ordinal);
            foreach (
                var type in reader
                    .TypeDefinitions.Select(reader.GetTypeDefinition)
                    .Where(type => isOurs || (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            )
            {
                var space = reader.GetString(type.Namespace);
                if (space.Length > 0 && !services.Contains(space))
                {
                    types.TryAdd(space, new HashSet<string>(StringComparer.Ordinal));
                    types[space].Add(reader.GetString(type.Name));
                }
            }
        }

        return types;
    }

    [GeneratedRegex(
        @"^using (?<space>[\w.]+);",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Import();

    [GeneratedRegex(
        @"^using (?<name>\w+) =",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Alias();

    [GeneratedRegex("/(obj|bin)/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Generated();

    /// <summary>AWS's models in botocore's form.</summary>
    public sealed class Models
    {
        private readonly Lazy<Dictionary<Type, PublishedSurface>> surfaces = new(Read);

        internal IReadOnlyDictionary<Type, PublishedSurface> Surfaces => surfaces.Value;

        private static Dictionary<Type, PublishedSurface> Read()
        {
            using var python = Process.Start(
                new ProcessStartInfo("python3", ["-c", "import botocore; print(botocore.__path__[0])"])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var data = Path.Combine(python.StandardOutput.ReadToEnd().Trim(), "data");
            python.WaitForExit();
            return Services.ToDictionary(
                service => service.Key,
                service => ReadModel(service.Key, Path.Combine(data, service.Value))
            );
        }

        private static PublishedSurface ReadModel(Type client, string folder)
        {
            var newest = Directory.EnumerateDirectories(folder).Max(StringComparer.Ordinal)!;
            using var model = new GZipStream(
                File.OpenRead(Path.Combine(newest, "service-2.json.gz")),
                CompressionMode.Decompress
            );
            using var document = JsonDocument.Parse(model);
            return new PublishedSurface(client.Namespace!["Amazon.".Length..], document.RootElement.Clone());
        }
    }
}
