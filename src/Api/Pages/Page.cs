using System.Security.Cryptography;
using System.Text;

namespace ChatOps.Api.Pages;

/// <summary>A whole page: complete in itself, no script, nothing loaded from anywhere.</summary>
public static class Page
{
    private const string Style = """
        :root{color-scheme:light dark;--text:#16191f;--soft:#545b64;--back:#fff;--line:#aab7b8;--accent:#0b5cad;--on-accent:#fff;--bad:#b3151d;--note:#f1f5f9}
        @media (prefers-color-scheme:dark){:root{--text:#e9ebed;--soft:#b6bec9;--back:#12171f;--line:#5f6b7a;--accent:#7cb5f2;--on-accent:#0b1017;--bad:#ff8f8f;--note:#1d2530}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:42rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);overflow-wrap:anywhere}
        h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
        h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
        dl{margin:0}
        dt{color:var(--soft);font-size:.875rem;margin-top:.75rem}
        dd{margin:0}
        fieldset{border:1px solid var(--line);border-radius:.25rem;margin:1rem 0;padding:.5rem 1rem}
        legend{font-weight:600;padding:0 .25rem}
        label{display:block;padding:.5rem 0}
        input[type=radio]{width:1.25rem;height:1.25rem;margin:0 .5rem 0 0;vertical-align:-.2em;accent-color:var(--accent)}
        textarea{display:block;width:100%;min-height:6rem;padding:.5rem;font:inherit;color:inherit;background:var(--back);border:1px solid var(--line);border-radius:.25rem}
        button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.5rem;border:0;border-radius:.25rem;color:var(--on-accent);background:var(--accent);cursor:pointer}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .hint{color:var(--soft);font-size:.875rem;margin:.25rem 0}
        .note{background:var(--note);border-left:.25rem solid var(--accent);padding:.75rem 1rem;margin:1rem 0}
        .error{border-left-color:var(--bad)}
        """;

    /// <summary>What the page may load and do: its own style, by its hash, and a form to its own address.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static Html StyleElement { get; } = Html.Raw($"<style>{Style}</style>");

    /// <summary>The page.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="content">What stands in <c>main</c>.</param>
    public static Html Of(string title, Html content) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · ChatOps</title>
        {StyleElement}
        </head>
        <body>
        <main>
        {content}
        </main>
        </body>
        </html>

        """);
}
