using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ChatOps.Tests.Infrastructure;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ChatOps.Tests.Architecture;

/// <summary>The rules of the house: who may know whom. docs/architecture.md says why.</summary>
public sealed partial class HouseTests
{
    // Project -> the projects that it may name. What it names brings along what that one names.
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

    // A namespace of others, as a regular expression -> the projects that may use it.
    private static readonly (string Space, string[] Projects)[] Outside =
    [
        (@"Amazon\.Lambda", ["src/Api", "src/Aws", "src/Fulfillment", "src/BotBuilder"]),
        (@"Amazon(?!\.Lambda)", ["src/Aws", "src/BotBuilder", "dev/Playground"]),
        ("SlackNet", ["src/Slack"]),
        (@"Microsoft\.AspNetCore\.WebUtilities", ["src/Api", "src/Slack", "dev/LocalCloud", "dev/Playground"]),
        (@"Microsoft\.AspNetCore(?!\.WebUtilities)", ["src/Api", "dev/LocalCloud", "dev/Playground"]),
    ];

    // Constants, which the compiler copies to where they are used, and what only a top-level program calls.
    private static readonly string[] PublicOnPurpose =
    [
        "ChatOps.Application.Conversations.SessionKeys",
        "ChatOps.Application.Inbox.InboxAttributes",
        "ChatOps.Application.Inbox.InboxKinds",
        "ChatOps.Application.Observability.CrashLog",
        "ChatOps.Application.Observability.LogEvents",
        "ChatOps.Slack.SlackApp",
        "Program",
        // Type arguments only.
        "ChatOps.LocalCloud.Oidc.OidcIssuer",
        "ChatOps.LocalCloud.Oidc.OidcPeople",
        // What perf/Measure fills and opens.
        "ChatOps.Playground.Hosting.PlaygroundHost",
        "ChatOps.Playground.PlaygroundOptions",
        "ChatOps.Playground.Stores.PlaygroundDatabase",
        "ChatOps.Playground.Stores.SqliteRequestStore",
    ];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> House = new(() =>
        new ArchLoader()
            .LoadFilteredDirectory(AppContext.BaseDirectory, "ChatOps.*.dll", SearchOption.TopDirectoryOnly)
            .Build()
    );

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
        Assert.Empty(
            Outside
                .Where(rule => !rule.Projects.Contains(project, StringComparer.Ordinal))
                .SelectMany(rule => Violations(NoneFrom(rule.Space, $"ChatOps.{Path.GetFileName(project)}")))
        );

    [Fact]
    public void Types_of_others_are_found_where_they_do_not_belong() =>
        Assert.Contains(
            Violations(NoneFrom("SlackNet", "ChatOps.Slack")),
            violation => violation.Contains("SlackNet.", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_of_a_project_know_each_other_one_way_only(string project) =>
        Assert.Empty(Violations(NoCycle($"ChatOps.{Path.GetFileName(project)}")));

    [Fact]
    public void Cycle_of_namespaces_is_found_where_there_is_one() =>
        Assert.Contains(
            Violations(NoCycle("ChatOps.Tests.Architecture.Cycle")),
            violation => violation.Contains(typeof(Cycle.Front.Door).FullName!, StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Public_types_are_used_by_another_project(string project) =>
        Assert.Empty(UnusedOutside(Path.GetFileName(project)).Except(PublicOnPurpose, StringComparer.Ordinal));

    [Fact]
    public void Public_type_that_only_its_own_project_uses_is_found() =>
        Assert.Contains(typeof(Cycle.Front.Door).FullName!, UnusedOutside("Tests"));

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

    private static ArchRule<IType> NoneFrom(string space, string project) =>
        Types()
            .That()
            .ResideInNamespaceMatching($@"^{Regex.Escape(project)}(\.|$)")
            .Should()
            .NotDependOnAny(Types(true).That().ResideInNamespaceMatching($@"^{space}(\.|$)"))
            .WithoutRequiringPositiveResults();

    private static SliceRule NoCycle(string project) =>
        SliceRuleDefinition.Slices().MatchingWithPackages($"{project}.(**)").Should().BeFreeOfCycles();

    private static IEnumerable<string> Violations(IArchRule rule) =>
        rule.Evaluate(House.Value).Where(result => !result.Passed).Select(result => result.Description);

    // Public, and neither used by another project nor part of what one uses.
    private static IEnumerable<string> UnusedOutside(string project)
    {
        var own = $"ChatOps.{project}";
        var offered = TypesOf(own)
            .Where(type => type is { Visibility: Visibility.Public, IsNested: false } && !IsRazor(type))
            .ToList();
        var used = House
            .Value.Types.Where(type => AssemblyOf(type) is var user && user != own && user != "ChatOps.Tests")
            .Concat(TypesOf(own).Where(IsRazor))
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target.FullName))
            .ToHashSet(StringComparer.Ordinal);
        var kept = offered
            .Where(type =>
                used.Contains(type.FullName)
                || used.Any(name => name.StartsWith($"{type.FullName}+", StringComparison.Ordinal))
            )
            .ToHashSet();
        while (
            offered.Except(kept).Where(type => kept.Any(user => Uses(user, type))).ToList() is { Count: > 0 } exposed
        )
        {
            kept.UnionWith(exposed);
        }

        return offered.Except(kept).Select(type => type.FullName);
    }

    private static bool Uses(IType user, IType used) => user.Dependencies.Any(found => found.Target.Equals(used));

    private static IEnumerable<IType> TypesOf(string assembly) =>
        House.Value.Types.Where(type => AssemblyOf(type) == assembly);

    private static string AssemblyOf(IType type) => type.Assembly?.Name.Split(',')[0] ?? string.Empty;

    // Pages and their parts are public, as the generator makes them, and with them what they show.
    private static bool IsRazor(IType type) =>
        type.Dependencies.Any(dependency => dependency.Target.Namespace?.FullName == "RazorSlices");

    [GeneratedRegex(
        @"^\s*namespace (?<space>[\w.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Declared();
}
