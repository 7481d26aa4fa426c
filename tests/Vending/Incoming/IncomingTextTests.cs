using System.Text;
using ChatOps.Domain.Incoming;
using ChatOps.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Vending.Incoming;

public sealed class IncomingTextTests
{
    // Unicode's Default_Ignorable_Code_Point, and the reported characters.
    private static readonly int[] Invisible =
    [
        0x00AD,
        0x034F,
        0x061C,
        0x115F,
        0x1160,
        0x17B4,
        0x17B5,
        0x180B,
        0x180E,
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0x202A,
        0x202B,
        0x202C,
        0x202D,
        0x202E,
        0x2060,
        0x2061,
        0x2064,
        0x2066,
        0x2067,
        0x2068,
        0x2069,
        0x206A,
        0x206F,
        0x3164,
        0xFE00,
        0xFE0E,
        0xFE0F,
        0xFEFF,
        0xFFA0,
        0xFFF9,
        0xFFFB,
        0xFFFE,
        0xFDD0,
        0x1BCA0,
        0x1D173,
        0xE0001,
        0xE0020,
        0xE0041,
        0xE007F,
        0xE0100,
        0xE01EF,
    ];

    private static readonly int[] Blank =
    [
        0x00,
        0x09,
        0x0A,
        0x0D,
        0x1B,
        0x7F,
        0x85,
        0xA0,
        0x1680,
        0x2000,
        0x2007,
        0x2009,
        0x2028,
        0x2029,
        0x202F,
        0x205F,
        0x2800,
        0x3000,
    ];

    private static readonly Gen<string> Words = Gen.Elements(
        "yes",
        "status",
        "Demos",
        "a_b",
        "user_name@example.com",
        "db.t4g.micro",
        "l'OU",
        "R&D",
        "10.0.0.0/8",
        "Größe",
        "日本"
    );

    private static readonly Gen<Func<string, string>> Prefixes = Gen.Elements<Func<string, string>>(
        text => text,
        text => $"- {text}",
        text => $"* {text}",
        text => $"• {text}",
        text => $"•{text}",
        text => $"1. {text}",
        text => $"2) {text}",
        text => $"&gt; {text}",
        text => $"&gt;&gt;&gt;{text}",
        text => $"&gt; - {text}",
        text => $"<@U0BOT> {text}",
        text => $"  {text}\u00A0"
    );

    // One mark of each kind may surround a word.
    private static readonly Func<string, string>[][] Kinds =
    [
        [text => $"*{text}*", text => $"**{text}**", text => $"***{text}***"],
        [text => $"_{text}_", text => $"__{text}__"],
        [text => $"~{text}~", text => $"~~{text}~~"],
        [text => $"`{text}`", text => $"```{text}```"],
        [
            text => $"\"{text}\"",
            text => $"“{text}”",
            text => $"„{text}“",
            text => $"«{text}»",
            text => $"« {text} »",
            text => $"‘{text}’",
            text => $"'{text}'",
        ],
        [
            text => $"{text}.",
            text => $"{text}!",
            text => $"{text}?!",
            text => $"{text}…",
            text => $"{text} !",
            text => $"¡{text}!",
            text => $"¿{text}?",
            text => $", {text}",
            text => $"{text}:",
        ],
    ];

    private static readonly Gen<Func<string, string>> Marks =
        from kinds in Gen.Shuffle(Kinds)
        from count in Gen.Choose(0, 4)
        from marks in Gen.CollectToList(kinds.Take(count), kind => Gen.Elements(kind))
        select (Func<string, string>)(text => marks.Aggregate(text, (marked, mark) => mark(marked)));

    [Theory]
    [InlineData("<mailto:r@example.com?subject=x|r@example.com>", "r@example.com")]
    [InlineData("<mailto:r@example.com?cc=s@example.com&amp;bcc=t@example.com|r>", "r@example.com")]
    [InlineData("<mailto:r%2Bx@example.com|r+x@example.com>", "r+x@example.com")]
    [InlineData("<mailto:r%40example.com|r>", "r@example.com")]
    [InlineData("<MAILTO:r@example.com>", "r@example.com")]
    [InlineData("<mailto:r+x@example.com>", "r+x@example.com")]
    [InlineData("<mailto:r%zz@example.com>", "r%zz@example.com")]
    [InlineData("<mailto:r%E2%80%AE%00@example.com>", "r @example.com")]
    [InlineData("mailto:r@example.com?subject=x", "r@example.com")]
    [InlineData("it is mailto:r%2Bx@example.com, please", "it is r+x@example.com, please")]
    [InlineData("my mailto: does not work", "my mailto: does not work")]
    [InlineData("_<mailto:a@example.com|a@example.com>_", "_a@example.com_")]
    public void Link_to_an_address_is_the_address_as_RFC_6068_has_it(string text, string cleaned) =>
        Assert.Equal(cleaned, IncomingText.Of(text).Cleaned);

