using SlackNet.Blocks;

namespace ChatOps.Vending.Slack.Blocks;

/// <summary>Messages of one or a few sentences.</summary>
internal static class SlackContents
{
    /// <summary>The text as it is.</summary>
    public static SlackContent Of(string text) => new(
        SlackLimits.Escaped(text, SlackLimits.MessageText),
        [new SectionBlock { Text = new Markdown(SlackLimits.Escaped(text, SlackLimits.SectionText)) }]);

    /// <summary>Label and value as a field of a section, both shown as they are.</summary>
    public static Markdown Field(string label, string value) =>
        new($"*{SlackLimits.Escaped(label, SlackLimits.LabelText)}*\n{SlackLimits.Escaped(value, SlackLimits.FieldText - SlackLimits.LabelText - 3)}");
}
