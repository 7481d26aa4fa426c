using ChatOps.Domain.Incoming;
using ChatOps.Languages.English;

namespace ChatOps.Languages;

/// <summary>
/// The texts of the code in one language; Lex's prompts are in the bot definition. Date and number formats are
/// included, because the functions run without ICU and so without cultures.
/// </summary>
public abstract class Words
{
    // Longer than any phrase with the words that may surround it.
    private const int MostWords = 12;

    private static readonly char[] Around = [.. " .,;:!?¿¡…\"'«»“”„‘’()"];

    /// <summary>The default language; also that of the history, emails, operators, and API callers.</summary>
    public static Words English => EnglishWords.Instance;

    /// <summary>The language as HTML and HTTP name it: <c>en</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The language as Lex names it: <c>en_US</c>.</summary>
    public abstract string LocaleId { get; }

    /// <summary>The language's name in every language, in lower case: <c>english</c>, <c>englisch</c>, ...</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>A conversation about accounts and requests.</summary>
    public abstract ConversationWords Conversation { get; }

    /// <summary>The status of a request, and why an operation on it is refused.</summary>
    public abstract RequestWords Request { get; }

    /// <summary>Why the policy refuses a request.</summary>
    public abstract PolicyWords Policy { get; }

    /// <summary>Interruptions of a conversation, and the replies to them.</summary>
    public abstract InterruptionWords Interruption { get; }

    /// <summary>A conversation about other products and their parameters.</summary>
    public abstract ProductWords Product { get; }

    /// <summary>Changes of resources.</summary>
    public abstract ChangeWords Change { get; }

    /// <summary>What a requester is told later about their request.</summary>
    public abstract NewsWords News { get; }

    /// <summary>Slack's texts around the conversation.</summary>
    public abstract SlackWords Slack { get; }

    /// <summary>Texts that all pages share.</summary>
    public abstract PageWords Page { get; }

    /// <summary>The web chat's own texts.</summary>
    public abstract ChatPageWords ChatPage { get; }

    /// <summary>The page that takes secret values.</summary>
    public abstract SecretPageWords SecretPage { get; }

    /// <summary>The page on which an approver decides.</summary>
    public abstract ApprovalPageWords ApprovalPage { get; }

    /// <summary>What an approver reads about a request that they can no longer decide.</summary>
    public abstract OutcomeWords Outcome { get; }

    /// <summary>"A", "A or B", "A, B or C".</summary>
    public string Or(IEnumerable<string> items) => Join(items, OrBefore);

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public string And(IEnumerable<string> items) => Join(items, AndBefore);

    /// <summary>"A, B or others".</summary>
    public string OrOthers(IEnumerable<string> items) => $"{string.Join(", ", items)} {OrBefore(Others)} {Others}";

    /// <summary>A day in UTC: "3 March 2026".</summary>
    public abstract string Day(DateTimeOffset day);

    /// <summary>A minute in UTC, and that it is UTC: "3 March 2026 at 14:05 UTC".</summary>
    public abstract string Moment(DateTimeOffset moment);

    /// <summary>A number as the language writes it: "1,000.5".</summary>
    public abstract string Number(decimal number);

    /// <summary>The thousands separator and the decimal separator of typed numbers: <c>,</c> and <c>.</c>.</summary>
    public abstract (char Thousands, char Fraction) NumberMarks { get; }

    /// <summary>Answers that end the conversation.</summary>
    public abstract IReadOnlySet<string> Stop { get; }

    /// <summary>Answers that go back to the last question.</summary>
    public abstract IReadOnlySet<string> Back { get; }

    /// <summary>Answers that keep the default. The first is the one that the bot suggests.</summary>
    public abstract IReadOnlySet<string> Keep { get; }

    /// <summary>Answers that end a list of changes.</summary>
    public abstract IReadOnlySet<string> Done { get; }

    /// <summary>Answers that mean yes.</summary>
    public abstract IReadOnlySet<string> Yes { get; }

    /// <summary>The Yes button, and the text that it sends to Lex.</summary>
    public abstract (string Label, string Value) YesChoice { get; }

    /// <summary>The No button, and the text that it sends to Lex.</summary>
    public abstract (string Label, string Value) NoChoice { get; }

    /// <summary>"others": after the first items of a long list.</summary>
    public abstract string Others { get; }

    /// <summary>"any domain": if the policy allows every domain.</summary>
    public abstract string AnyDomain { get; }

    /// <summary>"or".</summary>
    protected abstract string OrWord { get; }

    /// <summary>"and", which also separates the items of a typed list.</summary>
    public abstract string AndWord { get; }

    /// <summary>Returns true if a message is one of the phrases.</summary>
    public bool Says(IReadOnlySet<string> phrases, IncomingText text) =>
        Says(phrases, text.CommandForm) || Says(phrases, text.Cleaned);

    /// <summary>
    /// Returns true if a text is one of the phrases, with any punctuation and
    /// courtesies around it: "No, stop it, please!"
    /// </summary>
    public bool Says(IReadOnlySet<string> phrases, string text)
    {
        var parts = text.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = parts.Select(part => part.Trim(Around)).Where(word => word.Length > 0).ToArray();
        var said = words.Length > 0 ? words : parts;
        if (said.Length > MostWords)
        {
            return false;
        }

        var (least, most) = (Array.FindIndex(said, IsMore), Array.FindLastIndex(said, IsMore));
        return Enumerable
            .Range(0, said.Length)
            .SelectMany(from => Enumerable.Range(from + 1, said.Length - from).Select(to => (From: from, To: to)))
            .Where(part => least < 0 || (part.From <= least && part.To > most))
            .Any(part => phrases.Contains(string.Join(' ', said[part.From..part.To])));

        bool IsMore(string word) => !Interruption.Courtesies.Contains(word);
    }

    /// <summary>Returns the text with its first letter capitalized.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"or" before an item; some languages vary it by the next sound.</summary>
    protected virtual string OrBefore(string item) => OrWord;

    /// <summary>"and" before an item.</summary>
    protected virtual string AndBefore(string item) => AndWord;

    private static string Join(IEnumerable<string> items, Func<string, string> before)
    {
        var list = items.ToList();
        return list.Count < 2
            ? string.Concat(list)
            : $"{string.Join(", ", list.SkipLast(1))} {before(list[^1])} {list[^1]}";
    }
}

/// <summary>A sentence that is rendered in a given language.</summary>
public delegate string Say(Words words);
