using ChatOps.Application.Conversations;
using ChatOps.Languages;
using SlackNet.Blocks;

namespace ChatOps.Slack.Blocks;

/// <summary>A message for Slack: the fallback for notifications, and the blocks.</summary>
/// <param name="Text">Escaped; at most 4,000 characters.</param>
/// <param name="Blocks">At most 50.</param>
internal sealed record SlackContent(string Text, IReadOnlyList<Block> Blocks);

/// <summary>Turns replies into messages. Up to five choices are buttons, more are a menu; the confirmation lists every
/// value. A press sends the choice's value as a message.</summary>
internal static class SlackReplies
{
    /// <summary>The beginning of the choices' action IDs; the number follows.</summary>
    public const string ChoiceAction = "choice";

    /// <summary>The beginning of the choices' block ID; the topic and the question's key follow.</summary>
    public const string ChoiceBlock = "choices:";

    private const int MostButtons = 5;

    // Fits into the 255 characters of a block ID, together with the key.
    private const int LongestAbout = 200;

    /// <summary>Returns the reply with its choices.</summary>
    /// <param name="reply">The question.</param>
    /// <param name="question">The question's key, which every copy of the message has.</param>
    public static SlackContent Ask(Reply reply, string question)
    {
        var content = Say(reply);
        if (reply.Choices is not { } choices || choices.Options.Count == 0)
        {
            return content;
        }

        var fitting = choices.Options.Where(option => option.Value.Length <= LongestValue(choices)).ToList();
        return fitting.Count == 0
            ? content
            : content with
            {
                Blocks = [.. content.Blocks, Answers(choices, fitting, question, WordsOf(reply))],
            };
    }

    /// <summary>Returns the same message after an answer, without its choices.</summary>
    /// <param name="reply">The question.</param>
    /// <param name="answer">The label of the picked choice.</param>
    public static SlackContent Answered(Reply reply, string answer)
    {
        var content = Say(reply);
        var chosen = SlackTexts.With(
            SlackLimits.Cut(answer, SlackLimits.FieldText),
            WordsOf(reply).YourAnswer,
            SlackLimits.SectionText
        );
        return content with { Blocks = [.. content.Blocks, SlackTexts.Context(chosen)] };
    }

    /// <summary>Returns the text without choices.</summary>
    public static SlackContent Say(Reply reply)
    {
        var blocks = reply
            .Messages.SelectMany(SlackTexts.Sections)
            .Take(SlackLimits.BlocksPerMessage - 3)
            .ToList<Block>();
        if (reply.Choices is { Summary.Count: > 0 } choices)
        {
            blocks.AddRange(SlackTexts.Fields(choices.Summary.Take(SlackLimits.SectionFields)));
        }

        return new SlackContent(SlackLimits.Escaped(reply.Text, SlackLimits.MessageText), blocks);
    }

    private static SlackWords WordsOf(Reply reply) => SpokenLanguages.Of(reply.Language).Slack;

    private static ActionsBlock Answers(Choices choices, List<Choice> options, string question, SlackWords words)
    {
        var block = new ActionsBlock
        {
            BlockId = $"{ChoiceBlock}{SlackLimits.Cut(choices.About, LongestAbout)}:{question}",
        };
        if (options.Count > MostButtons)
        {
            block.Elements.Add(Menu($"{ChoiceAction}:menu", words.ChooseOne, options));
            return block;
        }

        for (var index = 0; index < options.Count; index++)
        {
            block.Elements.Add(
                new Button
                {
                    ActionId = $"{ChoiceAction}:{index}",
                    Text = SlackTexts.Plain(options[index].Label, SlackLimits.LabelText),
                    Value = options[index].Value,
                    Style =
                        choices.About == Choices.Confirmation && index == 0 ? ButtonStyle.Primary : ButtonStyle.Default,
                }
            );
        }

        return block;
    }

    /// <summary>Returns a menu of values, in groups if there are too many for one list.</summary>
    internal static StaticSelectMenu Menu(string actionId, string placeholder, IEnumerable<string> values) =>
        Menu(actionId, placeholder, values.Select(value => new Choice(value, value)));

    /// <summary>Returns a menu of choices with the current value picked.</summary>
    internal static StaticSelectMenu Menu(
        string actionId,
        string placeholder,
        IEnumerable<Choice> choices,
        string? picked = null
    )
    {
        var options = choices
            .Where(choice => choice.Value.Length <= SlackLimits.OptionValue)
            .DistinctBy(choice => choice.Value)
            .Select(choice => new Option
            {
                Text = SlackTexts.Plain(choice.Label, SlackLimits.LabelText),
                Value = choice.Value,
            })
            .ToList();
        var menu = new StaticSelectMenu
        {
            ActionId = actionId,
            Placeholder = placeholder,
            InitialOption = options.FirstOrDefault(option => option.Value == picked),
        };
        if (options.Count <= SlackLimits.Options)
        {
            menu.Options = options;
            return menu;
        }

        foreach (var group in options.Chunk(SlackLimits.Options).Take(SlackLimits.Options))
        {
            menu.OptionGroups.Add(new OptionGroup { Label = GroupLabel(group), Options = group });
        }

        return menu;
    }

    private static PlainText GroupLabel(Option[] group)
    {
        const int Half = (SlackLimits.LabelText - 3) / 2;
        return SlackTexts.Plain(
            $"{SlackLimits.Cut(group[0].Text.Text, Half)} – {SlackLimits.Cut(group[^1].Text.Text, Half)}",
            SlackLimits.LabelText
        );
    }

    private static int LongestValue(Choices choices) =>
        choices.Options.Count > MostButtons ? SlackLimits.OptionValue : SlackLimits.ButtonValue;
}
