using ChatOps.Api.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOps.Api.Keys;

/// <summary>Keys as the platform's authentication, scopes as its authorization.</summary>
internal static class KeyServices
{
    /// <summary>Adds both. A host that adds no <see cref="ApiKeys"/> takes no key.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new ApiKeys());

        // The core alone: AddAuthentication would also make a ring of keys for cookies at each start, and nobody here
        // gets a cookie.
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

    /// <summary>The route needs a key with this scope.</summary>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder route, string scope) =>
        route
            .RequireAuthorization(PolicyFor(scope))
            .WithMetadata(new ScopeMetadata(scope))
            .ProducesProblems(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status429TooManyRequests
            );

    /// <summary>The caller's key.</summary>
    public static ApiKey Key(this HttpContext context) =>
        context.Features.Get<ApiKey>() ?? throw new InvalidOperationException("The route does not ask for a key.");

    /// <summary>The name of the caller's key.</summary>
    public static string KeyName(this HttpContext context) =>
        context.User.Identity?.Name ?? throw new InvalidOperationException("The route does not ask for a key.");

    private static string PolicyFor(string scope) => $"scope:{scope}";
}

/// <summary>The scope that a route needs.</summary>
/// <param name="Scope">One of <see cref="ApiScopes"/>.</param>
internal sealed record ScopeMetadata(string Scope);
