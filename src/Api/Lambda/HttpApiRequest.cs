using System.Net;
using System.Security.Claims;
using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace ChatOps.Api.Lambda;

/// <summary>Converts an event of payload version 2.0 to ASP.NET Core's request.</summary>
internal static class HttpApiRequest
{
    private const string PathOfRoot = "/";
    private const string AuthorizerIdentity = "AuthorizerIdentity";

    /// <summary>Sets the features of the request.</summary>
    /// <exception cref="BadHttpRequestException">The request isn't valid HTTP.</exception>
    /// <exception cref="ArgumentException">The event isn't from an HTTP API.</exception>
    public static void Read(APIGatewayHttpApiV2ProxyRequest request, IFeatureCollection features)
    {
        var context =
            request.RequestContext ?? throw new ArgumentException("The event has no requestContext.", nameof(request));
        var http =
            context.Http ?? throw new ArgumentException("The event has no requestContext.http.", nameof(request));
        var (pathBase, path) = SplitPath(request.RawPath ?? http.Path ?? PathOfRoot, context.Stage);
        var query = string.IsNullOrEmpty(request.RawQueryString) ? string.Empty : "?" + request.RawQueryString;
        var body = Body(request);
        var headers = Headers(request);
        RefuseBadHost(headers);
        if (body.Length > 0 || headers.ContentLength is not null)
        {
            headers.ContentLength = body.Length;
        }

        var stream = new LambdaBody(body);
        features.Set<IHttpMaxRequestBodySizeFeature>(stream);
        features.Set<IHttpRequestFeature>(
            new HttpRequestFeature
            {
                Method = http.Method ?? throw new ArgumentException("The event has no method.", nameof(request)),
                Scheme = headers["X-Forwarded-Proto"] is [{ Length: > 0 } scheme] ? scheme : "https",
                Protocol = http.Protocol ?? "HTTP/1.1",
                PathBase = pathBase,
                Path = path,
                RawTarget = path + query,
                QueryString = query,
                Headers = headers,
                Body = stream,
            }
        );
        features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(body.Length > 0));
        features.Set<IHttpRequestIdentifierFeature>(
            new HttpRequestIdentifierFeature { TraceIdentifier = context.RequestId ?? string.Empty }
        );
        features.Set<IHttpConnectionFeature>(
            new HttpConnectionFeature
            {
                ConnectionId = context.RequestId ?? string.Empty,
                RemoteIpAddress = IPAddress.TryParse(http.SourceIp, out var address) ? address : null,
            }
        );
        features.Set<IHttpAuthenticationFeature>(new HttpAuthenticationFeature { User = UserOf(context.Authorizer) });
    }

    // Only a JWT authorizer identifies people; other authorizers identify callers.
    private static ClaimsPrincipal? UserOf(APIGatewayHttpApiV2ProxyRequest.AuthorizerDescription? authorizer) =>
        authorizer?.Jwt?.Claims is { Count: > 0 } claims
            ? new ClaimsPrincipal(
                new ClaimsIdentity(
                    claims.Where(claim => claim.Value is not null).Select(claim => new Claim(claim.Key, claim.Value)),
                    AuthorizerIdentity
                )
            )
            : null;

    // The path starts with the stage's name, except for the default stage.
    private static (string PathBase, string Path) SplitPath(string rawPath, string? stage)
    {
        var path = Decode(rawPath.StartsWith('/') ? rawPath : PathOfRoot + rawPath);
        return
            !string.IsNullOrEmpty(stage)
            && stage != "$default"
            && path.StartsWithSegments($"/{stage}", StringComparison.Ordinal, out var rest)
            ? ($"/{stage}", rest.HasValue ? rest.Value : PathOfRoot)
            : (string.Empty, path.Value!);
    }

    // As in Kestrel, a path with %00 is the caller's mistake and not an internal error.
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

    // As in Kestrel, a malformed host is refused here, because building a URL from it would fail later.
    private static void RefuseBadHost(IHeaderDictionary headers)
    {
        try
        {
            _ = new HostString(headers.Host.ToString()).ToUriComponent();
        }
        catch (ArgumentException exception)
        {
            throw new BadHttpRequestException("The Host header is not a host.", exception);
        }
    }

    // API Gateway joins repeated headers with commas. They stay one value, because only a header's reader
    // knows whether its commas separate values.
    private static IHeaderDictionary Headers(APIGatewayHttpApiV2ProxyRequest request)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>())
        {
            headers[name] = value;
        }

        if (request.Cookies is { } cookies)
        {
            headers.Cookie = string.Join("; ", cookies);
        }

        return headers;
    }

    private static byte[] Body(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (string.IsNullOrEmpty(request.Body))
        {
            return [];
        }

        try
        {
            return request.IsBase64Encoded
                ? Convert.FromBase64String(request.Body)
                : Encoding.UTF8.GetBytes(request.Body);
        }
        catch (FormatException exception)
        {
            throw new BadHttpRequestException("The body cannot be decoded.", exception);
        }
    }

    private sealed record BodyDetection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
}
