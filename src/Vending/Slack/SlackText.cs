using System.Text;

namespace ChatOps.Vending.Slack;

/// <summary>Between Slack's mrkdwn and what people mean.</summary>
public static class SlackText
{
    /// <summary>For text that is to be shown as it is: the three control characters become entities.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// What the person typed: addresses and links without their tokens, other people by name, the bot's own mention gone, entities undone,
    /// white space in one row as one space.
    /// </summary>
    /// <param name="text">As Slack sent it.</param>
    /// <param name="botUserId">Whose mention goes; null keeps all.</param>
    public static string ToPlain(string text, string? botUserId = null)
    {
        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('<');
            var close = open < 0 ? -1 : rest[open..].IndexOf('>');
            if (close < 0)
            {
                AppendUnescaped(plain, rest);
                break;
            }

            AppendUnescaped(plain, rest[..open]);
            AppendToken(plain, rest.Slice(open + 1, close - 1), botUserId);
            rest = rest[(open + close + 1)..];
        }

        return Collapse(plain);
    }

    /// <summary>True where the text mentions the user.</summary>
    public static bool Mentions(string text, string userId) =>
        text.Contains($"<@{userId}>", StringComparison.Ordinal) || text.Contains($"<@{userId}|", StringComparison.Ordinal);

    // <@U1|name>, <#C1|name>, <!here>, <!subteam^S1|@team>, <mailto:a@b|label>, <tel:1|label>, <https://x|label>
    private static void AppendToken(StringBuilder plain, ReadOnlySpan<char> token, string? botUserId)
    {
        var bar = token.IndexOf('|');
        var target = bar < 0 ? token : token[..bar];
        var label = bar < 0 ? default : token[(bar + 1)..];
        const string MailTo = "mailto:";
        if (target.StartsWith("@", StringComparison.Ordinal))
        {
            if (botUserId is null || !target[1..].SequenceEqual(botUserId))
            {
                plain.Append('@');
                AppendUnescaped(plain, label.IsEmpty ? target[1..] : label);
            }
        }
        else if (target.StartsWith("#", StringComparison.Ordinal))
        {
            plain.Append('#');
            AppendUnescaped(plain, label.IsEmpty ? target[1..] : label);
        }
        else if (target.StartsWith("!", StringComparison.Ordinal))
        {
            AppendUnescaped(plain, label.IsEmpty ? $"@{target[1..]}" : label);
        }
        else if (target.StartsWith(MailTo, StringComparison.Ordinal))
        {
            // The address itself, since a label can say anything.
            AppendUnescaped(plain, target[MailTo.Length..]);
        }
        else
        {
            AppendUnescaped(plain, label.IsEmpty ? target : label);
        }
    }

    private static void AppendUnescaped(StringBuilder plain, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var ampersand = text.IndexOf('&');
            if (ampersand < 0)
            {
                plain.Append(text);
                return;
            }

            plain.Append(text[..ampersand]);
            text = text[ampersand..];
            var (entity, character) = text switch
            {
                _ when text.StartsWith("&amp;", StringComparison.Ordinal) => ("&amp;", '&'),
                _ when text.StartsWith("&lt;", StringComparison.Ordinal) => ("&lt;", '<'),
                _ when text.StartsWith("&gt;", StringComparison.Ordinal) => ("&gt;", '>'),
                _ => ("&", '&'),
            };
            plain.Append(character);
            text = text[entity.Length..];
        }
    }

    private static string Collapse(StringBuilder text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var character in chunk.Span)
            {
                var isSpace = char.IsWhiteSpace(character);
                if (!isSpace || (collapsed.Length > 0 && collapsed[^1] != ' '))
                {
                    collapsed.Append(isSpace ? ' ' : character);
                }
            }
        }

        if (collapsed.Length > 0 && collapsed[^1] == ' ')
        {
            collapsed.Length--;
        }

        return collapsed.ToString();
    }
}
