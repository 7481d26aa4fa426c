using ChatOps.LocalCloud;

namespace ChatOps.Playground.Page;

/// <summary>Refuses other sites' posts, by the browser's headers and by the content type.</summary>
internal static class PageGuard
{
    /// <summary>Checks a call before its route runs.</summary>
    public static async ValueTask<object?> CheckAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            if (!LocalCallers.IsOwnPageOrNone(request))
            {
                return Results.Problem(
                    "Only the playground's own page may do this.",
                    statusCode: StatusCodes.Status403Forbidden
                );
            }

            if (!request.HasJsonContentType())
            {
                return Results.Problem("The body must be JSON.", statusCode: StatusCodes.Status415UnsupportedMediaType);
            }
        }

        return await next(context);
    }
}
