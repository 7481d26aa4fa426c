using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Application.Limits;

namespace ChatOps.Api.SignIn;

/// <summary>Registers tokens as ASP.NET Core authentication, in addition to API keys.</summary>
internal static class SignInServices
{
    private const string PersonPolicy = "signed in";
    private const string OperatorPolicy = "signed in as an operator";

    /// <summary>
    /// Adds the scheme and its policies. Hosts without
    /// <see cref="ChatOps.Application.SignIn.SignInOptions"/> accept no token.
    /// </summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthenticationCore(options =>
            options.AddScheme<BearerAuthentication>(BearerAuthentication.SchemeName, displayName: null)
        );
        services.AddTransient<BearerAuthentication>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                PersonPolicy,
                policy =>
                    policy
                        .AddAuthenticationSchemes(BearerAuthentication.SchemeName)
                        .RequireClaim(BearerAuthentication.PersonClaim)
            )
            .AddPolicy(
                OperatorPolicy,
                policy =>
                    policy
                        .AddAuthenticationSchemes(BearerAuthentication.SchemeName)
                        .RequireClaim(BearerAuthentication.OperatorClaim)
            );
        return services;
    }

    /// <summary>Requires a token that identifies a person.</summary>
    public static RouteHandlerBuilder RequirePerson(this RouteHandlerBuilder route) =>
        route
            .RequireAuthorization(PersonPolicy)
            .WithMetadata(new TokenMetadata(BearerAuthentication.SchemeName))
            .ProducesProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);

    /// <summary>Requires an operator's token.</summary>
    public static TBuilder RequireOperator<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.RequireAuthorization(OperatorPolicy);

    /// <summary>Counts a person's message.</summary>
    /// <exception cref="ProblemException">429: they have reached their limit.</exception>
    public static async Task CountAsync(this RateLimits limits, SignedIn who, CancellationToken cancellationToken)
    {
        var verdict = await limits.CountPersonAsync(who.Person.Email, cancellationToken);
        if (!verdict.IsAllowed)
        {
            throw new ProblemException(
                StatusCodes.Status429TooManyRequests,
                SignInSentences.TooFast(verdict.Limit, verdict.RetryAfterSeconds)
            )
            {
                RetryAfterSeconds = verdict.RetryAfterSeconds,
            };
        }
    }
}

/// <summary>Marks a route that needs a token.</summary>
/// <param name="Scheme">The authentication scheme.</param>
internal sealed record TokenMetadata(string Scheme);
