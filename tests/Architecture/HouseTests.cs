using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Architecture;

/// <summary>The references of projects and namespaces; docs/architecture.md gives the reasons.</summary>
public sealed partial class HouseTests
{
    // Project -> the projects that it may use, with their own references.
    private static readonly Dictionary<string, string[]> References = new(StringComparer.Ordinal)
    {
        ["src/Domain"] = [],
        ["src/Application"] = ["Domain"],
        ["src/Bodies"] = [],
        ["src/Files"] = ["Domain"],
        ["src/Languages"] = ["Application"],
        ["src/Conversations"] = ["Languages"],
        ["src/Slack"] = ["Conversations", "Sdk"],
        ["src/Aws"] = ["Application", "Sdk"],
        ["src/Api"] = ["Aws", "Bodies", "Slack"],
        ["src/Fulfillment"] = ["Aws", "Slack"],
        ["src/BotBuilder"] = ["Aws", "Languages"],
        ["dev/DefinitionCompiler"] = ["Application", "Files"],
        ["dev/LocalCloud"] = ["Bodies"],
        ["dev/Playground"] = ["Api", "BotBuilder", "Fulfillment", "LocalCloud"],
    };

    // A foreign namespace -> the projects that may use it.
    private static readonly (string Space, string[] Projects)[] Outside =
    [
        ("Amazon.Lambda", ["src/Api", "src/Aws", "src/Fulfillment", "src/BotBuilder"]),
        ("Amazon", ["src/Aws", "src/BotBuilder", "dev/Playground"]),
        ("SlackNet", ["src/Slack"]),
        ("Microsoft.AspNetCore.WebUtilities", ["src/Api", "src/Slack", "dev/LocalCloud", "dev/Playground"]),
        ("Microsoft.AspNetCore", ["src/Api", "dev/LocalCloud", "dev/Playground"]),
    ];

    public static TheoryData<string> Projects => [.. References.Keys];

    [Fact]
    public void Every_project_is_in_the_table() =>
        Assert.Equal(
            References.Keys.Order(StringComparer.Ordinal),
            new[] { "src", "dev" }
                .SelectMany(folder =>
                    Directory
                        .EnumerateDirectories(Repository.PathOf(folder))
                        .Select(path => $"{folder}/{Path.GetFileName(path)}")
                )
                .Where(project => File.Exists(ProjectFile(project)))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_names_only_those_below_it(string project) =>
        Assert.Equal(
            References[project].Order(StringComparer.Ordinal),
            XDocument
                .Load(ProjectFile(project))
                .Descendants("ProjectReference")
                .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
                .Select(reference =>
                    Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Domain_refers_to_nothing() =>
        Assert.DoesNotContain(
            XDocument.Load(ProjectFile("src/Domain")).Descendants(),
            item => item.Name.LocalName is "PackageReference" or "FrameworkReference" or "ProjectReference"
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_of_others_stay_where_they_belong(string project) =>
        Assert.Empty(Strangers(project, SourcesOf(project)));

    [Fact]
    public void Types_of_others_are_found_where_they_do_not_belong() =>
        Assert.Equal(
            ["A.cs: Amazon.SQS", "A.cs: SlackNet.Blocks"],
            Strangers("src/Application", [("A.cs", "using Amazon.SQS;\nusing static SlackNet.Blocks;\nusing System;")])
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_of_a_project_know_each_other_one_way_only(string project) =>
        Assert.Empty(Circle(SourcesOf(project)));

    [Fact]
    public void Circle_is_found_where_there_is_one() =>
        Assert.Equal(
            ["ChatOps.X.A", "ChatOps.X.B"],
            Circle([
                ("A.cs", "using ChatOps.X.B;\nnamespace ChatOps.X.A;"),
                ("B.cs", "namespace ChatOps.X.B;\nclass B : ChatOps.X.A.Base;"),
                ("C.cs", "using ChatOps.X.A;\nnamespace ChatOps.X.C;"),
            ])
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespace_is_project_and_folder(string project) =>
        Assert.Empty(
            from source in SourcesOf(project)
            let declared = Declared().Match(source.Text)
            let expected = $"ChatOps.{string.Join('.', $"{project}/{source.File}".Split('/')[1..^1])}"
            where declared.Success && declared.Groups["space"].Value != expected
            select $"{source.File}: {declared.Groups["space"].Value}, not {expected}"
        );

    private static string ProjectFile(string project) =>
        Repository.PathOf($"{project}/{Path.GetFileName(project)}.csproj");

    private static IReadOnlyList<(string File, string Text)> SourcesOf(string project) =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf(project), "*.cs", SearchOption.AllDirectories)
                .Select(file =>
                    (File: Path.GetRelativePath(Repository.PathOf(project), file).Replace('\\', '/'), Path: file)
                )
                .Where(file =>
                    !file.File.StartsWith("obj/", StringComparison.Ordinal)
                    && !file.File.StartsWith("bin/", StringComparison.Ordinal)
                )
                .Select(file => (file.File, File.ReadAllText(file.Path))),
        ];

    private static IEnumerable<string> Strangers(string project, IReadOnlyList<(string File, string Text)> sources) =>
        from source in sources
        from used in Used().Matches(source.Text).Select(match => match.Groups["space"].Value)
        let rule = Outside.FirstOrDefault(rule =>
            used == rule.Space || used.StartsWith($"{rule.Space}.", StringComparison.Ordinal)
        )
        where rule.Projects is not null && !rule.Projects.Contains(project, StringComparer.Ordinal)
        select $"{source.File}: {used}";

    // Removes namespaces without references to others, again and again; the rest is a circle. A namespace uses its
    // parents without a using, which counts as one place.
    private static IReadOnlyList<string> Circle(IReadOnlyList<(string File, string Text)> sources)
    {
        var texts = sources
            .Select(source => (Space: Declared().Match(source.Text).Groups["space"].Value, source.Text))
            .Where(source => source.Space.Length > 0)
            .ToLookup(source => source.Space, source => source.Text, StringComparer.Ordinal);
        var left = texts.ToDictionary(
            space => space.Key,
            space =>
                space
                    .SelectMany(text => Known().Matches(text).Select(match => match.Value))
                    .SelectMany(name =>
                        texts
                            .Select(other => other.Key)
                            .Where(other => name == other || name.StartsWith($"{other}.", StringComparison.Ordinal))
                            .OrderByDescending(other => other.Length)
                            .Take(1)
                    )
                    .Where(other => other != space.Key && !space.Key.StartsWith($"{other}.", StringComparison.Ordinal))
                    .ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        while (left.FirstOrDefault(space => !space.Value.Overlaps(left.Keys)) is { Key: not null } free)
        {
            left.Remove(free.Key);
        }

        // Namespaces that only lead to a circle aren't part of it.
        while (left.Keys.FirstOrDefault(space => left.All(other => !other.Value.Contains(space))) is { } only)
        {
            left.Remove(only);
        }

        return [.. left.Keys.Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(
        @"^\s*namespace (?<space>[\w.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Declared();

    [GeneratedRegex(
        @"^\s*(global )?using (static )?(\w+ = )?(?<space>[\w.]+);",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Used();

    [GeneratedRegex(@"(?<!namespace )\bChatOps(\.\w+)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}
