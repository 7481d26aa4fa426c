using ChatOps.Domain.Incoming;
using ChatOps.Languages.English;

namespace ChatOps.Languages;

/// <summary>
/// Everything that the code itself says, in one language; what Lex says stands in the bot's definition. A language is a
/// folder of sealed classes: one that
/// lacks a sentence does not compile. Without state, and without the runtime's cultures: the functions run without ICU,
/// so the formats stand here too.
/// </summary>
public abstract class Words
{
    // Longer than any phrase with what may surround it.
    private const int MostWords = 12;

    private static readonly char[] Around = [.. " .,;:!?¿¡…\"'«»“”„‘’()"];

    /// <summary>The language of whom nothing else is known, of the history, of e-mails, of operators and of
    /// programs.</summary>
    public static Words English => EnglishWords.Instance;

    /// <summary>The language as HTML and HTTP name it: <c>en</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The language as Lex names it: <c>en_US</c>.</summary>
    public abstract string LocaleId { get; }

    /// <summary>What is said to get it, in lower case, in every language: <c>english</c>, <c>englisch</c>,
    /// ...</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>A conversation about accounts and requests.</summary>
    public abstract ConversationWords Conversation { get; }

    /// <summary>How a request stands, and why it does not move.</summary>
    public abstract RequestWords Request { get; }

    /// <summary>What policy has against a wish.</summary>
    public abstract PolicyWords Policy { get; }

    /// <summary>What people say in place of an answer, and what they hear then.</summary>
    public abstract InterruptionWords Interruption { get; }

    /// <summary>A conversation about other products, and what their parameters take.</summary>
    public abstract ProductWords Product { get; }

    /// <summary>What is done with what is there.</summary>
    public abstract ChangeWords Change { get; }

    /// <summary>What a requester is told later of his request.</summary>
    public abstract NewsWords News { get; }

    /// <summary>What is said in Slack beside the conversation.</summary>
    public abstract SlackWords Slack { get; }

    /// <summary>What pages have in common.</summary>
    public abstract PageWords Page { get; }

    /// <summary>The web chat's own words.</summary>
    public abstract ChatPageWords ChatPage { get; }

    /// <summary>The page that takes what must not be said in chat.</summary>
    public abstract SecretPageWords SecretPage { get; }

    /// <summary>The page on which an approver decides.</summary>
    public abstract ApprovalPageWords ApprovalPage { get; }

    /// <summary>What an approver reads of a request that he can no longer decide.</summary>
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

    /// <summary>What a number may have between its thousands, and before its fraction, when people type it: <c>,</c>
    /// and <c>.</c>.</summary>
    public abstract (char Thousands, char Fraction) NumberMarks { get; }

    /// <summary>Answers that mean: leave it.</summary>
    public abstract IReadOnlySet<string> Stop { get; }

    /// <summary>Answers that mean: the last question again.</summary>
    public abstract IReadOnlySet<string> Back { get; }

    /// <summary>Answers that mean: what it is anyway. The first is what the bot tells people to say.</summary>
    public abstract IReadOnlySet<string> Keep { get; }

    /// <summary>Answers that mean: nothing more.</summary>
    public abstract IReadOnlySet<string> Done { get; }

    /// <summary>Answers that mean yes, where nothing was asked.</summary>
    public abstract IReadOnlySet<string> Yes { get; }

    /// <summary>The button that says yes, and what it says to Lex.</summary>
    public abstract (string Label, string Value) YesChoice { get; }

    /// <summary>The button that says no, and what it says to Lex.</summary>
    public abstract (string Label, string Value) NoChoice { get; }

    /// <summary>"others": after the first of a long list.</summary>
    public abstract string Others { get; }

    /// <summary>"any domain": where every one is allowed.</summary>
    public abstract string AnyDomain { get; }

    /// <summary>"or".</summary>
    protected abstract string OrWord { get; }

    /// <summary>"and"; where a list is typed it separates items.</summary>
    public abstract string AndWord { get; }

    /// <summary>The same of what a person typed, whatever marks surround it.</summary>
    public bool Says(IReadOnlySet<string> phrases, IncomingText text) =>
        Says(phrases, text.CommandForm) || Says(phrases, text.Cleaned);

    /// <summary>
    /// True where a text is one of the phrases, whatever punctuation and courtesies surround it: "No, stop it, please!"
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

    /// <summary>The first letter as a sentence has it.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"or" as it stands before an item: in some languages its sound depends on the next one.</summary>
    protected virtual string OrBefore(string item) => OrWord;

    /// <summary>"and" as it stands before an item.</summary>
    protected virtual string AndBefore(string item) => AndWord;

    private static string Join(IEnumerable<string> items, Func<string, string> before)
    {
        var list = items.ToList();
        return list.Count < 2
            ? string.Concat(list)
            : $"{string.Join(", ", list.SkipLast(1))} {before(list[^1])} {list[^1]}";
    }
}

/// <summary>A sentence in whatever language it is needed.</summary>
public delegate string Say(Words words);
