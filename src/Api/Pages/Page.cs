using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatOps.Languages;
using RazorSlices;

namespace ChatOps.Api.Pages;

/// <summary>Writes pages. A page loads only from its own host, and works without scripts.</summary>
internal static class Page
{
    // Keeps letters of all languages readable; characters with a meaning in HTML are still encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Keeps the page out of caches, and its URL out of referrers.</summary>
    /// <param name="response">The page's response.</param>
    /// <param name="policy">Its policy; null for the strict one.</param>
    public static void Protect(HttpResponse response, PagePolicy? policy = null)
    {
        var allowed = policy ?? PagePolicy.Strict;
        response.Headers.ContentSecurityPolicy = allowed.ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";

        // X-Frame-Options can't hold a list, so pages with frame ancestors rely on the policy alone.
        if (allowed.FrameAncestors.Count == 0)
        {
            response.Headers.XFrameOptions = "DENY";
        }
    }

    /// <summary>
    /// Writes a protected page after it has been rendered, so that a failure
    /// becomes a problem detail and never half a page.
    /// </summary>
    /// <param name="context">The HTTP context.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="page">The page.</param>
    /// <param name="policy">Its policy; null for the strict one.</param>
    /// <param name="words">The language chosen from the browser's; null for pages that are always in English.</param>
    public static async Task WriteAsync(
        HttpContext context,
        int status,
        RazorSlice page,
        PagePolicy? policy = null,
        Words? words = null
    )
    {
        using var html = new MemoryStream();
        await page.RenderAsync(html, Encoder, context.RequestAborted);

        Protect(context.Response, policy);
        context.Response.Headers.ContentLanguage = (words ?? Words.English).Code;
        if (words is not null)
        {
            CallerLanguage.Vary(context.Response);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(html.GetBuffer().AsMemory(0, (int)html.Length), context.RequestAborted);
    }
}
