using System.Net.Mime;
using System.Security.Claims;
using System.Text.Json;
using ChatOps.Api.SignIn;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatOps.Playground.SignIn;

/// <summary>The HTTP API's JWT authorizer as an authentication scheme: signature by the issuer's published keys (RS256
/// only), <c>iss</c>, <c>aud</c> or else <c>client_id</c>, <c>nbf</c> and <c>exp</c>, without tolerance. Claims have
/// API Gateway's form: texts, and a list as <c>[one two]</c>.</summary>
internal static class JwtAuthorizer
{
    public const string SchemeName = "JwtAuthorizer";

    private const string Unauthorized = """{"message":"Unauthorized"}""";

    /// <summary>Adds the authorizer of one issuer and audience.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="issuer">The issuer, as in the claim <c>iss</c>.</param>
    /// <param name="audience">The value of <c>aud</c>, or of <c>client_id</c> if a token has no <c>aud</c>.</param>
    /// <param name="http">Reads the issuer's keys.</param>
    /// <param name="time">The clock for checking tokens.</param>
    public static IServiceCollection AddJwtAuthorizer(
        this IServiceCollection services,
        string issuer,
        string audience,
        HttpClient http,
        Func<IServiceProvider, TimeProvider> time
    )
    {
        // Only the core: AddAuthentication would also create a key ring for cookies.
        services.AddAuthenticationCore(options => options.AddScheme<JwtBearerHandler>(SchemeName, displayName: null));
        services.AddTransient<JwtBearerHandler>();
        services
            .AddOptions<JwtBearerOptions>(SchemeName)
            .Configure<IServiceProvider>(
                (options, provider) =>
                {
                    var clock = time(provider);
                    options.ConfigurationManager = new IssuerKeys(issuer, http, clock);
                    options.TokenValidationParameters = Rules(issuer, audience, clock);
                    options.Events = new JwtBearerEvents { OnTokenValidated = HandOn, OnChallenge = RefuseAsync };
                }
            );
        return services;
    }

    private static TokenValidationParameters Rules(string issuer, string audience, TimeProvider time) =>
        new()
        {
            ValidIssuer = issuer,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            AudienceValidator = (audiences, token, _) =>
                audiences.ToList() is { Count: > 0 } named
                    ? named.Contains(audience, StringComparer.Ordinal)
                    : ((JsonWebToken)token).TryGetPayloadValue<string>("client_id", out var client)
                        && client == audience,
            LifetimeValidator = (notBefore, expires, _, _) =>
                time.GetUtcNow().UtcDateTime is var now && expires > now && (notBefore ?? now) <= now,
        };

    private static Task HandOn(TokenValidatedContext context)
    {
        var token = (JsonWebToken)context.SecurityToken;
        using var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(token.EncodedPayload));
        context.Principal = AuthorizerClaims.Principal([
            .. payload.RootElement.EnumerateObject().Select(claim => new Claim(claim.Name, Text(claim.Value))),
        ]);
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = context.AuthenticateFailure is null
            ? "Bearer"
            : "Bearer scope=\"\" error=\"invalid_token\"";
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(Unauthorized, context.HttpContext.RequestAborted);
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(Text))}]",
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
}
