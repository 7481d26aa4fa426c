using System.Text.RegularExpressions;
using ChatOps.Domain.People;

namespace ChatOps.Application.Observability;

/// <summary>
/// Masks email addresses and secrets in logged text. The bot's own messages
/// contain none, but exceptions of libraries may.
/// </summary>
internal static partial class LogMask
{
    private const string Hidden = "***";

    /// <summary>Returns the text with masked addresses and without known forms of tokens.</summary>
    public static string Mask(string text)
    {
        var masked = text.Contains('@', StringComparison.Ordinal)
            ? Address().Replace(text, match => EmailAddress.Mask(match.Value))
            : text;
        masked = QueryToken().Replace(masked, match => match.Groups["name"].Value + Hidden);
        return KnownToken().Replace(masked, Hidden);
    }

    // Any characters around the @ that may form an address. An @ that a URL encodes as %40 isn't matched.
    [GeneratedRegex("""[^\s@"'<>(),;:\[\]{}*/\\=&|]+@[A-Za-z0-9][A-Za-z0-9.-]*""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(
        """(?<name>\btoken=|x-api-key: ?)[^\s&"']+""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex QueryToken();

    // A bot token, a Slack signature, and the token of a link: digest, expiry and HMAC.
    [GeneratedRegex(
        """xox[a-z]-[A-Za-z0-9-]+|v0=[0-9a-f]{64}|[A-Za-z0-9_-]{16}\.[0-9]{9,11}\.[A-Za-z0-9_-]{43}""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex KnownToken();
}
