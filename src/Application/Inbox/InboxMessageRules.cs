using System.Text;
using System.Xml;

namespace ChatOps.Application.Inbox;

/// <summary>
/// Checks messages against the limits of SQS before they are sent, so that every queue refuses the same ones.
/// </summary>
public static class InboxMessageRules
{
    /// <summary>The longest group or ID, in characters (MessageGroupId and MessageDeduplicationId of SQS).</summary>
    public const int LongestKey = 128;

    /// <summary>
    /// The largest size of body and attributes, in UTF-8 bytes (SQS: 1 MiB). Slack's bodies are far smaller.
    /// </summary>
    public const int LongestMessage = 1_048_576;

    /// <summary>Checks that SQS would accept the message.</summary>
    /// <exception cref="ArgumentException">SQS would refuse the message; the exception says why.</exception>
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
                $"{name} has a character that XML, and therefore SQS, doesn't allow.",
                name,
                exception
            );
        }
    }

    // A fast path for nearly all text. Surrogates, paired or not, take the slow path.
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
