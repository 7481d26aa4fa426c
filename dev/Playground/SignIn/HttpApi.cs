using ChatOps.Application.SignIn;
using Microsoft.AspNetCore.Authentication;

namespace ChatOps.Playground.SignIn;

/// <summary>Stands in for the HTTP API. On routes with the JWT authorizer it refuses bad tokens as API Gateway does,
/// and passes claims on. Other routes pass unchanged.</summary>
internal static class HttpApi
{
    private const string Proxy = "/{proxy+}";

    /// <summary>Adds the authorizer before everything that is added later.</summary>
    public static void UseHttpApi(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (!SignedInRoutes.Keys.Any(key => Matches(key, context.Request)))
                {
                    await next(context);
                    return;
                }

                var token = await context.AuthenticateAsync(JwtAuthorizer.SchemeName);
                if (!token.Succeeded)
                {
                    await context.ChallengeAsync(JwtAuthorizer.SchemeName);
                    return;
                }

                context.User = token.Principal;
                await next(context);
            }
        );

    private static bool Matches(string key, HttpRequest request)
    {
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        var (method, path, actual) = (key[..space], key[(space + 1)..], request.Path.Value ?? string.Empty);
        return request.Method == method
            && (
                path.EndsWith(Proxy, StringComparison.Ordinal)
                    ? actual.StartsWith(path[..^(Proxy.Length - 1)], StringComparison.Ordinal)
                        && actual.Length > path.Length - Proxy.Length + 1
                    : actual == path
            );
    }
}
