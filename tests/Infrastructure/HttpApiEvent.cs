using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOps.Tests.Infrastructure;

/// <summary>Builds an event of API Gateway's HTTP API, payload 2.0, from a request.</summary>
internal static class HttpApiEvent
{
    public static JsonObject For(
        string method,
        string path,
        string? body = null,
        string? contentType = null,
        string stage = "$default",
        IReadOnlyDictionary<string, string>? headers = null
    )
    {
        var parts = path.Split('?', 2);
        var rawPath = stage == "$default" ? parts[0] : $"/{stage}{parts[0]}";
        var all = new JsonObject
        {
            ["host"] = "id.execute-api.us-east-1.amazonaws.com",
            ["x-forwarded-proto"] = "https",
            ["x-forwarded-for"] = "203.0.113.9",
        };
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        var payload = new JsonObject
        {
            ["version"] = "2.0",
            ["routeKey"] = "$default",
            ["rawPath"] = rawPath,
            ["rawQueryString"] = parts.Length > 1 ? parts[1] : string.Empty,
            ["headers"] = all,
            ["requestContext"] = new JsonObject
            {
                ["accountId"] = "123456789012",
                ["apiId"] = "id",
                ["domainName"] = "id.execute-api.us-east-1.amazonaws.com",
                ["http"] = new JsonObject
                {
                    ["method"] = method,
                    ["path"] = rawPath,
                    ["protocol"] = "HTTP/1.1",
                    ["sourceIp"] = "203.0.113.9",
                    ["userAgent"] = "tests",
                },
                ["requestId"] = "JKJaXmPLvHcESHA=",
                ["routeKey"] = "$default",
                ["stage"] = stage,
                ["timeEpoch"] = 1583348638390,
            },
            ["isBase64Encoded"] = false,
        };
        if (body is not null)
        {
            // Only a few types are plain; forms and bodies without a type arrive as base64.
            var isPlain =
                contentType is not null
                && (
                    contentType.StartsWith("text/", StringComparison.Ordinal)
                    || contentType.StartsWith("application/json", StringComparison.Ordinal)
                );
            payload["body"] = isPlain ? body : Convert.ToBase64String(Encoding.UTF8.GetBytes(body));
            payload["isBase64Encoded"] = !isPlain;
            all["content-length"] = Encoding.UTF8.GetByteCount(body).ToString();
        }

        if (contentType is not null)
        {
            all["content-type"] = contentType;
        }

        return payload;
    }

    /// <summary>Returns the decoded body of the function's answer.</summary>
    public static string BodyOf(JsonElement response) =>
        response.GetProperty("isBase64Encoded").GetBoolean()
            ? Encoding.UTF8.GetString(response.GetProperty("body").GetBytesFromBase64())
            : response.GetProperty("body").GetString()!;
}
