using System.Text.RegularExpressions;

namespace ChatOps.Tests.Security;

/// <summary>Finds secrets in a text: by known formats, and by random text beside a word such as "token".</summary>
internal static partial class SecretScan
{
    // Bits of entropy per character. Words and examples have less; 20 random hex or base64 characters have more.
    private const double LeastBits = 3.4;

    /// <summary>Returns the kind and the text of each secret, with its line number, counted from 1.</summary>
    public static IEnumerable<(int Line, string Kind, string Text)> Find(string text)
    {
        var number = 0;
        foreach (var current in text.Split('\n'))
        {
            number++;
            foreach (var (kind, pattern) in Forms)
            {
                foreach (Match match in pattern.Matches(current))
                {
                    yield return (number, kind, match.Value);
                }
            }

            foreach (Match match in Assigned().Matches(current))
            {
                var value = match.Groups["value"].Value;
                if (Bits(value) >= LeastBits && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter))
                {
                    yield return (number, "a random value", value);
                }
            }
        }
    }

    private static readonly (string Kind, Regex Pattern)[] Forms =
    [
        ("an AWS access key", AwsKey()),
        ("a token of Slack's", SlackToken()),
        ("a webhook of Slack's", SlackHook()),
        ("a private key", PrivateKey()),
        ("a token of GitHub's", GitHubToken()),
        ("a signed token", SignedToken()),
    ];

    // The Shannon entropy of the characters.
    private static double Bits(string text) =>
        text.GroupBy(character => character)
            .Select(group => (double)group.Count() / text.Length)
            .Sum(share => -share * Math.Log2(share));

    [GeneratedRegex(
        @"\b(AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex AwsKey();

    [GeneratedRegex(@"\bxox[abeoprs]-[A-Za-z0-9-]{10,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SlackToken();

    [GeneratedRegex(
        @"hooks\.slack\.com/(services|workflows|triggers)/[A-Za-z0-9/]{20,}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex SlackHook();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(
        @"\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex GitHubToken();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SignedToken();

    [GeneratedRegex(
        @"(secret|passw(or)?d|token|api[-_]?key|access[-_]?key|credential)\w*[""']?\s*(:|=|=>|,"
            + @")\s*[""'](?<value>[A-Za-z0-9+/=_-]{20,})[""']",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Assigned();
}
