namespace ChatOps.Slack;

/// <summary>Slack's control characters and mentions.</summary>
internal static class SlackText
{
    /// <summary>Escapes the three control characters as entities.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Returns true if the text mentions the user.</summary>
    public static bool Mentions(string text, string userId) =>
        text.Contains($"<@{userId}>", StringComparison.Ordinal)
        || text.Contains($"<@{userId}|", StringComparison.Ordinal);
}
