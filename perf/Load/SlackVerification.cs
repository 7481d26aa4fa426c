using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ChatOps.Load;

/// <summary>Slack's verification of an address: signed, checked and answered like an event, but without an
/// effect.</summary>
internal static class SlackVerification
{
    private static byte[] Sign(string secret, string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
    }

    public static async Task<string?> SendAsync(
        HttpClient http,
        string signingSecret,
        CancellationToken cancellationToken
    )
    {
        var challenge = Guid.NewGuid().ToString("N");
        var body = Encoding.UTF8.GetBytes($$"""{"type":"url_verification","challenge":"{{challenge}}"}""");
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add(
            "X-Slack-Signature",
            $"v0={Convert.ToHexStringLower(Sign(signingSecret, timestamp, body))}"
        );
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return $"Slack: status {(int)response.StatusCode}";
        }

        return (await response.Content.ReadAsStringAsync(cancellationToken)).Contains(
            challenge,
            StringComparison.Ordinal
        )
            ? null
            : "Slack: an answer without the challenge";
    }
}
