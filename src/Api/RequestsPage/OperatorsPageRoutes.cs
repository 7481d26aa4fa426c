using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Application.SignIn;

namespace ChatOps.Api.RequestsPage;

/// <summary>
/// The page where operators sign in. It holds no data: its script fetches the content with the operator's token, which
/// the authorizer and the operators policy check.
/// </summary>
internal static class OperatorsPageRoutes
{
    public static Asset Script { get; } = RequestsPageAssets.Own("operators.js");

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

/// <summary>The model of the operators' page before sign-in.</summary>
/// <param name="Options">The host's settings.</param>
/// <param name="SignIn">The issuer's settings.</param>
public sealed record OperatorsView(RequestsPageOptions Options, SignInOptions SignIn);
