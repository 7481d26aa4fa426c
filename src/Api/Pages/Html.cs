using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChatOps.Api.Pages;

/// <summary>
/// A piece of HTML. Where it holds a value there is one way to make it: from an interpolated string, whose literal parts are markup and whose values are encoded,
/// unless they are HTML themselves; of a <see cref="FormattableString"/> the literal parts are text, too. So nothing that a person typed can become markup.
/// </summary>
internal sealed class Html
{
    private readonly string markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new(string.Empty);

    /// <summary>Markup with values; values are for element content and double-quoted attributes.</summary>
    public static Html Of(HtmlInterpolation content) => new(content.Take());

    /// <summary>Pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.markup)));

    /// <summary>The markup.</summary>
    public override string ToString() => markup;
}

/// <summary>What the compiler makes of the string in <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    // Letters of every language stay themselves; what has a meaning in HTML does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder markup;

    /// <summary>For the compiler.</summary>
    public HtmlInterpolation(int literalLength, int formattedCount) => markup = new StringBuilder(literalLength + formattedCount * 16);

    /// <summary>Markup, written by us.</summary>
    public void AppendLiteral(string literal) => markup.Append(literal);

    /// <summary>Text, encoded.</summary>
    public void AppendFormatted(string? text) => markup.Append(Encoder.Encode(text ?? string.Empty));

    /// <summary>A number.</summary>
    public void AppendFormatted(int number) => markup.Append(number);

    /// <summary>HTML, as it is.</summary>
    public void AppendFormatted(Html html) => markup.Append(html);

    /// <summary>A sentence: its words are text, encoded; the pieces in it are HTML where they are HTML, sentences, or text.</summary>
    public void AppendFormatted(FormattableString sentence) => markup.Append(Encode(sentence));

    /// <summary>HTML, piece by piece.</summary>
    public void AppendFormatted(IEnumerable<Html> pieces) => markup.Append(Html.Join(pieces));

    internal string Take() => markup.ToString();

    // A sentence's own braces are doubled in its format, and the encoder leaves braces alone.
    private static string Encode(FormattableString sentence) => string.Format(CultureInfo.InvariantCulture, Encoder.Encode(sentence.Format), [.. sentence.GetArguments().Select(Encode)]);

    private static object Encode(object? piece) => piece switch
    {
        Html html => html.ToString(),
        FormattableString sentence => Encode(sentence),
        _ => Encoder.Encode(Convert.ToString(piece, CultureInfo.InvariantCulture) ?? string.Empty),
    };
}
