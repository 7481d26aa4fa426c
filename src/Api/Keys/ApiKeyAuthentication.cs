using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ChatOps.Api.Keys;

/// <summary>
/// Authenticates callers by the key in <c>x-api-key</c>. A missing key and a wrong key get the same answer.
/// </summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeys keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    public const string Header = "x-api-key";

    public const string ScopeClaim = "scope";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } presented])
        {
            return AuthenticateResult.NoResult();
        }

        if (await keys.FindAsync(presented, Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The key is unknown.");
        }

        Context.Features.Set(key);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, key.Name), .. key.Scopes.Select(scope => new Claim(ScopeClaim, scope))],
            SchemeName
        );
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"{SchemeName} realm=\"ChatOps\"";
        return TypedResults
            .Problem(
                $"This call needs a valid API key in the header {Header}.",
                statusCode: StatusCodes.Status401Unauthorized
            )
            .ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        TypedResults
            .Problem(
                "This API key doesn't have the scope for this call. The platform team manages keys and their scopes.",
                statusCode: StatusCodes.Status403Forbidden
            )
            .ExecuteAsync(Context);
}
