using ChatOps.Api.OpenApi;
using ChatOps.Api.Problems;
using ChatOps.Application.Limits;

namespace ChatOps.Api.SignIn;

/// <summary>Tokens as the platform's authentication, beside keys.</summary>
internal static class SignInServices
{
    private const string PersonPolicy = "signed in";
    private const string OperatorPolicy = "signed in as an operator";

    /// <summary>Adds it. A host that adds no <see cref="ChatOps.Application.SignIn.SignInOptions"/> takes no
    /// token.</summary>
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

    /// <summary>The route needs a token that says who is calling.</summary>
    public static RouteHandlerBuilder RequirePerson(this RouteHandlerBuilder route) =>
        route
            .RequireAuthorization(PersonPolicy)
            .WithMetadata(new TokenMetadata(BearerAuthentication.SchemeName))
            .ProducesProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);

    /// <summary>The routes need a token of an operator's.</summary>
    public static TBuilder RequireOperator<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.RequireAuthorization(OperatorPolicy);

    /// <summary>Counts what a person says.</summary>
    /// <exception cref="ProblemException">429: he says too much.</exception>
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

/// <summary>The route needs a token.</summary>
/// <param name="Scheme">The scheme that knows it.</param>
internal sealed record TokenMetadata(string Scheme);
