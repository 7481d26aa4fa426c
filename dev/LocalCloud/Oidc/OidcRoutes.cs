using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Controls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.LocalCloud.Oidc;

/// <summary>An OIDC issuer at <c>/oidc</c>: discovery, keys, authorization code with PKCE (S256 only) for the one
/// public client. People sign in by picking a person; <c>GET</c> and <c>PUT /_local/oidc/people</c> show and add
/// them.</summary>
internal static class OidcRoutes
{
    /// <summary>The path for exchanging codes; the product's pages call it from their own origin.</summary>
    public const string TokenPath = "/oidc/token";

    private const string AuthorizePath = "/oidc/authorize";
    private const string DonePath = "/sign-in/done";

    public static void AddOidc(this IServiceCollection services) =>
        services
            .AddSingleton<OidcIssuer>()
            .AddSingleton<OidcPeople>()
            .AddSingleton<IResettable>(provider => provider.GetRequiredService<OidcPeople>());

    public static void Map(IEndpointRouteBuilder app, IEndpointRouteBuilder controls)
    {
        app.MapGet(
            "/oidc/.well-known/openid-configuration",
            (HttpContext context) => ControlRoutes.Answer(Discovery(IssuerOf(context.Request)))
        );
        app.MapGet(
            "/oidc/jwks",
            (OidcIssuer issuer) => ControlRoutes.Answer(new JsonObject { ["keys"] = new JsonArray(issuer.PublicKey()) })
        );
        app.MapGet(AuthorizePath, Authorize);
        app.MapGet(OidcPage.StylePath, () => Results.Text(OidcPage.Style, "text/css"));
        app.MapPost(TokenPath, ExchangeAsync);
        controls.MapGet("/oidc/people", (OidcPeople people) => ControlRoutes.Answer(people.All));
        controls.MapPut("/oidc/people", AddAsync);
    }

    private static JsonObject Discovery(string issuer)
    {
        var root = issuer[..^"/oidc".Length];
        return new JsonObject
        {
            ["issuer"] = issuer,
            ["authorization_endpoint"] = root + AuthorizePath,
            ["token_endpoint"] = root + TokenPath,
            ["jwks_uri"] = $"{issuer}/jwks",
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("none"),
            ["scopes_supported"] = new JsonArray("openid", "profile", "email"),
        };
    }

    // Without a person it is the page to pick one; with one, the link in it leads back.
    private static IResult Authorize(
        HttpContext context,
        OidcIssuer issuer,
        OidcPeople people,
        LocalCloudOptions options
    )
    {
        var query = context.Request.Query;
        string Text(string name) => query[name] is [{ } value] ? value : string.Empty;
        var redirect = Text("redirect_uri");
        if (Text("client_id") != OidcIssuer.Client || !IsOfProduct(redirect, options, DonePath))
        {
            // No redirect to an address that isn't the client's.
            return OidcPage.Refusal(
                $"The client must be {OidcIssuer.Client}, and its redirect_uri the product's {DonePath}."
            );
        }

        string Back(params (string Name, string Value)[] parameters) =>
            QueryHelpers.AddQueryString(
                redirect,
                [
                    .. parameters
                        .Append(("state", Text("state")))
                        .Select(parameter => KeyValuePair.Create(parameter.Item1, (string?)parameter.Item2)),
                ]
            );

        if (
            Text("response_type") != "code"
            || Text("code_challenge_method") != "S256"
            || Text("code_challenge").Length != 43
            || !Text("scope").Split(' ').Contains("openid", StringComparer.Ordinal)
        )
        {
            return Results.Redirect(Back(("error", "invalid_request")));
        }

        if (Text("person").Length == 0)
        {
            return OidcPage.Pick(
                people.All,
                person =>
                    QueryHelpers.AddQueryString($"{AuthorizePath}{context.Request.QueryString}", "person", person.Email)
            );
        }

        return people.Find(Text("person")) is { } picked
            ? Results.Redirect(
                Back(
                    ("code", issuer.Grant(picked, redirect, Text("code_challenge"), Text("nonce"))),
                    ("iss", IssuerOf(context.Request))
                )
            )
            : Results.Redirect(Back(("error", "access_denied")));
    }

    private static async Task<IResult> ExchangeAsync(HttpContext context, OidcIssuer issuer, LocalCloudOptions options)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsOfProduct(origin, options, "/"))
        {
            return Results.Problem(
                "Only the product's own pages may exchange codes.",
                statusCode: StatusCodes.Status403Forbidden
            );
        }

        if (origin.Length > 0)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.Vary = "Origin";
        }

        context.Response.Headers.CacheControl = "no-store";
        var form = context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : FormCollection.Empty;
        string Text(string name) => form[name] is [{ } value] ? value : string.Empty;
        if (Text("grant_type") != "authorization_code" || Text("client_id") != OidcIssuer.Client)
        {
            return Refuse(Text("grant_type") == "authorization_code" ? "invalid_client" : "unsupported_grant_type");
        }

        return
            issuer.Exchange(IssuerOf(context.Request), Text("code"), Text("redirect_uri"), Text("code_verifier"))
                is { } token
            ? ControlRoutes.Answer(
                new JsonObject
                {
                    ["access_token"] = token,
                    ["id_token"] = token,
                    ["token_type"] = "Bearer",
                    ["expires_in"] = OidcIssuer.TokenSeconds,
                }
            )
            : Refuse("invalid_grant");
    }

    private static IResult Refuse(string error) =>
        Results.Json(
            new JsonObject { ["error"] = error },
            ControlRoutes.Json,
            statusCode: StatusCodes.Status400BadRequest
        );

    private static async Task<IResult> AddAsync(HttpContext context, OidcPeople people)
    {
        var person = await ControlRoutes.ReadAsync(
            context,
            ["email", "firstName", "lastName", "group", "locale"],
            fields => new OidcPerson(
                fields.FilledIn("email"),
                fields.FilledIn("firstName"),
                fields.Exact("lastName") ?? string.Empty,
                fields.Exact("group") is { } group ? [group] : [],
                fields.Exact("locale")
            )
        );
        people.Put(person);
        return ControlRoutes.Answer(person);
    }

    private static string IssuerOf(HttpRequest request) => $"{request.Scheme}://{request.Host}/oidc";

    // By either name of this machine, since people type both.
    private static bool IsOfProduct(string address, LocalCloudOptions options, string path) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.IsLoopback
        && url.Scheme == Uri.UriSchemeHttp
        && url.PathAndQuery == path
        && url.Fragment.Length == 0
        && url.Port == new Uri(options.ProductUrl()).Port;
}
