using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Secrets;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>
/// Personal links. The token is an HMAC over request, approver and expiry; it names the approver only by a digest, so
/// that no address stands in a URL
/// or an access log. Whoever holds the link decides as that approver: it is as private as his mailbox.
/// </summary>
public sealed class ApprovalLinks(LinkKeys keys, StageOptions stage, TimeProvider time)
{
    private const int DigestLength = 16;
    private const int LongestToken = 200;

    /// <summary>How long after its expiry a genuine link still shows how the request ended.</summary>
    public static TimeSpan ShownFor { get; } = TimeSpan.FromDays(90);

    /// <summary>The link for one approver.</summary>
    public string LinkFor(Request request, string approver) =>
        $"{stage.PublicUrl}/account/confirm/{request.Id}?token={TokenFor(request, approver)}";

    /// <summary>The token of a link.</summary>
    public string TokenFor(Request request, string approver)
    {
        var who = Digest(approver);
        var until = request.ExpiresAt.ToUnixTimeSeconds();
        return $"{who}.{until.ToString(CultureInfo.InvariantCulture)}.{Base64Url.EncodeToString(Mac(keys.Current, request.Id, who, until))}";
    }

    /// <summary>
    /// Returns the approver that a token was made for. Null where it is missing, altered, for another request or too
    /// old, or where its approver is no longer one of the request or of the stage.
    /// </summary>
    public string? ApproverOf(Request request, string? token) =>
        ApproverOf(
            request.Id,
            token,
            request
                .Approvals.Select(approval => approval.Approver)
                .Where(approver =>
                    stage.Approvers.Any(configured => EmailAddress.IsSamePerson(configured.Email, approver))
                )
        );

    /// <summary>Returns true where a token was made for a request with this ID and an approver of the stage: all that
    /// can be said without reading the request.</summary>
    public bool IsGenuine(string requestId, string? token) =>
        ApproverOf(requestId, token, stage.Approvers.Select(approver => approver.Email)) is not null;

    private string? ApproverOf(string requestId, string? token, IEnumerable<string> approvers)
    {
        if (
            token is null
            || token.Length > LongestToken
            || token.Split('.') is not [var who, var untilText, var mac]
            || !LinkToken.TryReadTime(untilText, out var until)
            || !LinkToken.TryReadMac(mac, out var given)
        )
        {
            return null;
        }

        // Every key is tried, found or not: the time it takes tells nothing.
        var genuine = false;
        foreach (var key in keys.All)
        {
            genuine |= CryptographicOperations.FixedTimeEquals(given, Mac(key, requestId, who, until));
        }

        if (!genuine || time.GetUtcNow() > DateTimeOffset.FromUnixTimeSeconds(until) + ShownFor)
        {
            return null;
        }

        return approvers.FirstOrDefault(approver => string.Equals(Digest(approver), who, StringComparison.Ordinal));
    }

    private static string Digest(string approver) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(EmailAddress.MailboxOf(approver))))[
            ..DigestLength
        ];

    private static byte[] Mac(ReadOnlyMemory<byte> key, string requestId, string who, long until) =>
        HMACSHA256.HashData(
            key.Span,
            Encoding.UTF8.GetBytes($"approve\n{requestId}\n{who}\n{until.ToString(CultureInfo.InvariantCulture)}")
        );
}
