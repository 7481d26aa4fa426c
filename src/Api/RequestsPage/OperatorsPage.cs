using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Application.SignIn;
using ChatOps.Languages;

namespace ChatOps.Api.RequestsPage;

/// <summary>
/// The operators' page where they sign in. It is the same for everybody and for every address: what stands there its script asks for with the operator's token,
/// which the HTTP API's authorizer and the group's policy let through.
/// </summary>
internal static class OperatorsPage
{
    private static readonly Asset Script = RequestsPageAssets.Own("operators.js");

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder routes, RequestsPageOptions options, SignInOptions signIn)
    {
        var page = Of(options, signIn);
        var policy = SignInPages.PolicyOf(signIn);
        Script.Map(routes);
        foreach (var address in new[] { RequestsPageOptions.Url, $"{RequestsPageOptions.Url}/{{id}}" })
        {
            routes.MapGet(address, context => Page.WriteAsync(context, StatusCodes.Status200OK, page, policy)).ExcludeFromDescription();
        }
    }

    private static Html Of(RequestsPageOptions options, SignInOptions signIn)
    {
        var frame = RequestsPageAssets.Frame(options);
        return Page.Of(
            OperatorsWords.Title,
            Html.Of($"""
                <div class="stack" id="sign-in-first" data-sign-in="{SignInPages.SettingsOf(signIn)}" data-failed="{Words.English.Page.SignInFailed}" data-ended="{Words.English.Page.SignInEnded}" data-away="{OperatorsWords.Away}">
                <h1>{OperatorsWords.Title}</h1>
                <p>{OperatorsWords.SignedOut}</p>
                <noscript><p class="note warn">{Words.English.Page.NeedsScript}</p></noscript>
                <p id="problem" class="note bad" role="alert" hidden></p>
                <p class="actions"><button type="button" id="sign-in" disabled>{Words.English.Page.SignIn}</button></p>
                </div>
                <div id="shown" hidden></div>
                """),
            frame with { Scripts = [SignInPages.Script, Script, .. frame.Scripts] });
    }
}

/// <summary>What the page itself says.</summary>
internal static class OperatorsWords
{
    public const string Title = "Requests";

    public const string SignedOut = "Operators sign in to see requests, and to cancel or order them once more.";

    public const string Away = "No answer came. Please try again.";
}
