using System.Text.RegularExpressions;

namespace ChatOps.Playground.Page.Calls;

/// <summary>What nobody needs to see of a raw call: a link's token decides a request, Slack's tokens speak for the app,
/// a password opens a database.</summary>
internal static partial class CallMask
{
    private const int PatternTimeout = 1000;

    /// <summary>The text with every secret as <c>***</c>.</summary>
    public static string Of(string text) => Secret().Replace(text, match => $"{match.Groups["name"].Value}***");

    [GeneratedRegex(
        """
            (?<name>(?:\b|%3F|%26)token(?:=|%3D|\\*"\s*:\s*\\*"))[A-Za-z0-9._~-]+
            |(?<name>"Key":"[^"]*(password|secret)[^"]*","Value":")[^"]+
            |(?<name>\bxox[a-z]-)[A-Za-z0-9-]+
            |(?<name>\b(?:response_url|trigger_id|receipt)\\*"\s*:\s*\\*")[^"\\]+
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace,
        PatternTimeout
    )]
    private static partial Regex Secret();
}
