using System.Globalization;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishWords : Words
{
    private static readonly string[] Months =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    private SpanishWords() { }

    public static SpanishWords Instance { get; } = new();

    public override string Code => "es";

    public override string LocaleId => "es_419";

    public override IReadOnlyList<string> Names { get; } =
    ["español", "espanol", "castellano", "spanish", "spanisch", "espagnol"];

    public override ConversationWords Conversation { get; } = new SpanishConversationWords();

    public override RequestWords Request { get; } = new SpanishRequestWords();

    public override PolicyWords Policy { get; } = new SpanishPolicyWords();

    public override InterruptionWords Interruption { get; } = new SpanishInterruptionWords();

    public override ProductWords Product { get; } = new SpanishProductWords();

    public override ChangeWords Change { get; } = new SpanishChangeWords();

    public override NewsWords News { get; } = new SpanishNewsWords();

    public override SlackWords Slack { get; } = new SpanishSlackWords();

    public override PageWords Page { get; } = new SpanishPageWords();

    public override ChatPageWords ChatPage { get; } = new SpanishChatPageWords();

    public override SecretPageWords SecretPage { get; } = new SpanishSecretPageWords();

    public override ApprovalPageWords ApprovalPage { get; } = new SpanishApprovalPageWords();

    public override OutcomeWords Outcome { get; } = new SpanishOutcomeWords();

    public override (char Thousands, char Fraction) NumberMarks => (',', '.');

    public override IReadOnlySet<string> Stop { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "cancela eso",
            "cancelar eso",
            "cancela esto",
            "cancélala",
            "cancelala",
            "quiero cancelar",
            "quiero parar",
            "anular",
            "anula",
            "anúlalo",
            "anulalo",
            "detén",
            "deten",
            "para ya",
            "cancel",
            "olvida eso",
            "olvida esto",
            "cambié de opinión",
            "cambie de opinion",
            "ya no lo quiero",
            "no quiero seguir",
            "salir",
            "stop",
            "cancelar",
            "cancela",
            "cancélalo",
            "cancelalo",
            "parar",
            "detener",
            "detente",
            "abortar",
            "olvídalo",
            "olvidalo",
            "olvídate",
            "olvidate",
            "déjalo",
            "dejalo",
            "déjalo así",
            "dejalo asi",
            "déjalo ahí",
            "dejalo ahi",
            "no importa",
            "mejor no",
            "ya no quiero",
            "basta",
            "exit",
        };

    public override IReadOnlySet<string> Back { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "atrás",
            "atras",
            "volver",
            "vuelve",
            "volver atrás",
            "volver atras",
            "ir atrás",
            "ir atras",
            "hacia atrás",
            "hacia atras",
            "un paso atrás",
            "un paso atras",
            "regresar",
            "regresa",
            "deshacer",
            "anterior",
            "la anterior",
            "pregunta anterior",
        };

    public override IReadOnlySet<string> Keep { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "mantener",
            "omitir",
            "mantenlo",
            "mantenla",
            "mantén",
            "manten",
            "conservar",
            "consérvalo",
            "conservalo",
            "dejar",
            "déjalo igual",
            "dejalo igual",
            "dejar igual",
            "dejarlo así",
            "dejarlo asi",
            "como está",
            "como esta",
            "igual",
            "sin cambio",
            "sin cambios",
            "predeterminado",
            "el predeterminado",
            "valor predeterminado",
            "por defecto",
            "default",
            "omite",
            "omítelo",
            "omitelo",
            "saltar",
            "sáltalo",
            "saltalo",
            "vacío",
            "vacio",
            "dejar vacío",
            "dejar vacio",
            "ninguno",
            "ninguna",
            "nada",
            "-",
        };

    public override IReadOnlySet<string> Done { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "listo",
            "lista",
            "no",
            "no gracias",
            "no, gracias",
            "ya no",
            "nada",
            "nada más",
            "nada mas",
            "eso es todo",
            "es todo",
            "sería todo",
            "seria todo",
            "eso sería todo",
            "eso seria todo",
            "ya está",
            "ya esta",
            "ya es todo",
            "terminé",
            "termine",
            "ya terminé",
            "ya termine",
            "terminado",
            "fin",
            "ninguno",
            "ninguna",
        };

    public override IReadOnlySet<string> Yes { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "sí",
            "si",
            "sí por favor",
            "si por favor",
            "sí, por favor",
            "si, por favor",
            "s",
            "claro",
            "claro que sí",
            "claro que si",
            "por supuesto",
            "dale",
            "va",
            "sale",
            "de acuerdo",
            "está bien",
            "esta bien",
            "correcto",
            "exacto",
            "así es",
            "asi es",
            "confirmo",
            "confirmado",
            "confirmar",
            "adelante",
            "hazlo",
            "ok",
            "okay",
        };

    public override (string Label, string Value) YesChoice => ("Sí", "sí");

    public override (string Label, string Value) NoChoice => ("No", "no");

    public override string AndWord => "y";

    public override string Others => "otros";

    public override string AnyDomain => "cualquier dominio";

    protected override string OrWord => "o";

    public override string Day(DateTimeOffset day) =>
        $"{day.UtcDateTime.Day} de {Months[day.UtcDateTime.Month - 1]} de {day.UtcDateTime.Year}";

    public override string Moment(DateTimeOffset moment) =>
        $"{Day(moment)} a {(moment.UtcDateTime.Hour == 1 ? "la" : "las")} {moment.UtcDateTime:HH:mm} UTC";

    public override string Number(decimal number) => number.ToString("#,##0.#########", CultureInfo.InvariantCulture);

    protected override string OrBefore(string item) =>
        Sound(item).StartsWith("o", StringComparison.OrdinalIgnoreCase) ? "u" : OrWord;

    // "hielo" starts with another sound than "hilo", so it takes "y".
    protected override string AndBefore(string item) =>
        Sound(item) is var sound
        && sound.StartsWith("i", StringComparison.OrdinalIgnoreCase)
        && !sound.StartsWith("ie", StringComparison.OrdinalIgnoreCase)
            ? "e"
            : AndWord;

    private static string Sound(string item) => item.TrimStart('«', 'h', 'H');
}
