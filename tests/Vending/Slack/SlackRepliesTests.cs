using ChatOps.Application.Conversations;
using ChatOps.Slack.Blocks;
using ChatOps.Tests.LocalCloud.Slack;
using FsCheck;
using FsCheck.Fluent;
using SlackNet.Blocks;

namespace ChatOps.Tests.Vending.Slack;

public sealed class SlackRepliesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Up_to_five_answers_are_buttons(int count)
    {
        var actions = Assert.IsType<ActionsBlock>(SlackReplies.Ask(Question(count), "key").Blocks[^1]);
        Assert.Equal("choices:AccountOU:key", actions.BlockId);
        Assert.Equal(count, actions.Elements.Count);
        var button = Assert.IsType<Button>(actions.Elements[1]);
        Assert.Equal(("choice:1", "Label 1", "value-1"), (button.ActionId, button.Text.Text, button.Value));
    }

    [Fact]
    public void More_than_five_answers_are_a_menu()
    {
        var actions = Assert.IsType<ActionsBlock>(SlackReplies.Ask(Question(6), "key").Blocks[^1]);
        var menu = Assert.IsType<StaticSelectMenu>(Assert.Single(actions.Elements));
        Assert.Equal((6, "value-5"), (menu.Options.Count, menu.Options[5].Value));
    }

    [Fact]
    public void More_answers_than_a_menu_takes_are_grouped()
    {
        var actions = Assert.IsType<ActionsBlock>(SlackReplies.Ask(Question(250), "key").Blocks[^1]);
        var menu = Assert.IsType<StaticSelectMenu>(Assert.Single(actions.Elements));
        Assert.Empty(menu.Options);
        Assert.Equal([100, 100, 50], menu.OptionGroups.Select(group => group.Options.Count));
    }

    [Fact]
    public void The_confirmation_shows_every_value_and_yes_stands_out()
    {
        var reply = new Reply
        {
            Messages = ["Are you sure?"],
            Choices = new Choices(
                Choices.Confirmation,
                [new Choice("Yes", "yes"), new Choice("No", "no")],
                [new("Account type", "Sandbox"), new("OU", "R&D <lab>"), new("Root email", "a@example.com")]
            ),
        };
        var content = SlackReplies.Ask(reply, "key");
        var fields = Assert.IsType<SectionBlock>(content.Blocks[1]).Fields.Select(field => field.Text);
        Assert.Equal(["*Account type*\nSandbox", "*OU*\nR&amp;D &lt;lab&gt;", "*Root email*\na@example.com"], fields);
        var buttons = Assert.IsType<ActionsBlock>(content.Blocks[2]).Elements.Cast<Button>().ToList();
        Assert.Equal([ButtonStyle.Primary, ButtonStyle.Default], buttons.Select(button => button.Style));
    }

    [Fact]
    public void An_answered_question_has_nothing_left_to_press()
    {
        var content = SlackReplies.Answered(Question(3), "R&D");
        Assert.DoesNotContain(content.Blocks, block => block is ActionsBlock);
        Assert.Equal(
            "Your answer: *R&amp;D*",
            Assert.IsType<Markdown>(Assert.IsType<ContextBlock>(content.Blocks[^1]).Elements[0]).Text
        );
    }

    [Fact]
    public void Everything_said_is_shown_literally()
    {
        var content = SlackReplies.Say(new Reply { Messages = ["<!channel> & co", "second"] });
        Assert.Equal("&lt;!channel&gt; &amp; co\nsecond", content.Text);
        Assert.Equal(
            ["<!channel> & co", "second"],
            content.Blocks.Select(block => Assert.IsType<PlainText>(((SectionBlock)block).Text).Text)
        );
    }

    [Fact]
    public async Task Slack_takes_the_longest_of_everything()
    {
        await using var world = await SlackWorld.StartAsync();
        var amp = new string('&', 5000);
        var choices = Enumerable.Range(0, 120).Select(index => new Choice($"{index} {amp}", $"{index}")).ToList();
        foreach (var options in new[] { choices, choices[..5], [.. choices[..5], new Choice("too long", amp)] })
        {
            var reply = new Reply
            {
                Messages = [amp, "short", string.Concat(Enumerable.Repeat("🎉", 4000))],
                Choices = new Choices(Choices.Confirmation, options, [new(amp, amp)]),
            };
            foreach (var content in new[] { SlackReplies.Ask(reply, "key"), SlackReplies.Answered(reply, amp) })
            {
                var posted = await world.Slack().PostAsync("D0ANA", null, content, SlackWorld.Cancelled);
                await world.Slack().UpdateAsync(posted, content, SlackWorld.Cancelled);
                Assert.Equal("D0ANA", posted.Channel);
            }
        }
    }

    [Fact]
    public void Cut_text_fits_and_splits_no_pair_and_no_entity() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Gen.Elements("&", "<", "a", "🎉", " ").ListOf().Select(string.Concat).ToArbitrary(),
                Gen.Choose(10, 60).ToArbitrary(),
                (text, longest) =>
                {
                    var cut = SlackLimits.Cut(text, longest);
                    var escaped = SlackLimits.Escaped(text, longest);
                    return cut.Length <= longest
                        && escaped.Length <= longest
                        && cut.All(IsWhole(cut))
                        && escaped.Replace("&amp;", "").Replace("&lt;", "").IndexOfAny(['&', '<']) < 0;
                }
            )
        );

    private static Func<char, bool> IsWhole(string text)
    {
        var pairs = text.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar);
        return _ => pairs;
    }

    private static Reply Question(int options) =>
        new()
        {
            Messages = ["Which OU?"],
            Choices = new Choices(
                "AccountOU",
                [.. Enumerable.Range(0, options).Select(index => new Choice($"Label {index}", $"value-{index}"))],
                []
            ),
        };
}
