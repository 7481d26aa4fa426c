using ChatOps.Api.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOps.Api.Keys;

/// <summary>Registers API keys as ASP.NET Core authentication, and their scopes as authorization policies.</summary>
internal static class KeyServices
{
    /// <summary>Adds both. A host without <see cref="ApiKeys"/> accepts no key.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new ApiKeys());

        // AddAuthentication would also create a data protection key ring at each start, and nothing here uses cookies.
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = ApiKeyAuthentication.SchemeName;
            options.AddScheme<ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, displayName: null);
        });
        services.AddWebEncoders();
        services.AddTransient<ApiKeyAuthentication>();
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in ApiScopes.All)
        {
            authorization.AddPolicy(
                PolicyFor(scope),
                policy =>
                    policy
                        .AddAuthenticationSchemes(ApiKeyAuthentication.SchemeName)
                        .RequireClaim(ApiKeyAuthentication.ScopeClaim, scope)
            );
        }

        return services;
    }

    /// <summary>Requires a key with this scope.</summary>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder route, string scope) =>
        route
            .RequireAuthorization(PolicyFor(scope))
            .WithMetadata(new ScopeMetadata(scope))
            .ProducesProblems(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status429TooManyRequests
            );

    public static ApiKey Key(this HttpContext context) =>
        context.Features.Get<ApiKey>() ?? throw new InvalidOperationException("The route doesn't require an API key.");

    public static string KeyName(this HttpContext context) =>
        context.User.Identity?.Name ?? throw new InvalidOperationException("The route doesn't require an API key.");

    private static string PolicyFor(string scope) => $"scope:{scope}";
}

/// <summary>The scope that a route needs.</summary>
/// <param name="Scope">One of <see cref="ApiScopes"/>.</param>
internal sealed record ScopeMetadata(string Scope);
