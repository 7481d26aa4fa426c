using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Operations;

/// <summary>Checks Signature Version 4 without secrets: the header must be complete and scoped to the service. Error
/// codes are those of the query protocol; JSON services add <c>Exception</c>.</summary>
internal static partial class AwsAuthorization
{
    /// <summary>Refuses a call that isn't signed for the service.</summary>
    /// <exception cref="ServiceException">403: the header is missing, incomplete, or scoped to another
    /// service.</exception>
    public static void Require(HttpRequest request, string signingName, string codeSuffix = "Exception")
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            throw new ServiceException($"MissingAuthenticationToken{codeSuffix}", "Missing Authentication Token", 403);
        }

        var match = Signature().Match(header);
        if (!match.Success)
        {
            throw new ServiceException(
                $"IncompleteSignature{codeSuffix}",
                "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters of "
                    + "AWS4-HMAC-SHA256.",
                403
            );
        }

        if (match.Groups["service"].Value != signingName)
        {
            throw new ServiceException(
                codeSuffix.Length == 0 ? "SignatureDoesNotMatch" : "InvalidSignatureException",
                $"Credential should be scoped to correct service: '{signingName}'.",
                403
            );
        }
    }

    [GeneratedRegex(
        @"^AWS4-HMAC-SHA256 Credential=[^/,\s]+/\d{8}/[^/,\s]+/(?<service>[^/,\s]+)/aws4_request,"
            + @"\s*SignedHeaders=[^,\s]+,\s*Signature=[0-9a-f]{64}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Signature();
}
