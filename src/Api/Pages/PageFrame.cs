using ChatOps.Languages;

namespace ChatOps.Api.Pages;

/// <summary>What the layout puts around a page's content.</summary>
public sealed record PageFrame
{
    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>The page's language.</summary>
    public Words Words { get; init; } = Words.English;

    /// <summary>True for a page that uses the whole screen; false for one column to read.</summary>
    public bool IsWide { get; init; }

    /// <summary>Style sheets beside the one style.</summary>
    public IReadOnlyList<Asset> Styles { get; init; } = [];

    /// <summary>Scripts; they run once the document is read.</summary>
    public IReadOnlyList<Asset> Scripts { get; init; } = [];

    /// <summary>Where else the reader may go; the first is also behind the product's name.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];
}

/// <summary>A link in a page's header.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Text">Plain text.</param>
/// <param name="IsHere">True on that page itself.</param>
public sealed record PageLink(string Url, string Text, bool IsHere = false);
