using System.Text.RegularExpressions;

namespace ChatOps.Playground.Page.Calls;

/// <summary>Masks secrets in raw calls: link tokens, Slack tokens, passwords.</summary>
internal static partial class CallMask
{
    private const int PatternTimeout = 1000;

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
