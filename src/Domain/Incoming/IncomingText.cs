namespace ChatOps.Domain.Incoming;

/// <summary>
/// Text from outside: what people type in any channel, and names, descriptions and messages that other systems keep.
/// Every entry makes one of it, so that all of it is cleaned in the same way.
/// </summary>
public sealed class IncomingText
{
    private readonly string resolved;

    private IncomingText(string resolved) => this.resolved = resolved;

    /// <summary>No text.</summary>
    public static IncomingText Empty { get; } = new(string.Empty);

    /// <summary>
    /// The text on one line: markup resolved (links, mentions, entities, emoji short names), one space for any white
    /// space, no invisible or direction characters. Free values are taken from it.
    /// </summary>
    public string Cleaned
    {
        get => field ??= Characters.OneLine(resolved);
        private init;
    }

    /// <summary>The same on its own lines, with white space inside them as it is.</summary>
    public string Lines
    {
        get => field ??= Characters.Lines(resolved);
        private init;
    }

    /// <summary>
    /// What commands, choices and confirmations are matched on: the cleaned text without emphasis, code marks, quotes,
    /// list and quote prefixes, final punctuation and skin tones. The cleaned text itself where nothing else is left.
    /// </summary>
    public string CommandForm
    {
        get => field ??= CommandForms.Of(Cleaned);
        private init;
    }

    /// <summary>True where nothing is left of the text.</summary>
    public bool IsEmpty => Cleaned.Length == 0;

    /// <summary>Takes text from outside, once: resolving markup again could change what a person typed.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="addressee">The user ID whose mention is left out, such as the bot's; null keeps all.</param>
    public static IncomingText Of(string? text, string? addressee = null) =>
        string.IsNullOrEmpty(text) ? Empty : new IncomingText(Markup.Resolve(text, addressee));

    /// <summary>
    /// Takes a value of the product's own that comes back, such as a pressed button's: every form is the value itself.
    /// </summary>
    public static IncomingText OfOurs(string value) =>
        new(value)
        {
            Cleaned = value,
            Lines = value,
            CommandForm = value,
        };

    /// <summary>Takes text in which nothing is markup: names and messages of AWS, and what Lex hands back.</summary>
    public static IncomingText Literal(string? text) => string.IsNullOrEmpty(text) ? Empty : new IncomingText(text);

    /// <summary>Takes what was said out of an event of Lex: the cleaned text, and the form that Lex heard.</summary>
    public static IncomingText Heard(string cleaned, string commandForm) =>
        new(cleaned) { CommandForm = Characters.OneLine(commandForm) };

    /// <summary>
    /// A person's name on one line, without joiners and variation selectors. Empty where there is nothing to see.
    /// Markup
    /// is not resolved, so that a name may pass here again.
    /// </summary>
    public static string Name(string name) => Characters.Name(name);

    /// <summary>True where a value can be shown as it is: without invisible, direction and control
    /// characters.</summary>
    public static bool IsClean(string value) => Visible(value) == value;

    /// <summary>
    /// A sentence of our own in which others' words may stand, without their invisible, direction and control
    /// characters.
    /// </summary>
    public static string Visible(string sentence) => Characters.Visible(sentence);

    /// <summary>True where the text is one of these words, whatever marks surround it.</summary>
    public bool IsOneOf(IReadOnlySet<string> words) => words.Contains(CommandForm) || words.Contains(Cleaned);

    /// <summary>True where the text names this value of the product's own, which may have marks itself.</summary>
    public bool Means(string value) =>
        string.Equals(Cleaned, value, StringComparison.OrdinalIgnoreCase)
        || string.Equals(CommandForm, CommandForms.Of(value), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Cleaned;
}
