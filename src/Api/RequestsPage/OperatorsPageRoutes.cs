using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Application.SignIn;

namespace ChatOps.Api.RequestsPage;

/// <summary>
/// The operators' page where they sign in. It is the same for everybody and for every address: its script asks for the
/// data with the operator's token, which the HTTP API's authorizer and the group's policy let through.
/// </summary>
internal static class OperatorsPageRoutes
{
    public static Asset Script { get; } = RequestsPageAssets.Own("operators.js");

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder routes, OperatorsView view)
    {
        var policy = SignInPages.PolicyOf(view.SignIn);
        Script.Map(routes);
        foreach (var address in new[] { RequestsPageOptions.Url, $"{RequestsPageOptions.Url}/{{id}}" })
        {
            routes.MapGet(address, ShowAsync).ExcludeFromDescription();
        }

        Task ShowAsync(HttpContext context) =>
            Page.WriteAsync(context, StatusCodes.Status200OK, OperatorsPage.Create(view), policy);
    }
}

/// <summary>What the operators' page holds before they sign in.</summary>
/// <param name="Options">How the host serves it.</param>
/// <param name="SignIn">Where operators sign in.</param>
public sealed record OperatorsView(RequestsPageOptions Options, SignInOptions SignIn);
