using System.Text.Json;
using ChatOps.Api.Pages;
using ChatOps.Application.SignIn;

namespace ChatOps.Api.SignIn;

/// <summary>
/// Sign-in for pages: the script, its settings, and <c>/sign-in/done</c>, where the issuer sends the code.
/// </summary>
internal static class SignInPages
{
    /// <summary>The only redirect URI.</summary>
    public const string DonePath = "/sign-in/done";

    /// <summary>Defines <c>ChatOps.signIn</c> for pages.</summary>
    public static Asset Script { get; } = Own("sign-in.js");

    /// <summary>Passes the code on at <see cref="DonePath"/>.</summary>
    public static Asset DoneScript { get; } = Own("sign-in-done.js");

    public static void Map(IEndpointRouteBuilder routes)
    {
        Script.Map(routes);
        DoneScript.Map(routes);
        routes.MapGet(DonePath, DoneAsync).ExcludeFromDescription();
    }

    /// <summary>Returns the script's settings, as the text of a data attribute.</summary>
    public static string SettingsOf(SignInOptions signIn) =>
        JsonSerializer.Serialize(
            new SignInSettings(
                signIn.AuthorizationEndpoint,
                signIn.TokenEndpoint,
                signIn.ClientId,
                signIn.Scope,
                signIn.SendsAccessToken
            ),
            ApiJson.Default.SignInSettings
        );

    /// <summary>
    /// Returns the policy of a page with sign-in: its script may also call the issuer's token endpoint.
    /// </summary>
    public static PagePolicy PolicyOf(SignInOptions signIn) =>
        new() { ConnectTo = [new Uri(signIn.TokenEndpoint).GetLeftPart(UriPartial.Authority)] };

    private static Task DoneAsync(HttpContext context)
    {
        var words = CallerLanguage.Of(context);
        return Page.WriteAsync(context, StatusCodes.Status200OK, SignedInPage.Create(words), words: words);
    }

    private static Asset Own(string name) =>
        Asset.Embedded(typeof(SignInPages).Assembly, $"ChatOps.Api.SignIn.Assets.{name}", name);
}

/// <summary>The issuer's settings for a page's script.</summary>
/// <param name="AuthorizationEndpoint">The URL where people sign in.</param>
/// <param name="TokenEndpoint">The URL that exchanges the code.</param>
/// <param name="ClientId">The pages' client ID.</param>
/// <param name="Scope">The requested scopes.</param>
/// <param name="SendsAccessToken">True to send the access token to the server, false for the ID token.</param>
internal sealed record SignInSettings(
    string AuthorizationEndpoint,
    string TokenEndpoint,
    string ClientId,
    string Scope,
    bool SendsAccessToken
);
