using System.Text;
using System.Text.RegularExpressions;

namespace ChatOps.LocalCloud.Slack.Workspace;

/// <summary>What Slack makes of the text that a person types, before an app sees it.</summary>
internal static partial class SlackMarkup
{
    private const int PatternTimeout = 1000;

    /// <summary>
    /// <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> become entities; addresses and links become tokens; <c>@handle</c>
    /// becomes a mention.
    /// Tokens that are already there stay, as if they had been picked from Slack's menus.
    /// </summary>
    public static string FromTyped(string typed)
    {
        var text = new StringBuilder(typed.Length + 32);
        var position = 0;
        foreach (Match match in Special().Matches(typed))
        {
            text.Append(Escape(typed[position..match.Index])).Append(Token(match));
            position = match.Index + match.Length;
        }

        return text.Append(Escape(typed[position..])).ToString();
    }

    /// <summary>The three control characters as entities.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>True where the text mentions the person.</summary>
    public static bool Mentions(string text, string user) =>
        text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal);

    private static string Token(Match match)
    {
        var found = Escape(match.Value);
        if (match.Groups["token"].Success)
        {
            return match.Value;
        }

        if (match.Groups["email"].Success)
        {
            return $"<mailto:{found}|{found}>";
        }

        if (match.Groups["link"].Success)
        {
            return $"<{found}>";
        }

        if (match.Groups["domain"].Success)
        {
            return $"<http://{found}|{found}>";
        }

        var handle = match.Groups["handle"].Value;
        return
            SlackWorkspace.People.FirstOrDefault(person => person.Name == handle || person.Id == handle) is { } person
            ? $"<@{person.Id}>"
            : found;
    }

    // The order matters: an address contains a domain, a link may contain an address.
    [GeneratedRegex(
        """
            (?<token><(?:@[UW][A-Z0-9]+|\#[CG][A-Z0-9]+|![a-z]+|mailto:[^<>|\s]+|https?://[^<>|\s]+)(?:\|[^<>]*)?>)
            |(?<link>\bhttps?://[^\s<>|]*[^\s<>|.,;:!?'")\]])
            |(?<email>[A-Za-z0-9][A-Za-z0-9.!\#$%&'*+/=?^_`{|}~-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})
            |(?<![\w@.-])(?<domain>(?:[A-Za-z0-9-]+\.)+(?:com|org|net|io|dev|example|edu|gov|eu|de|es|uk))(?![\w@-])
            |(?<![\w@])@(?<handle>[A-Za-z0-9._-]*[A-Za-z0-9])
            """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        PatternTimeout
    )]
    private static partial Regex Special();
}
