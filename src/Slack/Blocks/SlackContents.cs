namespace ChatOps.Slack.Blocks;

/// <summary>Messages of one or a few sentences.</summary>
internal static class SlackContents
{
    /// <summary>The text as it is.</summary>
    public static SlackContent Of(string text) =>
        new(SlackLimits.Escaped(text, SlackLimits.MessageText), [.. SlackTexts.Sections(text)]);
}
