using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOps.Domain.Requests;

/// <summary>
/// Creates and finds request IDs that people can read out: <c>REQ-</c> and 8 Crockford base-32 characters.
/// </summary>
public static partial class RequestId
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>
    /// Returns the ID for an event: the same event gets the same ID, so a repeated event finds its request. If the ID
    /// belongs to another event's request, the caller tries the next <paramref name="number"/>.
    /// </summary>
    public static string For(string eventId, int number)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{eventId}\n{number}"));
        var bits = BitConverter.ToUInt64(hash, 0);
        return string.Create(
            12,
            bits,
            static (characters, bits) =>
            {
                "REQ-".CopyTo(characters);
                for (var index = 4; index < characters.Length; index++)
                {
                    characters[index] = Alphabet[(int)(bits & 31)];
                    bits >>= 5;
                }
            }
        );
    }

    /// <summary>
    /// Returns the first ID in a text; null if there is none. Accepts any case, a
    /// missing dash, and O for 0 and I or L for 1.
    /// </summary>
    public static string? FindIn(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var characters = match
            .Groups["characters"]
            .Value.ToUpperInvariant()
            .Replace('O', '0')
            .Replace('I', '1')
            .Replace('L', '1');
        return $"REQ-{characters}";
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])REQ[-_ ]?(?<characters>[0-9A-HJKMNP-TV-ZILO]{8})(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 250
    )]
    private static partial Regex Pattern();
}
