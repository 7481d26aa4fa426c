using System.Text.RegularExpressions;
using ChatOps.Slack.Blocks;
using ChatOps.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using SlackNet.Blocks;

namespace ChatOps.Tests.Vending.Slack;

public sealed partial class SlackTextsTests
{
    [Theory]
    [InlineData("Ana Lopez (user_name@example.com)", "*Ana Lopez (user_name@example.com)*")]
    [InlineData("REQ-1: waits", "*REQ-1: waits*")]
    [InlineData("R&D <lab>", "*R&amp;D &lt;lab&gt;*")]
    [InlineData("*b*", null)]
    [InlineData("_i_", null)]
    [InlineData("x _i_", null)]
    [InlineData("~s~", null)]
    [InlineData("`c`", null)]
    [InlineData(":x:", null)]
    [InlineData("> quote", null)]
    [InlineData("", null)]
    public void Text_with_marks_is_plain_and_only_text_without_any_is_bold(string text, string? bold)
    {
        var shown = SlackTexts.Bold(text, 100);

        if (bold is null)
        {
            Assert.False(Assert.IsType<PlainText>(shown).Emoji);
            Assert.Equal(text.Length == 0 ? "–" : text, shown.Text);
        }
        else
        {
            Assert.True(Assert.IsType<Markdown>(shown).Verbatim);
            Assert.Equal(bold, shown.Text);
        }
    }

    [Fact]
    public void Mrkdwn_has_only_our_marks_for_all_names_and_values() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                Gen.Elements(
                        "*",
                        "_",
                        "~",
                        "`",
                        "a",
                        " ",
                        "<",
                        ">",
                        "&",
                        "<!channel>",
                        "<https://x|y>",
                        ":",
                        ":x:",
                        "@here",
                        "https://x",
                        "\n",
                        "1"
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text =>
                    new[]
                    {
                        SlackTexts.Bold(text, 2000),
                        SlackTexts.Field(text, "value"),
                        SlackTexts.Field("Label", text),
                        SlackTexts.With(text, answer => $"Your answer: {answer}", 2000),
                    }.All(IsSafe)
            )
        );

    [Fact]
    public void Long_text_is_shown_whole_in_paragraphs_that_Slack_takes() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Elements("word ", "🎉", "&", new string('x', 2999)).ListOf(8).Select(string.Concat).ToArbitrary(),
                text =>
                {
                    var parts = SlackTexts.Sections(text).Select(section => section.Text.Text).ToList();
                    return parts.TrueForAll(part => part.Length is > 0 and <= SlackLimits.SectionText)
                        && Close(string.Concat(parts)) == Close(text);
                }
            )
        );

    [Theory]
    [InlineData("https://portal.example.com/start", true)]
    [InlineData("http://127.0.0.1:5080/products", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("portal", false)]
    public void Only_web_addresses_are_links(string url, bool isLink) =>
        Assert.Equal(isLink, SlackTexts.Link("REQ-1", "Open", url) is not null);

    [Fact]
    public void No_other_code_makes_mrkdwn()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => MakesMarkdown().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        Assert.Equal(["SlackTexts.cs"], files);
    }

    private static string Close(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);

    private static bool IsSafe(TextObject text) =>
        text switch
        {
            PlainText { Emoji: false, Text.Length: > 0 } => true,
            Markdown { Verbatim: true } bold => bold.Text.Count(character => character == '*') == 2
                && bold.Text.IndexOfAny(['~', '`', '<']) < 0
                && !EmojiName().IsMatch(bold.Text),
            _ => false,
        };

    [GeneratedRegex(@"new Markdown\(|(?<!typeof)\(Markdown\)|""mrkdwn""|Markdown \w+ =", RegexOptions.None, 1000)]
    private static partial Regex MakesMarkdown();

    [GeneratedRegex(@":[a-z]+:", RegexOptions.None, 1000)]
    private static partial Regex EmojiName();
}
