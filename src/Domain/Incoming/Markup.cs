using System.Buffers;
using System.Text;

namespace ChatOps.Domain.Incoming;

/// <summary>
/// Resolves the markup of Slack: https://docs.slack.dev/messaging/formatting-message-text. Other
/// angle brackets and entities are plain text.
/// </summary>
internal static class Markup
{
    private const string MailTo = "mailto:";

    private static readonly SearchValues<char> Ids = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Returns the text without markup.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="addressee">The user ID whose mentions are removed; null keeps all mentions.</param>
    public static string Resolve(string text, string? addressee)
    {
        if (text.AsSpan().IndexOfAny('<', '&', ':') < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('<');
            var close = open < 0 ? -1 : rest[(open + 1)..].IndexOfAny('<', '>');
            if (close < 0)
            {
                break;
            }

            // A token starts at the last opening bracket before the closing one.
            var end = open + 1 + close;
            AppendText(plain, rest[..open]);
            if (rest[end] == '>' && TryAppendToken(plain, rest[(open + 1)..end], addressee))
            {
                rest = rest[(end + 1)..];
            }
            else
            {
                plain.Append('<');
                rest = rest[(open + 1)..];
            }
        }

        AppendText(plain, rest);
        return EmojiNames.Resolve(plain.ToString());
    }

    // <@U1|name>, <#C1|name>, <!here>, <!subteam^S1|@team>, <mailto:a@b|label>, <tel:1|label>, <https://x|label>
    private static bool TryAppendToken(StringBuilder plain, ReadOnlySpan<char> token, string? addressee)
    {
        var bar = token.IndexOf('|');
        var target = bar < 0 ? token : token[..bar];
        var label = bar < 0 ? default : token[(bar + 1)..];
        switch (target)
        {
            case ['@', ..] when IsId(target[1..]):
                if (addressee is null || !target[1..].SequenceEqual(addressee))
                {
                    plain.Append('@');
                    AppendEntities(plain, label.IsEmpty ? target[1..] : label);
                }

                return true;
            case ['#', ..] when IsId(target[1..]):
                plain.Append('#');
                AppendEntities(plain, label.IsEmpty ? target[1..] : label);
                return true;
            case ['!', not ' ', ..]:
                AppendEntities(plain, label.IsEmpty ? $"@{target[1..]}" : label);
                return true;
            case var _ when target.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase):
                // Uses the address, because the label may be any text.
                plain.Append(Address(target));
                return true;
            case var _ when HasScheme(target):
                AppendEntities(plain, label.IsEmpty ? target : label);
                return true;
            default:
                return false;
        }
    }

    // Text may also contain a mailto link without angle brackets.
    private static void AppendText(StringBuilder plain, ReadOnlySpan<char> text)
    {
        while (text.IndexOf(MailTo, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            AppendEntities(plain, text[..start]);
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && text[start..end].Contains('@'))
            {
                plain.Append(Address(text[start..end]));
            }
            else
            {
                AppendEntities(plain, text[start..end]);
            }

            text = text[end..];
        }

        AppendEntities(plain, text);
    }

    // RFC 6068: percent-encoded addresses, then a question mark and headers such as the subject.
    private static string Address(ReadOnlySpan<char> link)
    {
        var target = new StringBuilder(link.Length);
        AppendEntities(target, link[MailTo.Length..]);
        return Uri.UnescapeDataString(target.ToString().Split('?')[0]);
    }

    private static bool IsId(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(Ids);

    private static bool HasScheme(ReadOnlySpan<char> target)
    {
        var colon = target.IndexOf(':');
        if (colon < 1 || colon == target.Length - 1 || !char.IsAsciiLetter(target[0]) || target.ContainsAny(' ', '\n'))
        {
            return false;
        }

        return target[(colon + 1)..].StartsWith("//", StringComparison.Ordinal)
            || target[..colon].Equals("tel", StringComparison.OrdinalIgnoreCase);
    }

    private static void AppendEntities(StringBuilder plain, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('&') is >= 0 and var ampersand)
        {
            plain.Append(text[..ampersand]);
            text = text[ampersand..];
            var (entity, character) = text switch
            {
                ['&', 'a', 'm', 'p', ';', ..] => ("&amp;", '&'),
                ['&', 'l', 't', ';', ..] => ("&lt;", '<'),
                ['&', 'g', 't', ';', ..] => ("&gt;", '>'),
                _ => ("&", '&'),
            };
            plain.Append(character);
            text = text[entity.Length..];
        }

        plain.Append(text);
    }
}
