using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ChatOps.Api.Pages;

/// <summary>A sentence on a page: words, which are text, with text, sentences or <see cref="Inline"/> markup.</summary>
internal sealed class Sentence(FormattableString text) : IHtmlContent
{
    // The encoder leaves a format's braces alone.
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var format = encoder.Encode(text.Format);
        object[] pieces = [.. text.GetArguments().Select(Piece)];
        new HtmlFormattableString(CultureInfo.InvariantCulture, format, pieces).WriteTo(writer, encoder);
    }

    private static object Piece(object? piece) =>
        piece is FormattableString sentence ? new Sentence(sentence) : piece ?? string.Empty;
}
