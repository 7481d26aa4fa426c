using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace ChatOps.LocalCloud.Oidc;

/// <summary>The issuer's page: pick who you are.</summary>
internal sealed class OidcPage(RazorSlice page) : IResult
{
    public const string StylePath = "/oidc/style.css";

    public const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:2rem auto;padding:0 1rem;color:#1b2028;background:#f5f6f8}"
        + "ul{list-style:none;padding:0}li{margin:.5rem 0}a{display:block;padding:.75rem 1rem;border:1px solid #7d8797;border-radius:.625rem;background:#fff;color:#1f4fa8;text-decoration:none}"
        + "a:hover,a:focus-visible{background:#e7eefa}small{display:block;color:#515b69}";

    public static IResult Pick(IEnumerable<OidcPerson> people, Func<OidcPerson, string> linkFor) =>
        new OidcPage(PickPage.Create(new PickView(people, linkFor)));

    public static IResult Refusal(string sentence)
    {
        var page = RefusalPage.Create(sentence);
        page.StatusCode = StatusCodes.Status400BadRequest;
        return new OidcPage(page);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // As real issuers: never in a frame.
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return ((IResult)page).ExecuteAsync(httpContext);
    }
}

/// <summary>Who can sign in.</summary>
/// <param name="People">Them.</param>
/// <param name="LinkFor">What signs one in.</param>
public sealed record PickView(IEnumerable<OidcPerson> People, Func<OidcPerson, string> LinkFor);
