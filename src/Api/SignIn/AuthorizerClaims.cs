using System.Security.Claims;

namespace ChatOps.Api.SignIn;

/// <summary>
/// What the HTTP API's JWT authorizer said of the call's token. It comes from the event's <c>requestContext</c>, which
/// API Gateway writes and no client can; a
/// host without that authorizer in front has none, whatever headers a call has.
/// </summary>
public sealed class AuthorizerClaims
{
    private const string AuthenticationType = "AuthorizerIdentity";

    private readonly ClaimsIdentity identity;

    private AuthorizerClaims(ClaimsIdentity identity) => this.identity = identity;

    /// <summary>The claim's text; null where it is missing, empty, or there more than once.</summary>
    public string? this[string type] =>
        identity.FindAll(type).ToList() is [{ Value.Length: > 0 } claim] ? claim.Value : null;

    /// <summary>The claim's texts: a list arrives as <c>[one two]</c>, its members separated by spaces.</summary>
    public IReadOnlyList<string> Many(string type) =>
        this[type] switch
        {
            null => [],
            ['[', .. var members, ']'] => members.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            var one => [one],
        };

    /// <summary>Takes them aside before anything else says who the caller is.</summary>
    public static Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity is ClaimsIdentity { AuthenticationType: AuthenticationType } identity)
        {
            context.Features.Set(new AuthorizerClaims(identity));
        }

        return next(context);
    }

    /// <summary>As the host's authorizer hands them on.</summary>
    public static ClaimsPrincipal Principal(IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, AuthenticationType));
}
