using System.Reflection;
using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Security;

/// <summary>docs/security.md claims only what tests show.</summary>
public sealed partial class ThreatModelTests
{
    // For each known attack, words that a row of the document must contain.
    private static readonly string[] Known =
    [
        "speaks for Slack",
        "sent again",
        "link is forged",
        "used again",
        "link leaks",
        "link is guessed",
        "scanner opens",
        "scanner submits",
        "another site",
        "frame",
        "headers",
        "log lines",
        "Lex or Slack would interpret",
        "unexpected members",
        "guesses request IDs",
        "time that an answer takes",
        "huge body",
        "slow body",
        "key leaks",
        "approver asks",
    ];

    private static readonly IReadOnlyList<(string Threat, string Tests)> Rows = Read();

    public static TheoryData<string> Threats => [.. Rows.Select(row => row.Threat)];

    [Theory]
    [MemberData(nameof(Threats))]
    public void Every_threat_names_existing_tests(string threat)
    {
        var named = Name()
            .Matches(Rows.Single(row => row.Threat == threat).Tests)
            .Select(match => match.Groups["name"].Value)
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(Exists(name), $"There is no test {name}, which is to show: {threat}."));
    }

    [Fact]
    public void Every_known_kind_of_attack_has_a_row() =>
        Assert.All(
            Known,
            words => Assert.Contains(Rows, row => row.Threat.Contains(words, StringComparison.OrdinalIgnoreCase))
        );

    [Fact]
    public void Name_of_a_test_that_does_not_exist_is_noticed()
    {
        Assert.False(Exists("ThreatModelTests.Nothing_of_the_kind"));
        Assert.False(Exists("ThreatModelTests.Exists"));
        Assert.True(Exists("Security.ThreatModelTests.Name_of_a_test_that_does_not_exist_is_noticed"));
    }

    // Class.Method, with as much of the namespace as distinguishes classes of one name.
    private static bool Exists(string name)
    {
        var dot = name.LastIndexOf('.');
        var (type, method) = (name[..dot], name[(dot + 1)..]);
        return typeof(ThreatModelTests)
            .Assembly.GetTypes()
            .Where(candidate => candidate.FullName!.EndsWith($".{type}", StringComparison.Ordinal))
            .Any(candidate =>
                candidate.GetMethod(method, BindingFlags.Public | BindingFlags.Instance) is { } found
                && found.GetCustomAttributes<FactAttribute>().Any()
            );
    }

    private static List<(string Threat, string Tests)> Read()
    {
        var lines = File.ReadLines(Repository.PathOf("docs", "security.md"))
            .SkipWhile(line => line != "## Threats")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        return
        [
            .. lines
                .Where(line =>
                    line.StartsWith("| ", StringComparison.Ordinal)
                    && !line.StartsWith("| threat ", StringComparison.Ordinal)
                )
                .Select(line => line.Split(" | "))
                .Select(cells => (cells[0].TrimStart('|', ' '), cells[^1].TrimEnd('|', ' '))),
        ];
    }

    [GeneratedRegex(
        "`(?<name>[A-Za-z0-9_]+([.][A-Za-z0-9_]+)+)`",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Name();
}
