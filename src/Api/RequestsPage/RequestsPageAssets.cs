using ChatOps.Api.Pages;

namespace ChatOps.Api.RequestsPage;

/// <summary>Assets of the operators' pages, in addition to the common ones.</summary>
internal static class RequestsPageAssets
{
    public static Asset Style { get; } = Own("requests.css");

    public static Asset Script { get; } = Own("requests.js");

    public static void Map(IEndpointRouteBuilder routes)
    {
        Style.Map(routes);
        Script.Map(routes);
    }

    public static PageFrame Frame(string title, RequestsPageOptions options) =>
        new()
        {
            Title = title,
            IsWide = true,
            Styles = [Style],
            Scripts = [Script],
            Links = options.Links,
        };

    public static Asset Own(string name) =>
        Asset.Embedded(typeof(RequestsPageAssets).Assembly, $"ChatOps.Api.RequestsPage.Assets.{name}", name);
}
