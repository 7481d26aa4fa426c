using System.Text.RegularExpressions;
using ChatOps.Application.Watches;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Vending.Operators;

/// <summary>Every runbook heading in a message exists, and says what it means and what to do.</summary>
public sealed partial class RunbookTests
{
    [Fact]
    public void Every_heading_that_a_message_names_is_in_the_runbook()
    {
        var named = Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => match.Groups["heading"].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count >= 7, $"only {named.Count} headings found in the code");
        Assert.Contains(SubscriptionWatch.RunbookHeading, named);
        Assert.Contains(SubscriptionWatch.ForeignRunbookHeading, named);
        Assert.Empty(named.Except(Entries().Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_entry_says_what_it_means_and_what_to_do() =>
        Assert.All(
            Entries(),
            entry =>
            {
                Assert.Contains("**Means.**", entry.Value, StringComparison.Ordinal);
                Assert.Contains("**Do.**", entry.Value, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Every_entry_is_once_in_the_list_at_the_top()
    {
        var list = Document().Split("\n## ")[0];

        Assert.All(
            Entries().Keys,
            heading =>
            {
                var link = $"| [{heading}](#{heading.ToLowerInvariant().Replace(' ', '-')}) |";
                Assert.Equal(2, list.Split(link).Length);
            }
        );
    }

    private static string Document() => File.ReadAllText(Repository.PathOf("docs", "runbook.md"));

    private static Dictionary<string, string> Entries() =>
        Document()
            .Split("\n## ")
            .Skip(1)
            .ToDictionary(
                entry => entry[..entry.IndexOf('\n', StringComparison.Ordinal)],
                entry => entry,
                StringComparer.Ordinal
            );

    [GeneratedRegex(
        "(RunbookHeading = |Runbook: )\"(?<heading>[^\"]+)\"",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();
}
