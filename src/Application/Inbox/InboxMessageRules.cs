using System.Text;
using System.Xml;

namespace ChatOps.Application.Inbox;

/// <summary>What SQS takes, so that a message is refused where it is sent and every queue refuses the same
/// ones.</summary>
public static class InboxMessageRules
{
    /// <summary>Longest group and id, in characters (SQS: MessageGroupId, MessageDeduplicationId).</summary>
    public const int LongestKey = 128;

    /// <summary>Longest body and attributes together, in bytes of UTF-8. SQS takes 1 MiB today; older limits and
    /// Slack's own bodies are far below.</summary>
    public const int LongestMessage = 1_048_576;

    /// <summary>Refuses what SQS would refuse.</summary>
    /// <exception cref="ArgumentException">SQS would refuse the message; the sentence says why.</exception>
    public static void Check(InboxMessage message)
    {
        CheckKey(message.Group, nameof(message.Group));
        CheckKey(message.Id, nameof(message.Id));
        CheckText(message.Kind, nameof(message.Kind));
        CheckText(message.CorrelationId, nameof(message.CorrelationId));
        CheckText(message.Body, nameof(message.Body));
        var bytes = Encoding.UTF8.GetByteCount(message.Body) + message.Kind.Length + message.CorrelationId.Length;
        if (bytes > LongestMessage)
        {
            throw new ArgumentException(
                $"A message has at most {LongestMessage} bytes; this one has {bytes}.",
                nameof(message)
            );
        }
    }

    private static void CheckKey(string key, string name)
    {
        if (key.Length is 0 or > LongestKey || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException(
                $"{name} must be 1 to {LongestKey} printable ASCII characters without spaces.",
                name
            );
        }
    }

    private static void CheckText(string text, string name)
    {
        if (text.Length == 0)
        {
            throw new ArgumentException($"{name} must not be empty.", name);
        }

        if (IsPlain(text))
        {
            return;
        }

        try
        {
            XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException exception)
        {
            throw new ArgumentException(
                $"{name} has a character that XML, and so SQS, does not take.",
                name,
                exception
            );
        }
    }

    // Nearly all text is of these characters, and many are looked at at once. Half of a surrogate pair is not among
    // them, nor is a whole one.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExceptInRange(' ', '\uD7FF') is var odd and >= 0)
        {
            if (text[odd] is not ('\n' or '\r' or '\t'))
            {
                return false;
            }

            text = text[(odd + 1)..];
        }

        return true;
    }
}
