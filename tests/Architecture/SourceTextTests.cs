using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatOps.Tests.Architecture;

/// <summary>Lines have at most 120 characters, and links in the documentation lead to a file or a heading.</summary>
public sealed partial class SourceTextTests
{
    private const int Longest = 120;

    private static readonly string Long = new('x', Longest + 1);

    [Fact]
    public async Task No_line_of_code_is_longer_than_120_characters()
    {
        var files = await TrackedAsync("*.cs");

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => LongLinesOfCode(Read(file)).Select(line => $"{file}:{line}")));
    }

    [Fact]
    public async Task No_line_of_documentation_is_longer_than_120_characters()
    {
        var files = await TrackedAsync("*.md");

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => LongLinesOfText(Read(file)).Select(line => $"{file}:{line}")));
    }

    [Fact]
    public async Task Every_link_in_the_documentation_leads_to_a_file_or_a_heading()
    {
        var files = await TrackedAsync("*.md");

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => BrokenLinks(file, Read(file)).Select(link => $"{file}: {link}")));
    }

    [Fact]
    public void Long_line_of_code_is_found_outside_a_raw_string()
    {
        Assert.Equal([2], LongLinesOfCode($"// Short.\n// {Long}\n"));
        Assert.Empty(LongLinesOfCode($"var text = \"\"\"\n    {Long}\n    \"\"\";\n"));
        Assert.Empty(LongLinesOfCode($"var text = $\"\"\"\n    {Long}{{a}}\n    \"\"\";\n"));
    }

    [Fact]
    public void Long_line_of_documentation_is_found_outside_a_table_and_an_example() =>
        Assert.Equal([1], LongLinesOfText($"{Long}\n| {Long} |\n```\n{Long}\n```\n"));

    [Fact]
    public void Broken_link_is_found() =>
        Assert.Equal(
            ["docs/missing.md", "#missing"],
            BrokenLinks("README.md", "# A b\n[x](docs/missing.md) [x](#missing) [x](#a-b) [x](docs/deploy.md)\n")
        );

    private static IEnumerable<int> LongLinesOfCode(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot();
        var strings = root.DescendantNodes()
            .Where(node =>
                node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
                && node.ToString().Contains("\"\"\"", StringComparison.Ordinal)
            )
            .Select(node => node.GetLocation().GetLineSpan())
            .ToList();
        return text.Split('\n')
            .Index()
            .Where(line => Length(line.Item) > Longest)
            .Where(line =>
                !strings.Exists(span =>
                    span.StartLinePosition.Line < line.Index && line.Index < span.EndLinePosition.Line
                )
            )
            .Select(line => line.Index + 1);
    }

    private static IEnumerable<int> LongLinesOfText(string text) =>
        Example()
            .Replace(text, match => new string('\n', match.Value.Count(letter => letter == '\n')))
            .Split('\n')
            .Index()
            .Where(line => Length(line.Item) > Longest && !line.Item.StartsWith('|'))
            .Select(line => line.Index + 1);

    private static IEnumerable<string> BrokenLinks(string file, string text) =>
        Link()
            .Matches(Example().Replace(text, string.Empty))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !Uri.IsWellFormedUriString(target, UriKind.Absolute))
            .Where(target =>
            {
                var parts = target.Split('#', 2);
                var folder = Path.GetDirectoryName(file)!;
                var path = parts[0].Length == 0 ? file : Path.Combine(folder, parts[0]);
                var full = Repository.PathOf(path);
                var content = parts[0].Length == 0 ? text : null;
                return parts.Length == 1
                    ? !Path.Exists(full)
                    : !Anchors(content ?? (File.Exists(full) ? File.ReadAllText(full) : string.Empty))
                        .Contains(parts[1], StringComparer.Ordinal);
            });

    // https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github
    private static IEnumerable<string> Anchors(string text) =>
        Heading()
            .Matches(Example().Replace(text, string.Empty))
            .Select(match =>
                NotInAnchors()
                    .Replace(match.Groups["text"].Value.Trim().ToLower(CultureInfo.InvariantCulture), string.Empty)
                    .Replace(' ', '-')
            );

    private static int Length(string line) => new StringInfo(line.TrimEnd('\r')).LengthInTextElements;

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    private static async Task<List<string>> TrackedAsync(string pattern)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "-z", "--", pattern])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var names = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return
        [
            .. names
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(Repository.PathOf(file))),
        ];
    }

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInAnchors();
}
