using System.Buffers.Text;
using System.Globalization;

namespace ChatOps.Application.Secrets;

/// <summary>The parts of a link's token. Each has exactly one spelling, so a token that differs in any character is
/// another token.</summary>
internal static class LinkToken
{
    private const int MacLength = 43;

    /// <summary>A time in seconds, as digits without zeros before them.</summary>
    public static bool TryReadTime(string text, out long seconds) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
        && seconds.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>An HMAC-SHA256 in Base64Url, without padding or white space.</summary>
    public static bool TryReadMac(string text, out byte[] mac)
    {
        mac = [];
        if (text.Length != MacLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        mac = Base64Url.DecodeFromChars(text);

        // The last character has bits that the bytes do not show.
        return Base64Url.EncodeToString(mac) == text;
    }
}
