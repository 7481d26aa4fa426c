using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Oidc;

/// <summary>The issuer's page: pick who you are.</summary>
internal static class OidcPage
{
    public const string StylePath = "/oidc/style.css";

    public const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:2rem auto;padding:0 1rem;color:#1b2028;background:#f5f6f8}"
        + "ul{list-style:none;padding:0}li{margin:.5rem 0}a{display:block;padding:.75rem 1rem;border:1px solid #7d8797;border-radius:.625rem;background:#fff;color:#1f4fa8;text-decoration:none}"
        + "a:hover,a:focus-visible{background:#e7eefa}small{display:block;color:#515b69}";

    public static IResult Pick(IEnumerable<OidcPerson> people, Func<OidcPerson, string> linkFor) => new Whole(StatusCodes.Status200OK, $"""
        <h1>Sign in</h1>
        <p>This stands in for your company's sign-in. Pick a person:</p>
        <ul>{string.Concat(people.Select(person => $"<li><a href=\"{Encoded(linkFor(person))}\">{Encoded(person.FullName)}<small>{Encoded(person.Email)}{(person.Groups.Count > 0 ? Encoded($", {string.Join(", ", person.Groups)}") : string.Empty)}</small></a></li>"))}</ul>
        """);

    public static IResult Refusal(string sentence) => new Whole(StatusCodes.Status400BadRequest, $"<h1>Sign-in refused</h1><p>{Encoded(sentence)}</p>");

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private sealed class Whole(int status, string main) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "text/html; charset=utf-8";

            // As real issuers: never in a frame.
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers.CacheControl = "no-store";
            return response.WriteAsync($"""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in · LocalCloud</title><link rel="icon" href="data:,"><link rel="stylesheet" href="{StylePath}"></head>
                <body><main>{main}</main></body></html>
                """, httpContext.RequestAborted);
        }
    }
}
