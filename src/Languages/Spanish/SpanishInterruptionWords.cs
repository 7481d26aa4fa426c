using ChatOps.Domain.Requests;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishInterruptionWords : InterruptionWords
{
    public override IReadOnlySet<string> Puzzled { get; } =
        Phrases(
            "?",
            "??",
            "???",
            "ayuda",
            "ayúdame",
            "ayudame",
            "necesito ayuda",
            "me puedes ayudar",
            "por qué",
            "por que",
            "porqué",
            "y por qué",
            "y por que",
            "por qué preguntas",
            "por que preguntas",
            "por qué lo preguntas",
            "por que lo preguntas",
            "para qué",
            "para que",
            "y para qué",
            "y para que",
            "para qué es",
            "para que es",
            "para qué sirve",
            "para que sirve",
            "para qué lo necesitas",
            "para que lo necesitas",
            "qué",
            "que",
            "cómo",
            "como",
            "perdón",
            "perdon",
            "qué es eso",
            "que es eso",
            "qué es esto",
            "que es esto",
            "qué significa",
            "que significa",
            "qué significa eso",
            "que significa eso",
            "qué quiere decir",
            "que quiere decir",
            "explica",
            "explícame",
            "explicame",
            "me explicas",
            "puedes explicar",
            "puedes explicarme",
            "no sé",
            "no se",
            "no lo sé",
            "no lo se",
            "ni idea",
            "no tengo idea",
            "no tengo ni idea",
            "no estoy seguro",
            "no estoy segura",
            "no entiendo",
            "no lo entiendo",
            "no entendí",
            "no entendi",
            "qué digo",
            "que digo",
            "qué respondo",
            "que respondo",
            "qué elijo",
            "que elijo",
            "qué pongo",
            "que pongo",
            "qué puedo elegir",
            "que puedo elegir",
            "qué opciones hay",
            "que opciones hay",
            "cuáles hay",
            "cuales hay",
            "opciones"
        );

    public override IReadOnlySet<string> Courtesies { get; } =
        Phrases(
            "por",
            "favor",
            "porfa",
            "porfavor",
            "gracias",
            "ok",
            "okay",
            "vale",
            "bueno",
            "no",
            "ah",
            "oh",
            "eh",
            "mmm",
            "hmm",
            "pues",
            "ya",
            "ahora",
            "entonces",
            "mejor",
            "oye",
            "perdón",
            "perdon",
            "espera",
            "y",
            "pero",
            "este"
        );

    public override IReadOnlySet<string> No { get; } = Phrases("no", "nop", "nel");

    public override IReadOnlySet<string> Possessives { get; } =
        Phrases(
            "mi",
            "mis",
            "mío",
            "mía",
            "míos",
            "mías",
            "mio",
            "mia",
            "mios",
            "mias",
            "nuestro",
            "nuestra",
            "nuestros",
            "nuestras"
        );

    public override IReadOnlySet<string> RequestNouns { get; } =
        Phrases("solicitud", "solicitudes", "petición", "peticiones", "peticion");

    public override IReadOnlyList<string> AccountNouns { get; } = ["cuenta"];

    public override IReadOnlyList<string> ChangeOpenings { get; } =
    [
        "cambia el",
        "cambia la",
        "cámbialo",
        "cambialo",
        "cámbiala",
        "cambiala",
        "que sea",
        "mejor que sea",
        "ponlo",
        "ponla",
        "muévelo",
        "muevelo",
        "muévela",
        "muevela",
    ];

    public override string NoApproval => "No necesita aprobación, así que se hace enseguida.";

    public override string WhereToTalk =>
        "Aquí no sé quién eres, así que no puedo hacer nada por ti y no se ha creado nada. Escríbeme en Slack, en "
        + "el chat web o desde el portal de tu empresa.";

    private static SpanishWords Words => SpanishWords.Instance;

    public override string RequestsStay(IReadOnlyList<string> ids) =>
        ids.Count == 1
            ? $"{ids[0]} queda como está; si quieres retirarla, di «cancela {ids[0]}»."
            : $"Tus solicitudes abiertas {Words.And(ids)} quedan como están; si quieres retirar una, di "
                + "«cancela» y su ID.";

    public override string NothingToStop(string name) =>
        $"{name}, ahora no hay nada en marcha que parar. Di «ayuda» para ver lo que puedo hacer.";

    public override string NothingToChange(string name) =>
        $"{name}, ahora no estamos preparando ninguna solicitud, así que no hay respuesta que cambiar. Para pedir una "
        + $"cuenta, di «{Words.Conversation.WantAccount}»; para ver lo que tienes, pregunta «¿Qué he pedido?».";

    public override string AccountTypes(string name, IReadOnlyList<string> lines) =>
        $"{name}, el tipo de cuenta decide en qué OU puede estar y cuántas personas deben aprobarla:\n"
        + $"{string.Join('\n', lines)}\nSi no sabes cuál te conviene, tu equipo de plataforma te lo puede decir.";

    public override string AccountTypeLine(string type, string ous, int approvals) =>
        $"• {type}: {ous}, {Approvals(approvals)}";

    public override string RootEmail(string name, string domains) =>
        $"{name}, con este correo AWS reconoce al usuario raíz de la cuenta: ahí le escribe y con él se restablece "
        + $"la contraseña. Sirve cualquier buzón de {domains} que tu equipo pueda leer, también el tuyo, siempre "
        + "que ninguna otra cuenta de AWS use esa dirección. Muchos sistemas de correo aceptan el signo más, como "
        + "en team+sandbox@example.com: así un solo buzón sirve para muchas cuentas.";

    public override string Ou(string name, string ous) =>
        $"{name}, una OU (unidad organizativa) es una carpeta de cuentas en AWS Organizations, y sus reglas valen para "
        + $"todas las cuentas que contiene. Aquí puedes elegir {ous}.";

    public override string AccountConfirmation(string name, string approvals) =>
        $"{name}, di «sí» y hago la solicitud. {approvals} Si dices «no», no se solicita nada. Todavía puedes "
        + "cambiar una respuesta: solo di la nueva.";

    public override string WhichProduct(string name) =>
        $"{name}, los productos vienen del catálogo de tu empresa. Elige uno y te pregunto su configuración paso a "
        + "paso; no se pide nada hasta que digas que sí.";

    public override string Parameter(string name, string label, IReadOnlyList<string> values) =>
        $"{name}, «{label}» es parte de la configuración del producto. Le paso tu respuesta a AWS tal "
        + $"cual.{(values.Count > 0 ? $" Puede ser {Words.Or(values)}." : string.Empty)} Si no sabes qué poner, "
        + "pregunta a tu equipo de plataforma. Para dejarlo, di «cancelar».";

    public override string ProductConfirmation(string name, string approvals) =>
        $"{name}, di «sí» y hago la solicitud. {approvals} Si dices «no», no se solicita nada. Para "
        + "cambiar la última respuesta, di «atrás».";

    public override string WhichResource(string name) =>
        $"{name}, di el ID del que quieras, o una palabra que solo esté en su línea. "
        + "Para dejarlo todo como está, di «cancelar».";

    public override string WhichParameter(string name) =>
        $"{name}, di qué parte de la configuración quieres cambiar y te pregunto el nuevo valor. Verás todos los "
        + "cambios antes de confirmarlos.";

    public override string ChangeConfirmation(string name, ChangeAction action, string approvals) =>
        $"{name}, di «sí» y lo solicito ({Words.Change.Noun(action)}). {approvals} Si "
        + $"dices «no», {Words.Change.Nothing(action)}.";

    public override string CancelConfirmation(string name, string id) =>
        $"{name}, di «sí» y se retira {id}: no se pide nada por ella y puedes volver a solicitarlo cuando "
        + "quieras. Si dices «no», queda como está.";

    public override string Courtesy(string name) => $"Con gusto, {name}. Cuando necesites algo, di «ayuda».";

    public override string Cost(string name) =>
        $"{name}, no conozco los precios. AWS cobra por lo que se usa dentro de una cuenta, no por la cuenta: en "
        + "https://calculator.aws puedes estimarlo, y tu equipo de plataforma sabe quién paga.";

    public override string WhoApproves(string name, IReadOnlyList<string> approvers, IReadOnlyList<string> lines) =>
        $"{name}, las solicitudes las aprueban personas, no yo, y nadie puede aprobar la suya. Puede hacerlo "
        + $"{Words.Or(approvers)}. Hace falta:\n{string.Join('\n', lines)}";

    public override string ApprovalsLine(string what, int approvals) => $"• {what}: {Approvals(approvals)}";

    public override string HowLong(string name, int hours) =>
        $"{name}, los aprobadores tienen {Hours(hours)} para decidir. Una vez aprobada, una cuenta suele tardar hasta "
        + "30 minutos y otros productos, unos minutos. Di «estado» para ver cómo va tu solicitud.";

    public override string CannotMove(string name) =>
        $"{name}, no puedo mover una cuenta a otra OU, pero tu equipo de plataforma sí. Dale el ID de "
        + "la cuenta: lo ves con «¿Qué he pedido?».";

    public override string CannotShare(string name) =>
        $"{name}, no puedo traspasar una cuenta ni dar acceso a otras personas, pero tu equipo de plataforma sí. Dale "
        + "el ID de la cuenta, que ves con «¿Qué he pedido?», y el correo de la otra persona.";

    public override string CannotChangeAccount(string name) =>
        $"{name}, no puedo cambiar el nombre, el tipo ni el correo raíz de una cuenta que ya existe: consúltalo con "
        + $"tu equipo de plataforma. Si te sirve una cuenta nueva, di «{Words.Conversation.WantAccount}».";

    public override string OneAtATime(string name) =>
        $"{name}, tomo las cuentas de una en una, porque cada una tiene su propio correo raíz. Di "
        + $"«{Words.Conversation.WantAccount}» para la primera y repítelo para cada una de las demás.";

    public override string AskPlatformTeam(string name) =>
        $"{name}, eso no lo puedo hacer yo, pero tu equipo de plataforma te puede ayudar. Yo pido cuentas y otros "
        + "productos, y cambio, extiendo o termino lo que tienes. Di «ayuda» para ver ejemplos.";

    private static string Approvals(int approvals) =>
        approvals switch
        {
            0 => "sin aprobación",
            1 => "1 aprobación",
            _ => $"{approvals} aprobaciones",
        };

    private static string Hours(int hours) => hours == 1 ? "1 hora" : $"{hours} horas";
}
