using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Secrets;
using ChatOps.Domain.People;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>
/// Creates and checks personal approval links. The token is an HMAC over request, approver and expiry; it holds only a
/// digest of the approver, so no address appears in URLs and access logs.
/// </summary>
/// <remarks>A link lets its bearer decide as the approver, so it is as private as the approver's mailbox.</remarks>
public sealed class ApprovalLinks(LinkKeys keys, StageOptions stage, TimeProvider time)
{
    private const int DigestLength = 16;
    private const int LongestToken = 200;

    /// <summary>For this long after its expiry, a genuine link still shows the outcome of the request.</summary>
    public static TimeSpan ShownFor { get; } = TimeSpan.FromDays(90);

    /// <summary>Returns the link for one approver.</summary>
    public string LinkFor(Request request, string approver) =>
        $"{stage.PublicUrl}/account/confirm/{request.Id}?token={TokenFor(request, approver)}";

    /// <summary>Returns the token of an approver's link.</summary>
    public string TokenFor(Request request, string approver)
    {
        var who = Digest(approver);
        var until = request.ExpiresAt.ToUnixTimeSeconds();
        var mac = Base64Url.EncodeToString(Mac(keys.Current, request.Id, who, until));
        return $"{who}.{until.ToString(CultureInfo.InvariantCulture)}.{mac}";
    }

    /// <summary>
    /// Returns the approver that a token was made for. Null for a missing, altered or old token, one of another
    /// request, or an approver who has left the request or the stage.
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

    /// <summary>
    /// Returns true for a token made for this request ID and an approver of the stage. It doesn't read the request.
    /// </summary>
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

        // Every key is tried, even after a match, so the time taken reveals nothing.
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
