using System.Security.Claims;

namespace ChatOps.Api.SignIn;

/// <summary>
/// The claims that the HTTP API's JWT authorizer has verified. They come from the event's <c>requestContext</c>, which
/// clients can't write; without that authorizer, there are none.
/// </summary>
public sealed class AuthorizerClaims
{
    private const string AuthenticationType = "AuthorizerIdentity";

    private readonly ClaimsIdentity identity;

    private AuthorizerClaims(ClaimsIdentity identity) => this.identity = identity;

    /// <summary>Returns the claim's text; null if it is missing, empty, or specified more than once.</summary>
    public string? this[string type] =>
        identity.FindAll(type).ToList() is [{ Value.Length: > 0 } claim] ? claim.Value : null;

    /// <summary>Returns the claim's texts. API Gateway writes a list as <c>[one two]</c>.</summary>
    public IReadOnlyList<string> Many(string type) =>
        this[type] switch
        {
            null => [],
            ['[', .. var members, ']'] => members.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            var one => [one],
        };

    /// <summary>Moves the claims to a feature before another scheme sets the user.</summary>
    public static Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity is ClaimsIdentity { AuthenticationType: AuthenticationType } identity)
        {
            context.Features.Set(new AuthorizerClaims(identity));
        }

        return next(context);
    }

    /// <summary>Creates the principal that the authorizer's claims arrive in.</summary>
    public static ClaimsPrincipal Principal(IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, AuthenticationType));
}
