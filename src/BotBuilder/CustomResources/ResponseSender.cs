using System.Net;
using ChatOps.Domain;

namespace ChatOps.BotBuilder.CustomResources;

/// <summary>Sends the answer to CloudFormation, which would otherwise wait for an hour.</summary>
/// <param name="http">A client for any address.</param>
/// <param name="backoff">Pauses between attempts.</param>
internal sealed class ResponseSender(HttpClient http, Backoff backoff)
{
    private const int Attempts = 6;

    /// <summary>Puts the answer to the pre-signed address, with retries.</summary>
    /// <exception cref="HttpRequestException">No attempt succeeded. The function then fails, and Lambda calls it
    /// again.</exception>
    public async Task SendAsync(
        CustomResourceRequest request,
        CustomResourceResponse response,
        CancellationToken cancellationToken
    )
    {
        // The signature covers the address as it was written.
        var address = new Uri(
            request.ResponseUrl,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var body = response.ToBody();
        await backoff.RetryAsync(
            () => PutAsync(address, body, cancellationToken),
            Attempts,
            (exception, _) => exception is HttpRequestException failure && IsMomentary(failure.StatusCode),
            cancellationToken
        );
    }

    private async Task PutAsync(Uri address, byte[] body, CancellationToken cancellationToken)
    {
        // No Content-Type: S3 refuses one that isn't signed with 403.
        using var content = new ByteArrayContent(body);
        using var answer = await http.PutAsync(address, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static bool IsMomentary(HttpStatusCode? status) =>
        status
            is null
                or HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;
}
