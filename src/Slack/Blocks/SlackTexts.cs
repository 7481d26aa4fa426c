using System.Text.RegularExpressions;
using SlackNet.Blocks;

namespace ChatOps.Slack.Blocks;

/// <summary>
/// Text objects. Slack has no escape for its marks, so a text that has any is plain text. Others may carry our own
/// emphasis; <c>verbatim</c> keeps Slack from making links and mentions of them:
/// https://docs.slack.dev/reference/block-kit/composition-objects/text-object.
/// </summary>
internal static partial class SlackTexts
{
    // Slack refuses an empty text.
    private const string Nothing = "–";

    /// <summary>Begins the action IDs of links: Slack reports a press on one too, and opens it itself.</summary>
    public const string LinkAction = "link";

    private const int PatternTimeout = 1000;

    /// <summary>The text as it is, cut where it is too long.</summary>
    public static PlainText Plain(string text, int longest) =>
        new(SlackLimits.Cut(text.Length == 0 ? Nothing : text, longest)) { Emoji = false };

    /// <summary>The text in bold; as it is where bold could be read as something else.</summary>
    public static TextObject Bold(string text, int longest) => With(text, bold => bold, longest);

    /// <summary>A sentence with one part in bold.</summary>
    /// <param name="part">The part.</param>
    /// <param name="sentence">The sentence around it.</param>
    /// <param name="longest">The most characters.</param>
    public static TextObject With(string part, Func<string, string> sentence, int longest)
    {
        var bold = SlackText.Escape(sentence($"*{part}*"));
        return part.Length == 0 || bold.Length > longest || Marks().IsMatch(sentence(part))
            ? Plain(sentence(part), longest)
            : new Markdown(bold) { Verbatim = true };
    }

    /// <summary>A label in bold above its value.</summary>
    public static TextObject Field(string label, string value)
    {
        var (title, text) = (SlackLimits.Cut(label, SlackLimits.LabelText), value.Length == 0 ? Nothing : value);
        return With(title, bold => $"{bold}\n{text}", SlackLimits.FieldText);
    }

    /// <summary>Label and value of each fact, in as many sections as they need.</summary>
    public static IEnumerable<SectionBlock> Fields(IEnumerable<KeyValuePair<string, string>> facts)
    {
        foreach (var some in facts.Chunk(SlackLimits.SectionFields))
        {
            var section = new SectionBlock();
            foreach (var (label, value) in some)
            {
                section.Fields.Add(Field(label, value));
            }

            yield return section;
        }
    }

    /// <summary>A paragraph.</summary>
    public static SectionBlock Section(string text) => new() { Text = Plain(text, SlackLimits.SectionText) };

    /// <summary>A text as paragraphs, however long.</summary>
    public static IEnumerable<SectionBlock> Sections(string text)
    {
        var rest = text;
        while (rest.Length > SlackLimits.SectionText)
        {
            var space = rest.LastIndexOf(' ', SlackLimits.SectionText - 1);
            var length = space > 0 ? space : SlackLimits.SectionText;
            length = char.IsHighSurrogate(rest[length - 1]) ? length - 1 : length;
            yield return Section(rest[..length]);
            rest = rest[length..].TrimStart();
        }

        if (rest.Length > 0)
        {
            yield return Section(rest);
        }
    }

    /// <summary>A remark.</summary>
    public static ContextBlock Context(TextObject text) => new() { Elements = { (IContextElement)text } };

    /// <summary>A button that opens an address; null where Slack would not take it.</summary>
    public static Button? Link(string requestId, string label, string url)
    {
        if (
            url.Length > SlackLimits.ButtonUrl
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        )
        {
            return null;
        }

        var text = Plain(label, SlackLimits.LabelText);
        return new Button
        {
            ActionId = $"{LinkAction}:{requestId}",
            Text = text,
            Url = url,
        };
    }

    // Emphasis, code, emoji names, quotes at the beginning of a line. An underscore inside a word is none.
    [GeneratedRegex(
        @"[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:[^\s:]+:|^>",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        PatternTimeout
    )]
    private static partial Regex Marks();
}
