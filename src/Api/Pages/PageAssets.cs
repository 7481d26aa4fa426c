namespace ChatOps.Api.Pages;

/// <summary>What every page loads.</summary>
internal static class PageAssets
{
    /// <summary>The one style; its top says what it offers.</summary>
    public static Asset Style { get; } = Own("site.css");

    /// <summary>Shows times in the reader's zone.</summary>
    public static Asset LocalTime { get; } = Own("local-time.js");

    /// <summary>The sign in the browser's tab.</summary>
    public static Asset Icon { get; } = Own("icon.svg");

    /// <summary>Serves them.</summary>
    public static void MapPageAssets(this IEndpointRouteBuilder routes)
    {
        Style.Map(routes);
        LocalTime.Map(routes);
        Icon.Map(routes);
    }

    private static Asset Own(string name) =>
        Asset.Embedded(typeof(PageAssets).Assembly, $"ChatOps.Api.Pages.Assets.{name}", name);
}
