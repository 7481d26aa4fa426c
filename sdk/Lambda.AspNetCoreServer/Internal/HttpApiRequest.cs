using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Amazon.Lambda.AspNetCoreServer.Hosting.Internal;

/// <summary>An event of payload version 2.0 as ASP.NET Core sees a request.</summary>
internal static class HttpApiRequest
{
    private const string PathOfRoot = "/";
    private const string AuthorizerIdentity = "AuthorizerIdentity";

    public static async Task<IFeatureCollection> ReadAsync(Stream input)
    {
        using var document = await JsonDocument.ParseAsync(input).ConfigureAwait(false);
        var root = document.RootElement;
        var context = root.GetProperty("requestContext");
        var http = context.GetProperty("http");
        var (pathBase, path) = SplitPath(Text(root, "rawPath") ?? Text(http, "path") ?? PathOfRoot, Text(context, "stage"));
        var query = Text(root, "rawQueryString");
        var body = Body(root);
        var headers = Headers(root);
        if (body.Length > 0 || headers.ContentLength is not null)
        {
            headers.ContentLength = body.Length;
        }

        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = Text(http, "method") ?? throw new JsonException("The event has no method."),
            Scheme = headers["X-Forwarded-Proto"] is [{ Length: > 0 } scheme] ? scheme : "https",
            Protocol = Text(http, "protocol") ?? "HTTP/1.1",
            PathBase = pathBase,
            Path = path,
            RawTarget = path + (string.IsNullOrEmpty(query) ? string.Empty : "?" + query),
            QueryString = string.IsNullOrEmpty(query) ? string.Empty : "?" + query,
            Headers = headers,
            Body = new MemoryStream(body, writable: false),
        });
        features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(body.Length > 0));
        features.Set<IHttpRequestIdentifierFeature>(new HttpRequestIdentifierFeature { TraceIdentifier = Text(context, "requestId") ?? string.Empty });
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature
        {
            ConnectionId = Text(context, "requestId") ?? string.Empty,
            RemoteIpAddress = IPAddress.TryParse(Text(http, "sourceIp"), out var address) ? address : null,
        });
        if (User(context) is { } user)
        {
            features.Set<IHttpAuthenticationFeature>(new HttpAuthenticationFeature { User = user });
        }

        return features;
    }

    // What a JWT authorizer in front has checked; nothing else of the event says who somebody is.
    private static ClaimsPrincipal User(JsonElement context)
    {
        if (!context.TryGetProperty("authorizer", out var authorizer) || authorizer.ValueKind != JsonValueKind.Object
            || !authorizer.TryGetProperty("jwt", out var jwt) || jwt.ValueKind != JsonValueKind.Object
            || !jwt.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var said = claims.EnumerateObject().Select(claim => new Claim(claim.Name, claim.Value.ToString())).ToList();
        return said.Count == 0 ? null : new ClaimsPrincipal(new ClaimsIdentity(said, AuthorizerIdentity));
    }

    // A named stage stands before the path; the default one does not.
    private static (string PathBase, string Path) SplitPath(string rawPath, string stage)
    {
        var path = Decode(rawPath.StartsWith('/') ? rawPath : PathOfRoot + rawPath);
        return !string.IsNullOrEmpty(stage) && stage != "$default" && path.StartsWithSegments($"/{stage}", StringComparison.Ordinal, out var rest)
            ? ($"/{stage}", rest.HasValue ? rest.Value : PathOfRoot)
            : (string.Empty, path.Value);
    }

    // As Kestrel does: a path with %00 is the caller's mistake, not the function's.
    private static PathString Decode(string rawPath)
    {
        try
        {
            return PathString.FromUriComponent(rawPath);
        }
        catch (InvalidOperationException exception)
        {
            throw new BadHttpRequestException("The path cannot be decoded.", exception);
        }
    }

    // A header given twice arrives joined by a comma. It stays one value: only the header's reader knows whether its commas separate.
    private static IHeaderDictionary Headers(JsonElement root)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        if (root.TryGetProperty("headers", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var header in given.EnumerateObject())
            {
                headers[header.Name] = header.Value.GetString();
            }
        }

        if (root.TryGetProperty("cookies", out var cookies) && cookies.ValueKind == JsonValueKind.Array)
        {
            headers.Cookie = string.Join("; ", cookies.EnumerateArray().Select(cookie => cookie.GetString()));
        }

        return headers;
    }

    private static byte[] Body(JsonElement root)
    {
        var body = Text(root, "body");
        if (string.IsNullOrEmpty(body))
        {
            return [];
        }

        return root.TryGetProperty("isBase64Encoded", out var encoded) && encoded.ValueKind == JsonValueKind.True
            ? Convert.FromBase64String(body)
            : Encoding.UTF8.GetBytes(body);
    }

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record BodyDetection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
}
