using ChatOps.Domain.Incoming;
using ChatOps.Slack;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Vending.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("<mailto:ana+lab@example.com|ana+lab@example.com>", "ana+lab@example.com")]
    [InlineData("my address is <mailto:a@example.com|write me>!", "my address is a@example.com!")]
    [InlineData("<mailto:a@example.com>", "a@example.com")]
    [InlineData("<http://acme.io|acme.io>", "acme.io")]
    [InlineData("<https://example.com/a?b=1&amp;c=2>", "https://example.com/a?b=1&c=2")]
    [InlineData("<tel:+34123|+34 123>", "+34 123")]
    [InlineData("<@U0BOT> hello", "hello")]
    [InlineData("hello <@U0BOT|chatops> there", "hello there")]
    [InlineData("<@U0BOB|bob> and <@U0EVE>", "@bob and @U0EVE")]
    [InlineData("<#C1|general> <#C2>", "#general #C2")]
    [InlineData("<!here> <!subteam^S1|@platform>", "@here @platform")]
    [InlineData("R&amp;D &lt;lab&gt;", "R&D <lab>")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("a < b", "a < b")]
    [InlineData("a &copy; & b", "a &copy; & b")]
    [InlineData("  two\n\nlines\t ", "two lines")]
    [InlineData("<>", "<>")]
    [InlineData("a<b and c>d", "a<b and c>d")]
    [InlineData("<b>bold</b> <mailto:> <script>", "<b>bold</b> <script>")]
    [InlineData("<<mailto:a@example.com|x>>", "<a@example.com>")]
    public void Markup_is_undone(string text, string plain) =>
        Assert.Equal(plain, IncomingText.Of(text, "U0BOT").Cleaned);

    [Fact]
    public void What_is_escaped_comes_back_as_it_was() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                    text.Get.Contains(':', StringComparison.Ordinal)
                    || IncomingText.Of(SlackText.Escape(text.Get)).Cleaned == IncomingText.Literal(text.Get).Cleaned
            )
        );

    [Fact]
    public void Escaped_text_has_no_control_character() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text => SlackText.Escape(text.Get).AsSpan().IndexOfAny('<', '>') < 0
            )
        );

    [Fact]
    public void An_address_in_any_token_is_the_address() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Elements("ana", "ana+lab", "o'brien", "a.b_c").ToArbitrary(),
                ArbMap.Default.ArbFor<NonNull<string>>(),
                (local, label) =>
                    IncomingText.Of($"<mailto:{local}@example.com|{SlackText.Escape(label.Get)}>").Cleaned
                    == $"{local}@example.com"
            )
        );

    [Theory]
    [InlineData("<@U0BOT>", true)]
    [InlineData("x <@U0BOT|bot>", true)]
    [InlineData("<@U0BOTTOM>", false)]
    [InlineData("@U0BOT", false)]
    public void A_mention_is_of_exactly_that_user(string text, bool expected) =>
        Assert.Equal(expected, SlackText.Mentions(text, "U0BOT"));

    [Theory]
    [InlineData("Ana", "Lopez", "x", "Ana", "Lopez")]
    [InlineData("Cher", "", "Cher", "Cher", "")]
    [InlineData(null, null, "Plato", "Plato", "")]
    [InlineData(null, null, "María José García", "María", "José García")]
    [InlineData("", "García", " María  García ", "María", "García")]
    [InlineData(null, null, "José 🎉 Ñandú", "José", "🎉 Ñandú")]
    [InlineData(null, null, "", "display", "name")]
    [InlineData("Line\nbreak", "\t", null, "Line break", "")]
    [InlineData("\u200b\u3164", "x", "Real Name", "Real", "Name")]
    [InlineData("An\u00ada\u202e", "\ufeffLopez\u2028II", null, "Ana", "Lopez II")]
    [InlineData("R&amp;D", ":palm_tree:", null, "R&D", "🌴")]
    public void Names_are_split_sensibly(
        string? first,
        string? last,
        string? real,
        string expectedFirst,
        string expectedLast
    ) => Assert.Equal((expectedFirst, expectedLast), SlackNames.Split(first, last, real, "display name", "handle"));

    [Fact]
    public void The_first_name_is_never_empty() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll<string?, string?, string?>(
                (first, real, display) =>
                    SlackNames.Split(first, null, real, display, string.Empty).First.Trim().Length > 0
            )
        );
}
