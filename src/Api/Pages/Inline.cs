using Microsoft.AspNetCore.Html;

namespace ChatOps.Api.Pages;

/// <summary>Markup inside a sentence. Its text is encoded.</summary>
internal static class Inline
{
    /// <summary>
    /// Text from people or AWS, isolated so that its writing direction can't affect the words around it.
    /// </summary>
    public static IHtmlContent Foreign(string? text) => Of("<bdi>{0}</bdi>", text);

    /// <summary>The same in bold.</summary>
    public static IHtmlContent StrongForeign(string? text) => Of("<strong><bdi>{0}</bdi></strong>", text);

    /// <summary>A quotation.</summary>
    public static IHtmlContent Quote(string? text) => Of("<q><bdi>{0}</bdi></q>", text);

    /// <summary>Bold text.</summary>
    public static IHtmlContent Strong(string text) => Of("<strong>{0}</strong>", text);

    public static IHtmlContent Id(string? text) => Of("""<span class="mono">{0}</span>""", text);

    public static IHtmlContent StrongId(string? text) => Of("""<strong class="mono">{0}</strong>""", text);

    /// <summary>A time: exact for programs, and in words for people.</summary>
    public static IHtmlContent Time(string exact, string words) =>
        new HtmlFormattableString("""<time datetime="{0}" title="{0}">{1}</time>""", exact, words);

    private static HtmlFormattableString Of(string markup, string? text) => new(markup, text ?? string.Empty);
}
