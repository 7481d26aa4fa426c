using System.Globalization;

namespace ChatOps.Languages.English;

internal sealed class EnglishWords : Words
{
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private EnglishWords() { }

    public static EnglishWords Instance { get; } = new();

    public override string Code => "en";

    public override string LocaleId => "en_US";

    public override IReadOnlyList<string> Names { get; } = ["english", "englisch", "inglés", "ingles", "anglais"];

    public override ConversationWords Conversation { get; } = new EnglishConversationWords();

    public override RequestWords Request { get; } = new EnglishRequestWords();

    public override PolicyWords Policy { get; } = new EnglishPolicyWords();

    public override InterruptionWords Interruption { get; } = new EnglishInterruptionWords();

    public override ProductWords Product { get; } = new EnglishProductWords();

    public override ChangeWords Change { get; } = new EnglishChangeWords();

    public override NewsWords News { get; } = new EnglishNewsWords();

    public override SlackWords Slack { get; } = new EnglishSlackWords();

    public override PageWords Page { get; } = new EnglishPageWords();

    public override ChatPageWords ChatPage { get; } = new EnglishChatPageWords();

    public override SecretPageWords SecretPage { get; } = new EnglishSecretPageWords();

    public override ApprovalPageWords ApprovalPage { get; } = new EnglishApprovalPageWords();

    public override OutcomeWords Outcome { get; } = new EnglishOutcomeWords();

    public override (char Thousands, char Fraction) NumberMarks => (',', '.');

    public override IReadOnlySet<string> Stop { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "stop",
            "stop it",
            "stop that",
            "stop this",
            "stop here",
            "let's stop",
            "i want to stop",
            "cancel",
            "cancel it",
            "cancel that",
            "cancel this",
            "i want to cancel",
            "i'd like to cancel",
            "quit",
            "exit",
            "abort",
            "never mind",
            "nevermind",
            "nvm",
            "forget it",
            "forget that",
            "forget this",
            "forget about it",
            "let's forget it",
            "drop it",
            "scrap it",
            "scrap that",
            "i changed my mind",
            "i've changed my mind",
            "i have changed my mind",
            "changed my mind",
            "i don't want to",
            "i don't want this",
            "i don't want it",
            "i don't want it anymore",
            "not anymore",
            "i give up",
        };

    public override IReadOnlySet<string> Back { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "back", "go back", "undo", "previous" };

    public override IReadOnlySet<string> Keep { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "keep",
            "keep it",
            "keep the default",
            "default",
            "the default",
            "skip",
            "skip it",
            "none",
            "nothing",
            "-",
        };

    public override IReadOnlySet<string> Done { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "done",
            "no",
            "nothing",
            "nothing else",
            "that is all",
            "that's all",
            "that is it",
            "finished",
            "ready",
            "none",
        };

    public override IReadOnlySet<string> Yes { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "yes",
            "yes please",
            "yep",
            "yeah",
            "yup",
            "y",
            "ok",
            "okay",
            "sure",
            "confirm",
            "correct",
        };

    public override (string Label, string Value) YesChoice => ("Yes", "yes");

    public override (string Label, string Value) NoChoice => ("No", "no");

    public override string AndWord => "and";

    public override string Others => "others";

    public override string AnyDomain => "any domain";

    protected override string OrWord => "or";

    public override string Day(DateTimeOffset day) =>
        $"{day.UtcDateTime.Day} {Months[day.UtcDateTime.Month - 1]} {day.UtcDateTime.Year}";

    public override string Moment(DateTimeOffset moment) => $"{Day(moment)} at {moment.UtcDateTime:HH:mm} UTC";

    public override string Number(decimal number) => number.ToString("#,##0.#########", CultureInfo.InvariantCulture);
}
