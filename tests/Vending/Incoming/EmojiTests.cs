using System.Text;
using ChatOps.Domain.Incoming;

namespace ChatOps.Tests.Vending.Incoming;

public sealed class EmojiTests
{
    [Theory]
    [InlineData(":+1:", "👍")]
    [InlineData(":thumbsup:", "👍")]
    [InlineData(":+1::skin-tone-3:", "👍🏼")]
    [InlineData(":hand::skin-tone-6:", "✋🏿")]
    [InlineData(":v::skin-tone-2:", "✌🏻")]
    [InlineData(":female-astronaut::skin-tone-4:", "👩🏽‍🚀")]
    [InlineData(":white_check_mark::skin-tone-3:", "✅")]
    [InlineData(":white_check_mark:", "✅")]
    [InlineData(":x:", "❌")]
    [InlineData(":-1:", "👎")]
    [InlineData(":heavy_check_mark:", "✔️")]
    [InlineData("yes :+1::tada: ok", "yes 👍🎉 ok")]
    [InlineData("(:smile:)", "(😄)")]
    [InlineData("*:x:*", "*❌*")]
    [InlineData(":shipit: is ours", ":shipit: is ours")]
    [InlineData("arn:aws:x:1", "arn:aws:x:1")]
    [InlineData("10:100:20", "10:100:20")]
    [InlineData("fe80::a:b", "fe80::a:b")]
    [InlineData("https://example.com/:x:/", "https://example.com/:x:/")]
    [InlineData("a:b:c", "a:b:c")]
    [InlineData("note: x: y", "note: x: y")]
    public void Short_name_that_stands_by_itself_is_its_emoji(string text, string cleaned) =>
        Assert.Equal(cleaned, IncomingText.Of(text).Cleaned);

    [Fact]
    public void Every_short_name_of_the_table_is_resolved_also_with_a_skin_tone()
    {
        Assert.InRange(EmojiNames.All.Count, 1_972, 5_000);
        foreach (var name in EmojiNames.All)
        {
            var emoji = IncomingText.Of($":{name}:").Cleaned;
            Assert.DoesNotContain(':', emoji);
            Assert.True(emoji.EnumerateRunes().All(rune => !Rune.IsControl(rune)) && emoji.Length > 0, name);
            Assert.DoesNotContain(':', IncomingText.Of($":{name}::skin-tone-5:").Cleaned);
            Assert.Equal(emoji, IncomingText.Of(emoji).Cleaned);
        }
    }

    [Theory]
    [InlineData(EmojiMeaning.Yes, ":+1:", ":thumbsup:", ":+1::skin-tone-3:", "👍", "👍🏽")]
    [InlineData(EmojiMeaning.Yes, "👍👍", "👍 ✅!", "*👍*")]
    [InlineData(
        EmojiMeaning.Yes,
        ":white_check_mark:",
        "✅",
        ":heavy_check_mark:",
        "✔️",
        "☑️",
        "🆗",
        "🙆‍♀️",
        "🙆🏽‍♂️"
    )]
    [InlineData(EmojiMeaning.No, ":-1:", ":thumbsdown:", "👎", "👎🏿", ":x:", "❌", "✖️", "❎", "❌❌")]
    [InlineData(EmojiMeaning.No, ":no_good:", "🙅🏻‍♀️", ":no_entry_sign:")]
    [InlineData(EmojiMeaning.Stop, "🛑", ":octagonal_sign:", ":no_entry:")]
    [InlineData(EmojiMeaning.None, "", "yes", "👍👎", "👍🛑", "👍 but", "no 👍")]
    [InlineData(EmojiMeaning.None, ":shipit:", "🏽", "👨‍👩‍👦", "1️⃣")]
    public void Emoji_alone_mean_yes_no_or_stop(EmojiMeaning meaning, params string[] texts) =>
        Assert.All(texts, text => Assert.Equal(meaning, EmojiMeanings.Of(IncomingText.Of(text))));
}
