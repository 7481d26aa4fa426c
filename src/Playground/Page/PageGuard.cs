using ChatOps.LocalCloud;

namespace ChatOps.Playground.Page;

/// <summary>
/// Keeps other people's pages out. A name that only points to this machine (DNS rebinding) is refused by the Host header; a foreign page that makes the browser
/// post is refused by what the browser says of it, and by its content type.
/// </summary>
internal static class PageGuard
{
    /// <summary>Refuses before the route runs.</summary>
    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HostAsync(context, inner => CheckCallAsync(inner, next));

    /// <summary>Refuses other names for this machine before the route runs; for pages that judge by themselves who posts.</summary>
    public static async ValueTask<object?> HostAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return LocalCallers.IsThisMachine(request)
            ? await next(context)
            : Results.Problem($"The playground is to be had at 127.0.0.1 or localhost, not as '{request.Host.Host}'.", statusCode: StatusCodes.Status421MisdirectedRequest);
    }

    private static async ValueTask<object?> CheckCallAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            if (!LocalCallers.IsOwnPageOrNone(request))
            {
                return Results.Problem("Only the playground's own page may do this.", statusCode: StatusCodes.Status403Forbidden);
            }

            if (!request.HasJsonContentType())
            {
                return Results.Problem("The body must be JSON.", statusCode: StatusCodes.Status415UnsupportedMediaType);
            }
        }

        return await next(context);
    }
}
