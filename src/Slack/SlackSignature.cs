using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Secrets;

namespace ChatOps.Slack;

/// <summary>The result of a signature check.</summary>
public enum SlackSignatureResult
{
    /// <summary>Slack sent it within the last five minutes.</summary>
    Valid,

    /// <summary>A header is missing or given twice.</summary>
    Missing,

    /// <summary>The timestamp isn't a number, or the signature isn't <c>v0=</c> and 64 hexadecimal digits.</summary>
    Malformed,

    /// <summary>Signed more than five minutes ago or ahead: possibly a replay.</summary>
    Stale,

    /// <summary>No valid secret produces this signature of this body.</summary>
    Wrong,
}

/// <summary>Slack's request signing, version 0: HMAC-SHA256 over <c>v0:timestamp:body</c>, with the body exactly as
/// received. During a rotation two secrets are valid.</summary>
public sealed class SlackSignature
{
    /// <summary>The header with the time of signing, in Unix seconds.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-Slack-Signature";

    private const int LongestTimestamp = 12;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Func<IReadOnlyCollection<byte[]>> keys;
    private readonly ISecrets? secrets;
    private readonly TimeProvider time;

    /// <summary>Checks against any of the secrets.</summary>
    /// <exception cref="ArgumentException">There is no secret, or one is empty, which anyone could sign
    /// with.</exception>
    public SlackSignature(IReadOnlyCollection<string> signingSecrets, TimeProvider time)
    {
        if (signingSecrets.Count == 0 || signingSecrets.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "Slack's signing secret is missing or empty; without it anyone could speak for Slack.",
                nameof(signingSecrets)
            );
        }

        byte[][] known = [.. signingSecrets.Select(Encoding.UTF8.GetBytes)];
        keys = () => known;
        this.time = time;
    }

    /// <summary>Checks against the current secret at each request; without one, every signature is wrong.</summary>
    public SlackSignature(ISecrets secrets, TimeProvider time)
    {
        this.secrets = secrets;
        this.time = time;
        keys = () => [.. (secrets.Current.Slack?.SigningSecrets ?? []).Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>As <see cref="Verify"/>; a wrong signature is checked again with secrets that may have been rotated
    /// meanwhile.</summary>
    public async Task<SlackSignatureResult> VerifyAsync(
        string? timestamp,
        string? signature,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    )
    {
        var result = Verify(timestamp, signature, body.Span);
        if (result != SlackSignatureResult.Wrong || secrets is null)
        {
            return result;
        }

        await secrets.RefreshAfterFailureAsync(cancellationToken);
        return Verify(timestamp, signature, body.Span);
    }

    /// <summary>Checks a request. The headers are read before any byte of the body is hashed.</summary>
    /// <param name="timestamp">The value of <see cref="TimestampHeader"/>; null if it is missing.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null if it is missing.</param>
    /// <param name="body">The raw body.</param>
    public SlackSignatureResult Verify(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
        {
            return SlackSignatureResult.Missing;
        }

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryReadTimestamp(timestamp, out var signedAt) || !TryReadSignature(signature, given))
        {
            return SlackSignatureResult.Malformed;
        }

        var age = time.GetUtcNow() - signedAt;
        if (age.Duration() > Window)
        {
            return SlackSignatureResult.Stale;
        }

        return IsSigned(timestamp, body, given) ? SlackSignatureResult.Valid : SlackSignatureResult.Wrong;
    }

    /// <summary>Reads <c>v0=</c> and 64 lower-case hexadecimal digits into 32 bytes.</summary>
    public static bool TryReadSignature(string signature, Span<byte> bytes)
    {
        const string Version = "v0=";
        if (
            signature.Length != Version.Length + (2 * HMACSHA256.HashSizeInBytes)
            || !signature.StartsWith(Version, StringComparison.Ordinal)
        )
        {
            return false;
        }

        var digits = signature.AsSpan(Version.Length);
        return !digits.ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;
    }

    /// <summary>Reads Unix seconds: digits only.</summary>
    public static bool TryReadTimestamp(string timestamp, out DateTimeOffset signedAt)
    {
        signedAt = default;
        if (
            timestamp.Length > LongestTimestamp
            || timestamp.AsSpan().ContainsAnyExceptInRange('0', '9')
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        )
        {
            return false;
        }

        signedAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    // Tries every secret, so that the time reveals nothing.
    private bool IsSigned(string timestamp, ReadOnlySpan<byte> body, ReadOnlySpan<byte> given)
    {
        var length = "v0:".Length + timestamp.Length + 1 + body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var written = Encoding.ASCII.GetBytes($"v0:{timestamp}:", buffer);
            body.CopyTo(buffer.AsSpan(written));
            Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
            var isSigned = false;
            foreach (var key in keys())
            {
                HMACSHA256.HashData(key, buffer.AsSpan(0, length), expected);
                isSigned |= CryptographicOperations.FixedTimeEquals(expected, given);
            }

            return isSigned;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
