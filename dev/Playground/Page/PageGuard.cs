using ChatOps.LocalCloud;

namespace ChatOps.Playground.Page;

/// <summary>Keeps the pages of other sites out: one that makes the browser post is refused by what the browser says of
/// it, and by its content type.</summary>
internal static class PageGuard
{
    /// <summary>Refuses before the route runs.</summary>
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
