using ChatOps.Domain.Requests;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishChangeWords : ChangeWords
{
    private const string Again = "necesito un sí o un no: ";

    public override (string Label, string Text) Mind =>
        ("Atención", "Si AWS no puede cambiar algo directamente, lo reemplaza y su contenido se pierde");

    public override (string EndsNow, string WouldEnd, string Lost) Labels =>
        ("Termina el", "Nueva fecha de fin", "Qué se pierde");

    public override string UnderWay => "se está ejecutando";

    public override string Done => "se completó";

    public override string NoDay => "sin fecha";

    public override string AnotherHidden => "un valor nuevo (oculto)";

    public override string Hidden => "(oculto)";

    public override string AnotherOnPage => "un valor nuevo, que ingresas en una página aparte";

    public override string AccountsDoNotChange =>
        "aquí no se pueden cambiar cuentas. Tu equipo de plataforma puede mover una cuenta a otra OU.";

    public override string NoSuchParameter => "no hay ningún parámetro con ese nombre que se pueda cambiar.";

    public override string SecretSaid =>
        "los valores confidenciales no deben ir en el chat. Di solo el nombre; el valor lo ingresas en "
        + "una página aparte.";

    public override string NothingWouldChange => "eso no cambiaría nada.";

    private static SpanishWords Words => SpanishWords.Instance;

    public override string Noun(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "modificación",
            ChangeAction.Extend => "extensión",
            _ => "terminación",
        };

    public override string Title(ChangeAction action, string thing) => $"{Noun(action)} de «{thing}»";

    public override string TheTitle(string title) => $"la {title}";

    public override string TitleUntil(string title, DateTimeOffset? until) => $"{title} hasta el {Day(until)}";

    public override string PolicySubject(ChangeAction action, string subject) => $"la {Noun(action)} de {subject}";

    public override string EndsOn(DateTimeOffset? day) => $"ahora termina el {Day(day)}.";

    public override string NotManaged(string accountName) =>
        $"AWS Control Tower ya no administra la cuenta {accountName}. La cuenta no está cerrada: eso solo "
        + "puede hacerlo tu equipo de plataforma.";

    public override string Gone(string thing) => $"«{thing}» ya no existe.";

    public override string Nothing(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "no se cambia nada",
            ChangeAction.Extend => "la fecha de fin queda como está",
            _ => "no se termina nada",
        };

    public override string Want(ChangeAction action, string id) => $"{Command(action)} {id}";

    public override string Until(DateTimeOffset day) => $"hasta el {Words.Day(day)}";

    public override string TimeEnded(DateTimeOffset day) => $"venció el {Words.Day(day)}";

    public override string LostAccount(string account, string rootEmail) =>
        $"AWS Control Tower deja de administrar la cuenta {account} y la saca de su OU a la raíz de la "
        + "organización, donde no la alcanzan los controles de la OU. "
        + "La cuenta en sí NO se cierra: lo que corre en ella sigue corriendo y generando costos, y su "
        + $"correo raíz {rootEmail} sigue ocupado. Cerrarla es un paso aparte que da tu equipo de "
        + "plataforma en AWS Organizations";

    public override string LostProduct(string product, IReadOnlyList<string> outputs) =>
        $"AWS elimina todo lo que forma parte de «{product}», con todos sus "
        + $"datos{(outputs.Count > 0 ? $" ({Words.And(outputs)})" : string.Empty)}, salvo lo que su "
        + "plantilla conserve. No se puede recuperar";

    public override string Approvals(int approvals, bool needsOperator)
    {
        var needed = approvals switch
        {
            0 => string.Empty,
            1 => "Se necesita una aprobación.",
            _ => $"Se necesitan {approvals} aprobaciones.",
        };
        return string.Join(
            ' ',
            new[] { needed, needsOperator ? "Debe confirmarlo un operador." : string.Empty }.Where(text =>
                text.Length > 0
            )
        );
    }

    public override string NoCandidate(string name, ChangeAction action, string? product) =>
        $"{name}, no tienes nada{(product is null ? string.Empty : $" de «{product}»")} que se pueda "
        + $"{Verb(action)}. Pregunta «¿Qué he pedido?» para ver lo que tienes.";

    public override string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "no sé cuál quieres decir: " : string.Empty)}¿qué quieres {Verb(action)}? "
        + $"Dime su ID.\n{string.Join('\n', things)}{(more > 0 ? $"\n… y {more} más." : string.Empty)}";

    public override string Forgotten(string name, ChangeAction action) =>
        $"{name}, ya no sé a qué te referías. Por favor, di «{Command(action)}» y su ID.";

    public override string ShallTerminate(string name, string thing, string lost, string approvals, bool isAgain) =>
        $"{name}, {(isAgain ? Again : string.Empty)}¿quieres terminar «{thing}»?\n{lost}.{Line(approvals)}";

    public override string ShallExtend(
        string name,
        string thing,
        DateTimeOffset? now,
        DateTimeOffset? then,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? Again : string.Empty)}«{thing}» termina el {Day(now)}. ¿Solicito una "
        + $"extensión hasta el {Day(then)}?{Line(approvals)}";

    public override string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, "
        + $"{(isAgain ? "necesito un sí o un no, o «atrás» para cambiar algo más. ¿Hago" : "¿hago")} estos "
        + $"cambios en «{thing}»?\n{string.Join('\n', differences)}\n"
        + "Lo demás queda igual. Si AWS no puede cambiar algo directamente, lo reemplaza y su contenido se "
        + $"pierde.{Line(approvals)}";

    public override string NothingToChange(string name, string thing) =>
        $"{name}, no hay nada que puedas cambiar en «{thing}».";

    public override string WhatElse(string name, IReadOnlyList<string> labels) =>
        WhatElse(name, $"hasta ahora cambias {Words.And(labels)}.");

    public override string WhatElse(string name, string note) =>
        $"{name}, {note} ¿Algo más? Di «listo» si eso es todo.";

    public override string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines) =>
        $"{name}, {note}{(note.Length > 0 ? " ¿Q" : "¿q")}ué quieres cambiar en «{thing}»? Ahora está "
        + $"así:\n{string.Join('\n', lines)}";

    public override string UnknownParameter(string name, IReadOnlyList<string> labels) =>
        $"{name}, no sé a cuál te refieres: ¿{Words.Or(labels.Select(label => $"«{label}»"))}? Di «listo» "
        + "si eso es todo, o «salir» para dejarlo como está.";

    public override string NotAskedHere(string label) => $"«{label}» se ingresa en una página aparte, no aquí.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string now)
    {
        var choices =
            values.Count > 0 ? $" ¿{Words.Or(values)}?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        return $"para «{label}», ¿qué valor quieres?{choices} Ahora es {now}; di «mantener» para dejarlo así.";
    }

    public override string Stays(string label, string now) => $"«{label}» se queda en {now}.";

    public override string Noted(string difference) => $"anotado: {difference}.";

    public override string NothingChanged(string name, string thing) =>
        $"De acuerdo, {name}. No se solicitó nada: «{thing}» queda como está.";

    public override string NoRequest(string id) => $"no hay ninguna solicitud {id}.";

    public override string NotYours(string id) => $"no encuentro ninguna solicitud tuya con el ID {id}.";

    public override string IsAChange(string id, string of) =>
        $"{id} es solo una solicitud sobre {of}. Por favor, usa {of}.";

    public override string HasEnded(string id) => $"{id} se dio de baja, así que ya no hay nada que cambiar.";

    public override string NotInCatalog(string id) =>
        $"no encuentro {id} en Service Catalog. Pregúntale a tu equipo de plataforma.";

    public override string NothingThere(string id, string standing, ChangeAction action, bool canCancel) =>
        $"{id} {standing}, así que no hay nada que "
        + $"{Verb(action)}.{(canCancel ? $" Para retirar la solicitud, di «cancela {id}»." : string.Empty)}";

    public override string Busy(string id, string? holder) =>
        $"ya hay otra solicitud abierta sobre {id}{(holder is null ? string.Empty : $": {holder}")}.";

    public override string NotOffered(string product, string id) =>
        $"ya no se te ofrece «{product}», así que {id} no se puede cambiar. Todavía se puede terminar.";

    public override string ProductNotInCatalog(string product) =>
        $"en este momento el catálogo no tiene el producto {product}. Por favor, intenta más tarde.";

    public override string NoEnd(string id) => $"{id} no tiene fecha de fin, así que no hay nada que extender.";

    public override string NotExtendable(string id) =>
        $"la fecha de fin de {id} no se puede aplazar por chat. Por favor, pregúntale a tu equipo de plataforma.";

    private static string Verb(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "cambiar",
            ChangeAction.Extend => "extender",
            _ => "terminar",
        };

    private static string Command(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "cambia",
            ChangeAction.Extend => "extiende",
            _ => "termina",
        };

    private string Day(DateTimeOffset? day) => day is { } at ? Words.Day(at) : NoDay;

    private static string Line(string text) => text.Length > 0 ? $"\n{text}" : string.Empty;
}
