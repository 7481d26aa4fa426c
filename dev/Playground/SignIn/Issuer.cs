using ChatOps.Application.SignIn;
using ChatOps.LocalCloud.Oidc;

namespace ChatOps.Playground.SignIn;

/// <summary>The stand-in issuer as the stage's issuer.</summary>
internal static class Issuer
{
    /// <summary>Adds the issuer's configuration and the authorizer in front of the product.</summary>
    public static void AddIssuer(
        this IServiceCollection services,
        string localCloudUrl,
        IReadOnlyList<string> frameAncestors
    )
    {
        var signIn = new SignInOptions
        {
            Issuer = $"{localCloudUrl}/oidc",
            Audience = OidcIssuer.Client,
            ClientId = OidcIssuer.Client,
            AuthorizationEndpoint = $"{localCloudUrl}/oidc/authorize",
            TokenEndpoint = $"{localCloudUrl}/oidc/token",
            OperatorsGroup = OidcPeople.Operators,
            FrameAncestors = frameAncestors,
        };
        services.AddSingleton(signIn);
        services.AddJwtAuthorizer(
            signIn.Issuer,
            signIn.Audience,
            new HttpClient(),
            provider => provider.GetRequiredService<TimeProvider>()
        );
    }
}
