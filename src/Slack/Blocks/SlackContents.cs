namespace ChatOps.Slack.Blocks;

internal static class SlackContents
{
    public static SlackContent Of(string text) =>
        new(SlackLimits.Escaped(text, SlackLimits.MessageText), [.. SlackTexts.Sections(text)]);
}
