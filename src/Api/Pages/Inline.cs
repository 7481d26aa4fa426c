using Microsoft.AspNetCore.Html;

namespace ChatOps.Api.Pages;

/// <summary>Markup for a piece of a sentence. The text in it is encoded.</summary>
internal static class Inline
{
    /// <summary>Text from outside: its direction of writing must not change that of the words around it.</summary>
    public static IHtmlContent Foreign(string? text) => Of("<bdi>{0}</bdi>", text);

    /// <summary>The same, stressed.</summary>
    public static IHtmlContent StrongForeign(string? text) => Of("<strong><bdi>{0}</bdi></strong>", text);

    /// <summary>What a person said.</summary>
    public static IHtmlContent Quote(string? text) => Of("<q><bdi>{0}</bdi></q>", text);

    /// <summary>Stressed words.</summary>
    public static IHtmlContent Strong(string text) => Of("<strong>{0}</strong>", text);

    /// <summary>An ID.</summary>
    public static IHtmlContent Id(string? text) => Of("""<span class="mono">{0}</span>""", text);

    /// <summary>An ID, stressed.</summary>
    public static IHtmlContent StrongId(string? text) => Of("""<strong class="mono">{0}</strong>""", text);

    /// <summary>A time: exact for programs, and in words.</summary>
    public static IHtmlContent Time(string exact, string words) =>
        new HtmlFormattableString("""<time datetime="{0}" title="{0}">{1}</time>""", exact, words);

    private static HtmlFormattableString Of(string markup, string? text) => new(markup, text ?? string.Empty);
}
