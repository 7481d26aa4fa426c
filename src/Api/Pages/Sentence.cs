using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ChatOps.Api.Pages;

/// <summary>
/// A sentence on a page. Its format is text; its arguments are text, sentences, or <see cref="Inline"/> markup.
/// </summary>
internal sealed class Sentence(FormattableString text) : IHtmlContent
{
    // Encoding leaves the format's braces unchanged.
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var format = encoder.Encode(text.Format);
        object[] pieces = [.. text.GetArguments().Select(Piece)];
        new HtmlFormattableString(CultureInfo.InvariantCulture, format, pieces).WriteTo(writer, encoder);
    }

    private static object Piece(object? piece) =>
        piece is FormattableString sentence ? new Sentence(sentence) : piece ?? string.Empty;
}
