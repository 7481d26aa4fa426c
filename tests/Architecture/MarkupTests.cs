using System.Text.RegularExpressions;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Architecture;

/// <summary>Only Razor creates the markup of pages, and it encodes every text.</summary>
public sealed partial class MarkupTests
{
    // Markup of sentence parts, whose words are in C#.
    private static readonly string[] Inline = ["src/Api/Pages/Inline.cs", "src/Api/Pages/Sentence.cs"];

    [Fact]
    public void No_tag_stands_in_a_string() => Assert.Empty(Found(".cs", Tag()).Except(Inline, StringComparer.Ordinal));

    [Fact]
    public void Nothing_passes_by_the_encoding()
    {
        Assert.Empty(Found(".cs", Unencoded()).Except(Inline, StringComparer.Ordinal));
        Assert.Empty(Found(".cshtml", Unencoded()));
    }

    [Fact]
    public void The_searches_find_what_is_there() =>
        Assert.Multiple(
            () => Assert.Contains(Inline[0], Found(".cs", Tag())),
            () => Assert.Equal(Inline, Found(".cs", Unencoded()).Intersect(Inline, StringComparer.Ordinal)),
            () => Assert.Matches(Unencoded(), "@Html.Raw(Model.Name)"),
            () => Assert.Matches(Unencoded(), "return new HtmlString(name);"),
            () => Assert.Matches(Tag(), "=> $\"<li>{name}</li>\";")
        );

    private static IEnumerable<string> Found(string extension, Regex what) =>
        Directory
            .EnumerateFiles(Repository.PathOf("src"), $"*{extension}", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("."), file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(folder => folder is "obj" or "bin"))
            .Where(file => File.ReadLines(Repository.PathOf(file)).Any(line => !IsComment(line) && what.IsMatch(line)))
            .Order(StringComparer.Ordinal);

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(
        "\"[^\"]*</?(a|bdi|body|br|button|dd|div|dl|dt|form|h[1-6]|html|input|li|link|main|meta|ol|p|q|script|section"
            + "|span|strong|style|table|td|time|tr|ul)[ >/]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"\b(Html\.Raw|HtmlString|HtmlFormattableString|HtmlContentBuilder|WriteLiteral|WriteHtml|AppendHtml)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unencoded();
}
