using System.Text.RegularExpressions;
using SlackNet.Blocks;

namespace ChatOps.Slack.Blocks;

/// <summary>Text objects. Slack can't escape its marks, so a text with any of them is plain text. <c>verbatim</c>
/// prevents links and mentions: https://docs.slack.dev/reference/block-kit/composition-objects/text-object.</summary>
internal static partial class SlackTexts
{
    // Slack refuses an empty text.
    private const string Nothing = "–";

    /// <summary>The beginning of the action IDs of links: Slack reports a press on one, and opens it itself.</summary>
    public const string LinkAction = "link";

    private const int PatternTimeout = 1000;

    /// <summary>Returns the text, cut if it is too long.</summary>
    public static PlainText Plain(string text, int longest) =>
        new(SlackLimits.Cut(text.Length == 0 ? Nothing : text, longest)) { Emoji = false };

    /// <summary>Returns the text in bold, or plain if bold could be misread.</summary>
    public static TextObject Bold(string text, int longest) => With(text, bold => bold, longest);

    /// <summary>Returns a sentence with one part in bold.</summary>
    public static TextObject With(string part, Func<string, string> sentence, int longest)
    {
        var bold = SlackText.Escape(sentence($"*{part}*"));
        return part.Length == 0 || bold.Length > longest || Marks().IsMatch(sentence(part))
            ? Plain(sentence(part), longest)
            : new Markdown(bold) { Verbatim = true };
    }

    public static TextObject Field(string label, string value)
    {
        var (title, text) = (SlackLimits.Cut(label, SlackLimits.LabelText), value.Length == 0 ? Nothing : value);
        return With(title, bold => $"{bold}\n{text}", SlackLimits.FieldText);
    }

    /// <summary>Returns label and value of each fact, in as many sections as needed.</summary>
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

    public static SectionBlock Section(string text) => new() { Text = Plain(text, SlackLimits.SectionText) };

    /// <summary>Returns a text of any length as paragraphs.</summary>
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

    public static ContextBlock Context(TextObject text) => new() { Elements = { (IContextElement)text } };

    /// <summary>Returns a button that opens an address; null if Slack wouldn't accept the address.</summary>
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

    // Emphasis, code, emoji names, and quotes at the beginning of a line, but no underscore inside a word.
    [GeneratedRegex(
        @"[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:[^\s:]+:|^>",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        PatternTimeout
    )]
    private static partial Regex Marks();
}
