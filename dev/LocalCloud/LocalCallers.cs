using System.Net;
using ChatOps.LocalCloud.Oidc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud;

/// <summary>Protects local servers from other sites' pages: DNS rebinding shows in the Host header, a foreign page in
/// the browser's headers. Other clients send neither.</summary>
public static class LocalCallers
{
    /// <summary>Returns true if the caller used a name of this machine: <c>localhost</c>, or a loopback
    /// address.</summary>
    public static bool IsThisMachine(HttpRequest request)
    {
        var host = request.Host.Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>Returns false if a browser sends it for a page of another origin; another port is another
    /// origin.</summary>
    public static bool IsOwnPageOrNone(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin"
            && (
                origin.Length == 0
                || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Refuses every other host name with 421, before any route runs.</summary>
    public static void UseThisMachineOnly(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                IsThisMachine(context.Request)
                    ? next(context)
                    : RefuseAsync(
                        context,
                        StatusCodes.Status421MisdirectedRequest,
                        $"This is 127.0.0.1 or localhost, not '{context.Request.Host.Host}'."
                    )
        );

    /// <summary>Refuses other sites' pages before any route runs, the AWS and Slack stand-ins included.</summary>
    internal static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;

        // A read changes nothing, and other origins can't see its answer. The issuer itself checks the caller of its
        // token endpoint.
        var isRead =
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || request.Path == OidcRoutes.TokenPath;
        return isRead || IsOwnPageOrNone(request)
            ? next(context)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "A page of another site may not do this.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        return Results.Problem(sentence, statusCode: status).ExecuteAsync(context);
    }
}
