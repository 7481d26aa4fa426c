using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOps.Domain.Requests;

/// <summary>Ids that people can read out: <c>REQ-</c> and 8 Crockford base-32 characters.</summary>
public static partial class RequestId
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>
    /// The id for an event: the same event gives the same id, so a repeated event finds its own request.
    /// Where the id holds another event's request, the caller goes on with the next <paramref name="number"/>.
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

    /// <summary>The first id in a text, forgiving case, a missing dash and Crockford's look-alikes (O for 0; I and L
    /// for 1); null where there is none.</summary>
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
