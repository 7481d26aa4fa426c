using ChatOps.Api.Approvals;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Problems;

/// <summary>Headers that every answer has, also a refusal: nothing is kept by caches, nothing is guessed, and links stay secret.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Adds them when the answer starts.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                var current = (HttpContext)state;
                var headers = current.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.TryAdd(HeaderNames.CacheControl, "no-store");
                if (ConfirmRoute.IsFor(current.Request))
                {
                    ConfirmRoute.Protect(current.Response);
                }

                return Task.CompletedTask;
            },
            context);
        return next(context);
    }
}
