using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ChatOps.Application.Secrets;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>
/// Creates and checks the requester's link to the page for secret parameters. The token is an HMAC over request and
/// expiry; the page accepts values only while they are missing, so a link works once.
/// </summary>
public sealed partial class SecretLinks(LinkKeys keys, StageOptions stage, TimeProvider time)
{
    private const int LongestToken = 100;

    /// <summary>
    /// Returns the page's path without a token. Conversations use it because the code hook has no key.
    /// </summary>
    public static string PathOf(string requestId) => $"/products/{requestId}/secrets";

    /// <summary>Returns the complete link.</summary>
    public string LinkFor(Request request)
    {
        var until = request.ExpiresAt.ToUnixTimeSeconds();
        var mac = Base64Url.EncodeToString(Mac(keys.Current, request.Id, until));
        return $"{stage.PublicUrl}{PathOf(request.Id)}?token={until.ToString(CultureInfo.InvariantCulture)}.{mac}";
    }

    /// <summary>Returns true if the token was made for the request and hasn't expired.</summary>
    public bool IsGenuine(string requestId, string? token)
    {
        if (
            token is null
            || token.Length > LongestToken
            || token.Split('.') is not [var untilText, var mac]
            || !LinkToken.TryReadTime(untilText, out var until)
            || !LinkToken.TryReadMac(mac, out var given)
        )
        {
            return false;
        }

        var genuine = false;
        foreach (var key in keys.All)
        {
            genuine |= CryptographicOperations.FixedTimeEquals(given, Mac(key, requestId, until));
        }

        return genuine && time.GetUtcNow() <= DateTimeOffset.FromUnixTimeSeconds(until);
    }

    /// <summary>Returns the IDs of the requests whose page a text contains.</summary>
    public static IEnumerable<string> NamedIn(string text) =>
        Page().Matches(text).Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal);

    private static byte[] Mac(ReadOnlyMemory<byte> key, string requestId, long until) =>
        HMACSHA256.HashData(
            key.Span,
            Encoding.UTF8.GetBytes($"secrets\n{requestId}\n{until.ToString(CultureInfo.InvariantCulture)}")
        );

    [GeneratedRegex(
        @"(?<!\S)/products/(?<id>REQ-[0-9A-HJKMNP-TV-Z]{8})/secrets\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Page();
}
