using System.Text.RegularExpressions;
using ChatOps.Domain.People;

namespace ChatOps.Application.Observability;

/// <summary>
/// Takes e-mail addresses and secrets out of what is logged. Nothing of ours puts them there; an exception's message of
/// somebody else's might.
/// </summary>
internal static partial class LogMask
{
    private const string Hidden = "***";

    /// <summary>The text with every address masked and every token of a known form left out.</summary>
    public static string Mask(string text)
    {
        var masked = text.Contains('@', StringComparison.Ordinal)
            ? Address().Replace(text, match => EmailAddress.Mask(match.Value))
            : text;
        masked = QueryToken().Replace(masked, match => match.Groups["name"].Value + Hidden);
        return KnownToken().Replace(masked, Hidden);
    }

    // Whatever stands around the @ and could be an address; %40 is how it looks in a URL.
    [GeneratedRegex("""[^\s@"'<>(),;:\[\]{}*/\\=&|]+@[A-Za-z0-9][A-Za-z0-9.-]*""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(
        """(?<name>\btoken=|x-api-key: ?)[^\s&"']+""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex QueryToken();

    // A bot's token, a signature of Slack's, and the token of a link: digest, expiry and HMAC.
    [GeneratedRegex(
        """xox[a-z]-[A-Za-z0-9-]+|v0=[0-9a-f]{64}|[A-Za-z0-9_-]{16}\.[0-9]{9,11}\.[A-Za-z0-9_-]{43}""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex KnownToken();
}
