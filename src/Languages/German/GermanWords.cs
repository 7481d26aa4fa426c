using System.Globalization;

namespace ChatOps.Languages.German;

internal sealed class GermanWords : Words
{
    private static readonly string[] Months =
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };

    private GermanWords() { }

    public static GermanWords Instance { get; } = new();

    public override string Code => "de";

    public override string LocaleId => "de_DE";

    public override IReadOnlyList<string> Names { get; } = ["deutsch", "german", "alemán", "aleman", "allemand"];

    public override ConversationWords Conversation { get; } = new GermanConversationWords();

    public override RequestWords Request { get; } = new GermanRequestWords();

    public override PolicyWords Policy { get; } = new GermanPolicyWords();

    public override InterruptionWords Interruption { get; } = new GermanInterruptionWords();

    public override ProductWords Product { get; } = new GermanProductWords();

    public override ChangeWords Change { get; } = new GermanChangeWords();

    public override NewsWords News { get; } = new GermanNewsWords();

    public override SlackWords Slack { get; } = new GermanSlackWords();

    public override PageWords Page { get; } = new GermanPageWords();

    public override ChatPageWords ChatPage { get; } = new GermanChatPageWords();

    public override SecretPageWords SecretPage { get; } = new GermanSecretPageWords();

    public override ApprovalPageWords ApprovalPage { get; } = new GermanApprovalPageWords();

    public override OutcomeWords Outcome { get; } = new GermanOutcomeWords();

    public override (char Thousands, char Fraction) NumberMarks => ('.', ',');

    public override IReadOnlySet<string> Stop { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "stopp",
            "stop",
            "abbrechen",
            "abbruch",
            "brich ab",
            "abbrechen bitte",
            "bitte abbrechen",
            "aufhören",
            "aufhoeren",
            "hör auf",
            "hoer auf",
            "halt",
            "exit",
            "brich das ab",
            "das abbrechen",
            "ich will abbrechen",
            "ich möchte abbrechen",
            "ich moechte abbrechen",
            "stornieren",
            "storniere",
            "storniere das",
            "storno",
            "cancel",
            "canceln",
            "vergiss das",
            "lass uns aufhören",
            "lass uns aufhoeren",
            "ich will aufhören",
            "ich will aufhoeren",
            "schluss",
            "ich habe es mir anders überlegt",
            "ich habe es mir anders ueberlegt",
            "ich hab es mir anders überlegt",
            "ich hab's mir anders überlegt",
            "hab's mir anders überlegt",
            "anders überlegt",
            "anders ueberlegt",
            "hat sich erledigt",
            "will ich nicht mehr",
            "ich will nicht mehr",
            "ich möchte nicht mehr",
            "vergiss es",
            "lass es",
            "lass gut sein",
            "lass mal",
            "doch nicht",
            "lieber nicht",
        };

    public override IReadOnlySet<string> Back { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "zurück",
            "zurueck",
            "geh zurück",
            "geh zurueck",
            "eins zurück",
            "eins zurueck",
            "einen schritt zurück",
            "einen schritt zurueck",
            "noch mal zurück",
            "noch mal zurueck",
            "rückgängig",
            "rueckgaengig",
            "vorherige",
            "vorherige frage",
            "letzte frage",
        };

    public override IReadOnlySet<string> Keep { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "behalten",
            "überspringen",
            "ueberspringen",
            "behalt es",
            "behalte es",
            "beibehalten",
            "so lassen",
            "lass es so",
            "lass so",
            "bleibt so",
            "wie bisher",
            "unverändert",
            "unveraendert",
            "standard",
            "der standard",
            "den standard",
            "standardwert",
            "vorgabe",
            "default",
            "weiter",
            "auslassen",
            "weglassen",
            "leer",
            "leer lassen",
            "nichts",
            "keine",
            "keiner",
            "keins",
            "keine angabe",
            "-",
        };

    public override IReadOnlySet<string> Done { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "fertig",
            "nein",
            "nein danke",
            "nein, danke",
            "nichts",
            "nichts mehr",
            "nichts weiter",
            "sonst nichts",
            "weiter nichts",
            "das ist alles",
            "das war alles",
            "das war's",
            "das war’s",
            "das wars",
            "das wär's",
            "das wär’s",
            "das wärs",
            "das waers",
            "ist alles",
            "alles",
            "ich bin fertig",
            "bin fertig",
            "ende",
            "keine",
        };

    public override IReadOnlySet<string> Yes { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "ja",
            "ja bitte",
            "ja, bitte",
            "ja gern",
            "ja gerne",
            "jawohl",
            "jo",
            "jep",
            "jup",
            "j",
            "klar",
            "na klar",
            "gern",
            "gerne",
            "sicher",
            "natürlich",
            "natuerlich",
            "genau",
            "stimmt",
            "richtig",
            "passt",
            "einverstanden",
            "in ordnung",
            "bestätigt",
            "bestaetigt",
            "bestätigen",
            "bestaetigen",
            "mach das",
            "ok",
            "okay",
        };

    public override (string Label, string Value) YesChoice => ("Ja", "ja");

    public override (string Label, string Value) NoChoice => ("Nein", "nein");

    public override string AndWord => "und";

    public override string Others => "andere";

    public override string AnyDomain => "einer beliebigen Domain";

    protected override string OrWord => "oder";

    public override string Day(DateTimeOffset day) =>
        $"{day.UtcDateTime.Day}. {Months[day.UtcDateTime.Month - 1]} {day.UtcDateTime.Year}";

    public override string Moment(DateTimeOffset moment) => $"{Day(moment)} um {moment.UtcDateTime:HH:mm} Uhr UTC";

    public override string Number(decimal number) => number.ToString("#,##0.#########", Numbers);
}
