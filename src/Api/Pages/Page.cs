using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>A whole page in the one style. It loads from its own host only, and works before any script has run.</summary>
internal static class Page
{
    /// <summary>The page.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="content">What stands in <c>main</c>.</param>
    /// <param name="frame">What stands around it; null for a page that is read alone.</param>
    public static Html Of(string title, Html content, PageFrame? frame = null)
    {
        var around = frame ?? new PageFrame();
        var words = around.Words.Page;
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{around.Words.Code}" data-shown-in="{words.ShownIn("{time}", "{zone}")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <meta name="color-scheme" content="light dark">
            <title>{title} · ChatOps</title>
            <link rel="icon" type="image/svg+xml" href="{PageAssets.Icon.Url}">
            <link rel="stylesheet" href="{PageAssets.Style.Url}">
            {around.Styles.Select(style => Html.Of($"""<link rel="stylesheet" href="{style.Url}">"""))}
            <script src="{PageAssets.LocalTime.Url}" defer></script>
            {around.Scripts.Select(script => Html.Of($"""<script src="{script.Url}" defer></script>"""))}
            </head>
            <body class="{(around.IsWide ? "page-wide" : "page-narrow")}">
            <a class="skip" href="#content">{words.Skip}</a>
            <header class="bar"><div>{Brand(around)}{Navigation(around)}</div></header>
            <main id="content" tabindex="-1">
            {content}
            </main>
            </body>
            </html>

            """);
    }

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

    /// <summary>Writes a page, protected.</summary>
    /// <param name="context">The call.</param>
    /// <param name="status">The answer's.</param>
    /// <param name="page">The page.</param>
    /// <param name="policy">What it may do; null for what every page may.</param>
    /// <param name="words">Its language, which the reader's browser chose; null for a page that is English for everybody.</param>
    public static Task WriteAsync(HttpContext context, int status, Html page, PagePolicy? policy = null, Words? words = null)
    {
        Protect(context.Response, policy);
        context.Response.Headers.ContentLanguage = (words ?? Words.English).Code;
        if (words is not null)
        {
            CallerLanguage.Vary(context.Response);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    private static Html Brand(PageFrame frame) => frame.Links.Count == 0
        ? Html.Of($"""<span class="brand">ChatOps</span>""")
        : Html.Of($"""<a class="brand" href="{frame.Links[0].Url}">ChatOps</a>""");

    private static Html Navigation(PageFrame frame) => frame.Links.Count == 0
        ? Html.Empty
        : Html.Of($"""<nav aria-label="{frame.Words.Page.Pages}">{frame.Links.Select(link => Html.Of($"""<a href="{link.Url}"{(link.IsHere ? Html.Of($""" aria-current="page" """) : Html.Empty)}>{link.Text}</a>"""))}</nav>""");
}

/// <summary>What stands around a page's content.</summary>
internal sealed record PageFrame
{
    /// <summary>The page's language.</summary>
    public Words Words { get; init; } = Words.English;

    /// <summary>True for a page that uses the whole screen; false for one column to read.</summary>
    public bool IsWide { get; init; }

    /// <summary>Style sheets beside the one style.</summary>
    public IReadOnlyList<Asset> Styles { get; init; } = [];

    /// <summary>Scripts; they run once the document is read.</summary>
    public IReadOnlyList<Asset> Scripts { get; init; } = [];

    /// <summary>Where else the reader may go; the first is also behind the product's name.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];
}

/// <summary>A link in a page's header.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Text">Plain text.</param>
/// <param name="IsHere">True on that page itself.</param>
public sealed record PageLink(string Url, string Text, bool IsHere = false);
