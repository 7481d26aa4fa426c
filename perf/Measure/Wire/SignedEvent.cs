using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatOps.Measure.Wire;

/// <summary>A sample message as Slack sends it: compact, with a new ID, signed now.</summary>
internal sealed record SignedEvent(byte[] Body, string Timestamp, string Signature)
{
    public static SignedEvent Of(int number)
    {
        var message = JsonNode.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "message-im.json"))
        )!;
        message["event_id"] = $"Ev0PERF{number:D6}";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString();
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        return new SignedEvent(
            body,
            timestamp,
            "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(StandIn.SigningSecret), signed))
        );
    }

    public HttpRequestMessage ToRequest(string url)
    {
        var content = new ByteArrayContent(Body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", Timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", Signature);
        return request;
    }

    /// <summary>Returns that request as the invocation of API Gateway's HTTP API (payload 2.0).</summary>
    public byte[] ToInvocation() =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["version"] = "2.0",
                ["routeKey"] = "$default",
                ["rawPath"] = "/slack/events",
                ["rawQueryString"] = string.Empty,
                ["headers"] = new JsonObject
                {
                    ["host"] = "id.execute-api.us-east-1.amazonaws.com",
                    ["content-type"] = "application/json",
                    ["content-length"] = Body.Length.ToString(),
                    ["x-forwarded-proto"] = "https",
                    ["x-forwarded-for"] = "203.0.113.9",
                    ["x-slack-request-timestamp"] = Timestamp,
                    ["x-slack-signature"] = Signature,
                },
                ["requestContext"] = new JsonObject
                {
                    ["accountId"] = "123456789012",
                    ["apiId"] = "id",
                    ["domainName"] = "id.execute-api.us-east-1.amazonaws.com",
                    ["http"] = new JsonObject
                    {
                        ["method"] = "POST",
                        ["path"] = "/slack/events",
                        ["protocol"] = "HTTP/1.1",
                        ["sourceIp"] = "203.0.113.9",
                        ["userAgent"] = "Slackbot 1.0",
                    },
                    ["requestId"] = "JKJaXmPLvHcESHA=",
                    ["routeKey"] = "$default",
                    ["stage"] = "$default",
                    ["timeEpoch"] = 1583348638390,
                },
                ["isBase64Encoded"] = false,
                ["body"] = Encoding.UTF8.GetString(Body),
            }.ToJsonString()
        );
}
