using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatOps.Languages;
using RazorSlices;

namespace ChatOps.Api.Pages;

/// <summary>Answers with a page. A page loads from its own host only, and works before any script has run.</summary>
internal static class Page
{
    // Letters of every language stay themselves; what has a meaning in HTML does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Keeps the page, and the address of where the reader came from, to themselves.</summary>
    /// <param name="response">Of the page.</param>
    /// <param name="policy">What it may do; null for what every page may.</param>
    public static void Protect(HttpResponse response, PagePolicy? policy = null)
    {
        var allowed = policy ?? PagePolicy.Strict;
        response.Headers.ContentSecurityPolicy = allowed.ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";

        // It knows no list: where others may frame the page, the policy alone says who.
        if (allowed.FrameAncestors.Count == 0)
        {
            response.Headers.XFrameOptions = "DENY";
        }
    }

    /// <summary>Writes a page, protected, and only once it is rendered: a page that fails becomes a problem, never half
    /// a page.</summary>
    /// <param name="context">The call.</param>
    /// <param name="status">The answer's.</param>
    /// <param name="page">The page.</param>
    /// <param name="policy">What it may do; null for what every page may.</param>
    /// <param name="words">Its language, which the reader's browser chose; null for a page that is English for
    /// everybody.</param>
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
