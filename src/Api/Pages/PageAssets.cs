namespace ChatOps.Api.Pages;

/// <summary>Assets that every page loads.</summary>
internal static class PageAssets
{
    /// <summary>The common style sheet; its first lines list what it offers.</summary>
    public static Asset Style { get; } = Own("site.css");

    /// <summary>Converts times to the reader's time zone.</summary>
    public static Asset LocalTime { get; } = Own("local-time.js");

    /// <summary>The favicon.</summary>
    public static Asset Icon { get; } = Own("icon.svg");

    public static void MapPageAssets(this IEndpointRouteBuilder routes)
    {
        Style.Map(routes);
        LocalTime.Map(routes);
        Icon.Map(routes);
    }

    private static Asset Own(string name) =>
        Asset.Embedded(typeof(PageAssets).Assembly, $"ChatOps.Api.Pages.Assets.{name}", name);
}
