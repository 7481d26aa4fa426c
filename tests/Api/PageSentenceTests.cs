using System.Text.Encodings.Web;
using ChatOps.Api.Pages;

namespace ChatOps.Tests.Api;

public sealed class PageSentenceTests
{
    [Fact]
    public void Sentence_encodes_its_words_and_its_pieces_but_not_inline_markup()
    {
        var name = "<b>Ana</b>";

        Assert.Equal(
            "1 &lt; 2 {x}: &lt;b&gt;Ana&lt;/b&gt; and <bdi>&lt;b&gt;Ana&lt;/b&gt;</bdi>",
            Written($"1 < 2 {{x}}: {name} and {Inline.Foreign(name)}")
        );
    }

    [Fact]
    public void Sentence_in_a_sentence_is_one_too() =>
        Assert.Equal(
            "<q><bdi>a &amp; b</bdi></q>: &lt;i&gt; <strong>!</strong>",
            Written($"{Inline.Quote("a & b")}: {Inner($"<i> {Inline.Strong("!")}")}")
        );

    [Fact]
    public void Missing_piece_leaves_nothing() => Assert.Equal("until .", Written($"until {null}."));

    private static FormattableString Inner(FormattableString sentence) => sentence;

    private static string Written(FormattableString sentence)
    {
        using var writer = new StringWriter();
        new Sentence(sentence).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
