using System.Security.Claims;
using System.Text.Json;
using ChatOps.Api.SignIn;
using ChatOps.Application.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Api;

/// <summary>Stands in for the HTTP API's authorizer, with the claims that a test sets.</summary>
internal static class Authorizer
{
    public const string Issuer = "https://issuer.example.com/tenant";
    public const string Audience = "chatops-web";
    public const string Operators = "operators";

    private const string Header = "x-test-claims";

    public static SignInOptions Options { get; } =
        new()
        {
            Issuer = Issuer,
            Audience = Audience,
            ClientId = Audience,
            AuthorizationEndpoint = "https://issuer.example.com/authorize",
            TokenEndpoint = "https://issuer.example.com/token",
            OperatorsGroup = Operators,
        };

    public static object Ana { get; } = Person("ana@example.com");

    public static object Person(string email, string groups = "[everybody]") =>
        new
        {
            iss = Issuer,
            aud = Audience,
            email,
            given_name = "Ana",
            family_name = "Lopez",
            groups,
        };

    public static void Add(IServiceCollection services, SignInOptions? options = null) =>
        services.AddSingleton(options ?? Options).AddSingleton<IStartupFilter, InFront>();

    public static void Claim(HttpRequestMessage request, object claims)
    {
        request.Headers.TryAddWithoutValidation(Header, JsonSerializer.Serialize(claims));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer of-a-test");
    }

    private sealed class InFront : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        if (context.Request.Headers[Header] is [{ } claims])
                        {
                            using var document = JsonDocument.Parse(claims);
                            context.User = AuthorizerClaims.Principal([
                                .. document
                                    .RootElement.EnumerateObject()
                                    .Select(claim => new Claim(claim.Name, claim.Value.ToString())),
                            ]);
                        }

                        return rest(context);
                    }
                );
                next(app);
            };
    }
}
