using System.Text.Json;
using ChatOps.Api.Pages;
using ChatOps.Application.SignIn;

namespace ChatOps.Api.SignIn;

/// <summary>What pages need on which people sign in: the script, its settings, and <c>/sign-in/done</c>, where the
/// issuer sends the code.</summary>
internal static class SignInPages
{
    /// <summary>The only address that the issuer may send a code to.</summary>
    public const string DonePath = "/sign-in/done";

    /// <summary>Gives pages <c>ChatOps.signIn</c>.</summary>
    public static Asset Script { get; } = Own("sign-in.js");

    /// <summary>Hands the code on at <see cref="DonePath"/>.</summary>
    public static Asset DoneScript { get; } = Own("sign-in-done.js");

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Script.Map(routes);
        DoneScript.Map(routes);
        routes.MapGet(DonePath, DoneAsync).ExcludeFromDescription();
    }

    /// <summary>What the script is told, as an attribute's text.</summary>
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

    /// <summary>What such a page may load and do beside what every page may: exchange the code at the issuer.</summary>
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

/// <summary>What a page's script needs to know of the issuer.</summary>
/// <param name="AuthorizationEndpoint">Where somebody signs in.</param>
/// <param name="TokenEndpoint">Where the code is exchanged.</param>
/// <param name="ClientId">The pages' id there.</param>
/// <param name="Scope">What is asked for.</param>
/// <param name="SendsAccessToken">Which token the server gets.</param>
internal sealed record SignInSettings(
    string AuthorizationEndpoint,
    string TokenEndpoint,
    string ClientId,
    string Scope,
    bool SendsAccessToken
);
