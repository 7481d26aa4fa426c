using System.Security.Claims;
using System.Text.Encodings.Web;
using ChatOps.Api.Accounts;
using ChatOps.Application.SignIn;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ChatOps.Api.SignIn;

/// <summary>
/// Authenticates people by the claims of a token that the HTTP API's authorizer has verified. The token itself is never
/// read, so it is useless without the authorizer, and in stages without an issuer.
/// </summary>
internal sealed class BearerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>The claim of every person whom a token identifies.</summary>
    public const string PersonClaim = "person";

    public const string OperatorClaim = "operator";

    private string refusal = SignInSentences.NotAnOperator;

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            Context.RequestServices.GetService<SignInOptions>() is not { } signIn
            || Context.Features.Get<AuthorizerClaims>() is not { } claims
        )
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        // The authorizer checks the same. If its settings ever differ from the product's, all tokens are refused.
        var audience = claims.Many("aud") is { Count: > 0 } named ? named : claims.Many("client_id");
        if (claims["iss"] != signIn.Issuer || !audience.Contains(signIn.Audience, StringComparer.Ordinal))
        {
            return Task.FromResult(
                AuthenticateResult.Fail("The token is from another issuer or for another audience.")
            );
        }

        var identity = new ClaimsIdentity(SchemeName);
        if (PersonOf(claims, signIn) is { } person)
        {
            var isOperator =
                signIn.OperatorsGroup is { } group
                && claims.Many(signIn.GroupsClaim).Contains(group, StringComparer.Ordinal);
            Context.Features.Set(new SignedIn(person, isOperator));
            identity.AddClaim(new Claim(identity.NameClaimType, person.Email));
            identity.AddClaim(new Claim(PersonClaim, person.Email));
            identity.AddClaims(isOperator ? [new Claim(OperatorClaim, person.Email)] : []);
        }

        return Task.FromResult(
            AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName))
        );
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"{SchemeName} realm=\"ChatOps\"";
        return TypedResults
            .Problem(SignInSentences.NoToken, statusCode: StatusCodes.Status401Unauthorized)
            .ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        TypedResults.Problem(refusal, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(Context);

    private Person? PersonOf(AuthorizerClaims claims, SignInOptions signIn)
    {
        var email = claims[signIn.EmailClaim];
        var firstName = NameIn(claims, signIn.FirstNameClaim);
        if (email is null || !EmailAddress.IsValid(email))
        {
            refusal = SignInSentences.NoEmail(signIn.EmailClaim);
            return null;
        }

        // An unverified address could be anyone's.
        if (
            claims["email_verified"] is { } verified
            && !string.Equals(verified, "true", StringComparison.OrdinalIgnoreCase)
        )
        {
            refusal = SignInSentences.UnverifiedEmail;
            return null;
        }

        if (firstName.Length == 0)
        {
            refusal = SignInSentences.NoName(signIn.FirstNameClaim);
            return null;
        }

        return new Person(email, firstName, NameIn(claims, signIn.LastNameClaim));
    }

    private static string NameIn(AuthorizerClaims claims, string type)
    {
        var name = IncomingText.Name(IncomingText.Of(claims[type]).Cleaned);
        return name.Length <= ConversationInput.LongestName
            ? name
            : IncomingText.Name(name[..ConversationInput.LongestName]);
    }
}