    [Theory]
    [InlineData("Hello\u00A0\u202Fthere\u2028you", "Hello there you")]
    [InlineData("A\u202Ena \u2066Lopez\u2069", "Ana Lopez")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen")]
    [InlineData("👨‍👩‍👦 ❤️ 1️⃣", "👨‍👩‍👦 ❤️ 1️⃣")]
    [InlineData("🏴‍☠️ 👍🏽", "🏴‍☠️ 👍🏽")]
    [InlineData("a\uFE0Fb 👍\u200Dc 1\uFE0F x\u200Dy", "ab 👍c 1 xy")]
    [InlineData("🏴\U000E0067\U000E0062\U000E007F", "🏴")]
    [InlineData("هذا\u0600١٢", "هذا\u0600١٢")]
    public void Invisible_characters_are_removed_and_those_of_emoji_stay(string text, string cleaned) =>
        Assert.Equal(cleaned, IncomingText.Of(text).Cleaned);

    [Fact]
    public void No_invisible_character_survives_anywhere_in_any_form()
    {
        foreach (var hidden in Invisible.Select(value => new Rune(value).ToString()))
        {
            foreach (var text in new[] { $"a{hidden}b", $"{hidden}ab", $"ab{hidden}", $"a{hidden}{hidden}b" })
            {
                var incoming = IncomingText.Of(text);
                string[] forms = [incoming.Cleaned, incoming.Lines, incoming.CommandForm, IncomingText.Name(text)];
                Assert.All(forms, form => Assert.Equal("ab", form));
                Assert.False(IncomingText.IsClean(text));
            }

            Assert.True(IncomingText.Of(hidden).IsEmpty);
            Assert.Equal(string.Empty, IncomingText.Name(hidden));
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_as_such() =>
        Assert.Equal("half \uFFFD pair", IncomingText.Of($"half {(char)0xD83D} pair").Cleaned);

    [Fact]
    public void Any_white_space_and_control_character_is_one_space_on_a_line() =>
        Assert.All(
            Blank.Select(value => new Rune(value).ToString()),
            blank => Assert.Equal("a b", IncomingText.Of($"{blank}a{blank}{blank} b{blank}").Cleaned)
        );

    [Fact]
    public void Lines_stay_lines() =>
        Assert.Equal(
            "first\tcolumn\nsecond  line\n\nlast",
            IncomingText.Of(" first\tcolumn\r\nsecond\u00A0 line\r\u0085la\u0007s\u200Bt \n").Lines
        );

    [Theory]
    [InlineData("Ana 🦄", "Ana 🦄")]
    [InlineData("❤️ 👨‍👩‍👦", "❤ 👨👩👦")]
    [InlineData("\u0301\u0301", "")]
    [InlineData("\u200B \u00AD", "")]
    [InlineData("*Ana*", "*Ana*")]
    public void Name_has_something_to_see_and_no_joiners(string text, string name) =>
        Assert.Equal(name, IncomingText.Name(text));

    [Theory]
    [InlineData("*status*", "status")]
    [InlineData("`status`", "status")]
    [InlineData("Status.", "Status")]
    [InlineData("_Demos_", "Demos")]
    [InlineData("_yes_", "yes")]
    [InlineData("- yes", "yes")]
    [InlineData("&gt; yes", "yes")]
    [InlineData("• Demos", "Demos")]
    [InlineData("\"back\"", "back")]
    [InlineData("*_~yes~_*", "yes")]
    [InlineData("***yes***", "yes")]
    [InlineData("*\"yes!\"*.", "yes")]
    [InlineData("I want a *sandbox* in _Demos_, `please`", "I want a sandbox in Demos, please")]
    [InlineData("_<mailto:a@example.com|a@example.com>_", "a@example.com")]
    [InlineData("_user_name@example.com_", "user_name@example.com")]
    [InlineData("<@U0BOT>: *yes*", "yes")]
    [InlineData("that’s all", "that's all")]
    [InlineData("👍🏽", "👍")]
    [InlineData("✔️!", "✔")]
    [InlineData("a_b", "a_b")]
    [InlineData("_a and b_c", "_a and b_c")]
    [InlineData("user_name@example.com", "user_name@example.com")]
    [InlineData("_ops_@example.com", "_ops_@example.com")]
    [InlineData("2*3*4", "2*3*4")]
    [InlineData("-5", "-5")]
    [InlineData("-", "-")]
    [InlineData("*", "*")]
    [InlineData("?", "?")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("C++", "C++")]
    [InlineData("10.5", "10.5")]
    [InlineData("it's", "it's")]
    public void Command_form_has_nothing_around_the_command(string text, string form) =>
        Assert.Equal(form, IncomingText.Of(text, "U0BOT").CommandForm);

    [Fact]
    public void Marks_around_a_word_never_change_what_it_commands() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000),
            Prop.ForAll(
                (
                    from word in Words
                    from marks in Marks
                    from prefix in Prefixes
                    select (word, text: prefix(marks(word)))
                ).ToArbitrary(),
                said => IncomingText.Of(said.text, "U0BOT").CommandForm == IncomingText.Of(said.word).CommandForm
            )
        );

    [Fact]
    public void Cleaning_and_taking_marks_away_twice_is_the_same_as_once() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                Gen.OneOf(
                        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty),
                        Gen.Elements(
                                "*",
                                "_",
                                "`",
                                "~",
                                "a",
                                "b",
                                " ",
                                ">",
                                "-",
                                "\"",
                                "'",
                                ".",
                                "!",
                                "\u200D",
                                "\uFE0F",
                                "👍",
                                "🏽",
                                "\u202E",
                                "\n",
                                "1",
                                ")"
                            )
                            .ListOf()
                            .Select(string.Concat)
                    )
                    .ToArbitrary(),
                text =>
                {
                    var once = IncomingText.Literal(text);
                    var again = IncomingText.Literal(once.Cleaned);
                    return again.Cleaned == once.Cleaned
                        && again.CommandForm == once.CommandForm
                        && IncomingText.Literal(once.Lines).Lines == once.Lines
                        && IncomingText.Literal(once.CommandForm).CommandForm == once.CommandForm
                        && IncomingText.Name(IncomingText.Name(text)) == IncomingText.Name(text)
                        && IncomingText.IsClean(once.Cleaned)
                        && IncomingText.IsClean(once.Lines)
                        && (once.CommandForm.Length > 0 || once.IsEmpty);
                }
            )
        );

    [Fact]
    public void No_text_grows_so_that_what_fits_a_limit_fits_it_cleaned() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                Gen.Elements(
                        "<",
                        ">",
                        "&amp;",
                        "&",
                        "mailto:",
                        "a@b",
                        "|",
                        ":+1:",
                        ":uk:",
                        ":family:",
                        "::skin-tone-2:",
                        "<@U1>",
                        "<!here>",
                        "%2B",
                        " ",
                        "x",
                        "https://",
                        "\n"
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text =>
                    IncomingText.Of(text).Cleaned.Length <= text.Length
                    && IncomingText.Of(text).Lines.Length <= text.Length
            )
        );

    [Theory]
    [InlineData("Yes.", "Yes.")]
    [InlineData("_shared_", "_shared_")]
    [InlineData("*_shared_*", "_shared_")]
    [InlineData("v1.", "*v1.*")]
    [InlineData("1. Gold", "1. Gold")]
    [InlineData("gold", "\"GOLD!\"")]
    public void Own_value_with_marks_and_punctuation_is_named_as_it_is_written(string typed, string own) =>
        Assert.True(IncomingText.Of(typed).Means(own));

    [Fact]
    public void Own_value_that_comes_back_is_left_as_it_is()
    {
        var pressed = IncomingText.OfOurs(" *a*\u00A0&amp; :x: ");

        Assert.All(
            [pressed.Cleaned, pressed.Lines, pressed.CommandForm],
            form => Assert.Equal(" *a*\u00A0&amp; :x: ", form)
        );
    }

    // "das war’s" and "das war's" are both in the list, and have the straight command form.
    [Fact]
    public void Every_command_of_every_language_is_found_by_its_command_form()
    {
        foreach (var words in SpokenLanguages.All)
        {
            foreach (var set in new[] { words.Stop, words.Back, words.Keep, words.Done, words.Yes })
            {
                var typed = set.SelectMany(word =>
                    new[] { word, $"*{word}*", $"\"{word}\"", $"_{word.ToUpperInvariant()}_!", $"> {word}." }
                );
                Assert.All(typed, text => Assert.True(IncomingText.Of(text).IsOneOf(set), text));
            }
        }
    }
}
