using System.Globalization;

namespace ChatOps.Languages.French;

internal sealed class FrenchWords : Words
{
    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = "\u202F",
        NumberDecimalSeparator = ",",
    };

    private FrenchWords() { }

    public static FrenchWords Instance { get; } = new();

    public override string Code => "fr";

    public override string LocaleId => "fr_FR";

    public override IReadOnlyList<string> Names { get; } =
    ["français", "francais", "french", "französisch", "franzoesisch", "francés", "frances"];

    public override ConversationWords Conversation { get; } = new FrenchConversationWords();

    public override RequestWords Request { get; } = new FrenchRequestWords();

    public override PolicyWords Policy { get; } = new FrenchPolicyWords();

    public override InterruptionWords Interruption { get; } = new FrenchInterruptionWords();

    public override ProductWords Product { get; } = new FrenchProductWords();

    public override ChangeWords Change { get; } = new FrenchChangeWords();

    public override NewsWords News { get; } = new FrenchNewsWords();

    public override SlackWords Slack { get; } = new FrenchSlackWords();

    public override PageWords Page { get; } = new FrenchPageWords();

    public override ChatPageWords ChatPage { get; } = new FrenchChatPageWords();

    public override SecretPageWords SecretPage { get; } = new FrenchSecretPageWords();

    public override ApprovalPageWords ApprovalPage { get; } = new FrenchApprovalPageWords();

    public override OutcomeWords Outcome { get; } = new FrenchOutcomeWords();

    public override (char Thousands, char Fraction) NumberMarks => (' ', ',');

    public override IReadOnlySet<string> Stop { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "stop",
            "arrêter",
            "arreter",
            "arrête",
            "arrete",
            "arrêtez",
            "arretez",
            "on arrête",
            "on arrete",
            "annuler",
            "annule",
            "annulez",
            "abandonner",
            "abandonne",
            "j'abandonne",
            "j’abandonne",
            "annule ça",
            "annule ca",
            "annuler ça",
            "annuler ca",
            "annulez ça",
            "annulez ca",
            "je veux annuler",
            "je voudrais annuler",
            "je veux arrêter",
            "je veux arreter",
            "arrête ça",
            "arrete ca",
            "arrête tout",
            "arrete tout",
            "on laisse tomber",
            "je laisse tomber",
            "oublie tout",
            "j'ai changé d'avis",
            "j'ai change d'avis",
            "je n'en veux plus",
            "abandonnez",
            "cancel",
            "quitter",
            "laisser tomber",
            "laisse tomber",
            "laissez tomber",
            "oublie",
            "oubliez",
            "oublie ça",
            "oublie ca",
            "oubliez ça",
            "oubliez ca",
            "tant pis",
            "peu importe",
        };

    public override IReadOnlySet<string> Back { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "retour",
            "retour arrière",
            "retour arriere",
            "en arrière",
            "en arriere",
            "arrière",
            "arriere",
            "revenir",
            "revenir en arrière",
            "revenir en arriere",
            "reviens",
            "revenez",
            "précédent",
            "precedent",
            "précédente",
            "precedente",
            "question précédente",
            "question precedente",
        };

    public override IReadOnlySet<string> Keep { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "garder",
            "passer",
            "garde",
            "gardez",
            "garde-le",
            "gardez-le",
            "le garder",
            "conserver",
            "conserve",
            "conservez",
            "laisser",
            "laisse",
            "laissez",
            "laisser tel quel",
            "tel quel",
            "idem",
            "inchangé",
            "inchange",
            "sans changement",
            "ne change rien",
            "ne changez rien",
            "par défaut",
            "par defaut",
            "défaut",
            "defaut",
            "valeur par défaut",
            "valeur par defaut",
            "la valeur par défaut",
            "la valeur par defaut",
            "passe",
            "passez",
            "suivant",
            "vide",
            "laisser vide",
            "aucun",
            "aucune",
            "rien",
            "sans",
            "-",
        };

    public override IReadOnlySet<string> Done { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "terminé",
            "termine",
            "c'est terminé",
            "c’est terminé",
            "c'est termine",
            "c’est termine",
            "terminer",
            "fini",
            "c'est fini",
            "c’est fini",
            "j'ai fini",
            "j’ai fini",
            "j'ai terminé",
            "j’ai terminé",
            "j'ai termine",
            "j’ai termine",
            "fin",
            "c'est tout",
            "c’est tout",
            "ce sera tout",
            "ça sera tout",
            "ca sera tout",
            "c'est bon",
            "c’est bon",
            "voilà",
            "voila",
            "non",
            "rien",
            "rien d'autre",
            "rien d’autre",
            "rien de plus",
            "plus rien",
            "non merci",
            "non, merci",
            "aucun",
            "aucune",
        };

    public override IReadOnlySet<string> Yes { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "oui",
            "oui merci",
            "oui, merci",
            "oui s'il vous plaît",
            "oui s’il vous plaît",
            "oui s'il vous plait",
            "oui s’il vous plait",
            "oui s'il te plaît",
            "oui s’il te plaît",
            "oui s'il te plait",
            "oui s’il te plait",
            "oui svp",
            "oui stp",
            "ouais",
            "ouaip",
            "o",
            "bien sûr",
            "bien sur",
            "d'accord",
            "d’accord",
            "dac",
            "entendu",
            "volontiers",
            "c'est ça",
            "c’est ça",
            "c'est ca",
            "c’est ca",
            "exact",
            "exactement",
            "tout à fait",
            "tout a fait",
            "parfait",
            "je confirme",
            "confirmé",
            "confirme",
            "confirmer",
            "vas-y",
            "allez-y",
            "ok",
            "okay",
        };

    public override (string Label, string Value) YesChoice => ("Oui", "oui");

    public override (string Label, string Value) NoChoice => ("Non", "non");

    public override string AndWord => "et";

    public override string Others => "d’autres";

    public override string AnyDomain => "n’importe quel domaine";

    protected override string OrWord => "ou";

    public override string Day(DateTimeOffset day) =>
        $"{day.UtcDateTime.Day}{(day.UtcDateTime.Day == 1 ? "er" : string.Empty)} "
        + $"{Months[day.UtcDateTime.Month - 1]} {day.UtcDateTime.Year}";

    public override string Moment(DateTimeOffset moment) => $"{Day(moment)} à {moment.UtcDateTime:HH:mm} UTC";

    public override string Number(decimal number) => number.ToString("#,##0.#########", Numbers);
}
