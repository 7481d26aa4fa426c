using System.Buffers.Text;
using System.Globalization;

namespace ChatOps.Application.Secrets;

/// <summary>
/// Parses the parts of a link's token. Each has exactly one valid spelling, so a
/// changed character always means another token.
/// </summary>
internal static class LinkToken
{
    private const int MacLength = 43;

    /// <summary>Parses a time in seconds: digits without leading zeros.</summary>
    public static bool TryReadTime(string text, out long seconds) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
        && seconds.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>Parses an HMAC-SHA256 in Base64Url without padding and white space.</summary>
    public static bool TryReadMac(string text, out byte[] mac)
    {
        mac = [];
        if (text.Length != MacLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        mac = Base64Url.DecodeFromChars(text);

        // The last character has unused bits, so several spellings would decode to the same bytes.
        return Base64Url.EncodeToString(mac) == text;
    }
}
