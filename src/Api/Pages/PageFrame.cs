using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>What the layout shows around a page's content.</summary>
public sealed record PageFrame
{
    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>The page's language.</summary>
    public Words Words { get; init; } = Words.English;

    /// <summary>True if the page uses the full width; false for a single column of text.</summary>
    public bool IsWide { get; init; }

    /// <summary>Style sheets in addition to the common one.</summary>
    public IReadOnlyList<Asset> Styles { get; init; } = [];

    /// <summary>Scripts, which run after the document has loaded.</summary>
    public IReadOnlyList<Asset> Scripts { get; init; } = [];

    /// <summary>Links in the header. The product's name links to the first one.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];
}

/// <summary>A link in a page's header.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Text">Plain text.</param>
/// <param name="IsHere">True if the link is to the current page.</param>
public sealed record PageLink(string Url, string Text, bool IsHere = false);
