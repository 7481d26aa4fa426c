namespace ChatOps.Domain.Incoming;

/// <summary>
/// Text from outside: what people type, and names, descriptions and messages from other systems. All entry points use
/// this type, so all text is cleaned in the same way.
/// </summary>
public sealed class IncomingText
{
    private readonly string resolved;

    private IncomingText(string resolved) => this.resolved = resolved;

    /// <summary>An empty text.</summary>
    public static IncomingText Empty { get; } = new(string.Empty);

    /// <summary>
    /// The text on one line, used for free values: markup resolved (links, mentions, entities, emoji names), white
    /// space reduced to single spaces, no invisible or direction characters.
    /// </summary>
    public string Cleaned
    {
        get => field ??= Characters.OneLine(resolved);
        private init;
    }

    /// <summary>The text with its lines and the white space inside them.</summary>
    public string Lines
    {
        get => field ??= Characters.Lines(resolved);
        private init;
    }

    /// <summary>
    /// The text for matching commands, choices and confirmations: the cleaned text without emphasis, code marks,
    /// quotes, list and quote prefixes, final punctuation and skin tones. If nothing is left, the cleaned text.
    /// </summary>
    public string CommandForm
    {
        get => field ??= CommandForms.Of(Cleaned);
        private init;
    }

    /// <summary>True if the text is empty after cleaning.</summary>
    public bool IsEmpty => Cleaned.Length == 0;

    /// <summary>Reads text from outside. Apply it only once: resolving markup twice could change the text.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="addressee">
    /// The user ID whose mentions are removed, such as the bot's; null keeps all mentions.
    /// </param>
    public static IncomingText Of(string? text, string? addressee = null) =>
        string.IsNullOrEmpty(text) ? Empty : new IncomingText(Markup.Resolve(text, addressee));

    /// <summary>
    /// Reads a value that the bot itself produced, such as that of a button. All its forms are the unchanged value.
    /// </summary>
    public static IncomingText OfOurs(string value) =>
        new(value)
        {
            Cleaned = value,
            Lines = value,
            CommandForm = value,
        };

    /// <summary>Reads text without markup: names and messages from AWS, and values from Lex.</summary>
    public static IncomingText Literal(string? text) => string.IsNullOrEmpty(text) ? Empty : new IncomingText(text);

    /// <summary>
    /// Reads the message of a Lex event, from its cleaned text and the command form that Lex received.
    /// </summary>
    public static IncomingText Heard(string cleaned, string commandForm) =>
        new(cleaned) { CommandForm = Characters.OneLine(commandForm) };

    /// <summary>
    /// Returns a person's name on one line without joiners and variation selectors; empty if nothing is visible. It
    /// resolves no markup, so it may be applied again.
    /// </summary>
    public static string Name(string name) => Characters.Name(name);

    /// <summary>Returns true if a value has no invisible, direction and control characters.</summary>
    public static bool IsClean(string value) => Visible(value) == value;

    /// <summary>
    /// Returns a sentence of the bot without the invisible, direction and control characters of inserted texts.
    /// </summary>
    public static string Visible(string sentence) => Characters.Visible(sentence);

    /// <summary>Returns true if the text is one of the words, with or without marks around it.</summary>
    public bool IsOneOf(IReadOnlySet<string> words) => words.Contains(CommandForm) || words.Contains(Cleaned);

    /// <summary>Returns true if the text is the bot's own value, which may contain marks.</summary>
    public bool Means(string value) =>
        string.Equals(Cleaned, value, StringComparison.OrdinalIgnoreCase)
        || string.Equals(CommandForm, CommandForms.Of(value), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Cleaned;
}
