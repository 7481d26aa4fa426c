using System.Net;
using ChatOps.LocalCloud.Oidc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud;

/// <summary>
/// Keeps other people's pages away from what listens on this machine for its user alone. A name that only points to
/// this machine (DNS rebinding) is told by
/// the Host header; a foreign page that makes the browser send something, by what the browser says of it. A client that
/// is no browser says nothing of the kind.
/// </summary>
public static class LocalCallers
{
    /// <summary>True where the caller reached this machine by a name of its own: <c>localhost</c>, or an address of the
    /// loopback.</summary>
    public static bool IsThisMachine(HttpRequest request)
    {
        var host = request.Host.Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>False where a browser sends it for a page of another origin; another port of this machine is another
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

    /// <summary>Refuses every other name for this machine with 421, before any route runs.</summary>
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

    /// <summary>Refuses the pages of other sites before any route runs, the stand-ins for AWS and Slack among
    /// them.</summary>
    internal static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;

        // A read changes nothing, and its answer stays hidden from another origin. Where codes are exchanged, the
        // issuer itself looks who calls.
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
