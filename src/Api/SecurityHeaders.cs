using ChatOps.Api.Approvals;
using ChatOps.Api.Pages;

namespace ChatOps.Api;

/// <summary>
/// Security headers for all answers, including errors: they prevent caching, content sniffing,
/// framing, and referrers that would reveal links.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Adds the headers when the response starts.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                var current = (HttpContext)state;
                var headers = current.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                if (headers.CacheControl.Count == 0 || current.Response.StatusCode >= StatusCodes.Status400BadRequest)
                {
                    headers.CacheControl = "no-store";
                }

                if (ConfirmRoute.IsFor(current.Request))
                {
                    ConfirmRoute.Protect(current.Response);
                }
                else if (headers.ContentSecurityPolicy.Count == 0)
                {
                    Page.Protect(current.Response);
                }

                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }
}
