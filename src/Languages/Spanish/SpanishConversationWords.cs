namespace ChatOps.Languages.Spanish;

internal sealed class SpanishConversationWords : ConversationWords
{
    public override string HelpProducts => "No solo hay cuentas: pregunta «¿Qué puedo pedir?».";

    public override string HowToBegin =>
        $"Me encargo de las cuentas de AWS: di «{WantAccount}» para pedir una, «estado» para saber cómo va tu solicitud o «ayuda» para ver más.";

    public override string LeaveIt => "Dejémoslo aquí por ahora: no se solicitó nada.";

    public override string HowToStartAgain => $"Para empezar de nuevo, di «{WantAccount}».";

    public override string WantAccount => "Quiero una cuenta nueva";

    public override (string AccountType, string RootEmail, string Ou) Labels => ("Tipo de cuenta", "Correo raíz", "OU");

    public override string Help(string name) =>
        $"""
            Hola, {name}: me encargo de crear cuentas de AWS. Puedes decirme, por ejemplo:
            • «{WantAccount}», y te pregunto lo que haga falta
            • «Necesito una cuenta Sandbox en Experiment con el correo raíz team@example.com», todo de una vez
            • «¿Cuál es el estado de mi solicitud?»
            • «Cancela mi solicitud»
            • «¿Qué he pedido?», y después «cambia», «extiende» o «termina»
            Si una solicitud necesita aprobación, la revisa un aprobador; yo te aviso en qué quedó.
            """;

    public override string NotUnderstood(string name) => $"Perdón, {name}, no te entendí. {HowToBegin}";

    public override string NothingToSay(string name) =>
        $"{name}, a eso no sé qué responder. Di «ayuda» para ver lo que puedo hacer.";

    public override string Switched(string name) => $"Claro, {name}, seguimos en español.";

    public override string AlreadyMade(string name, string summary) => $"{name}, ya tengo tu solicitud: {summary}";

    public override string To(string name, string rest) => $"{name}, {rest}";

    public override string Sorry(string name, string rest) => $"Lo siento, {name}: {rest}";

    public override string NothingRequested(string name, IReadOnlyList<string> objections) =>
        $"Lo siento, {name}, no se solicitó nada: {string.Join(" Además, ", objections)}";

    public override string Stopped(string name) => $"De acuerdo, {name}. No se solicitó nada.";

    public override string WhichOu(string name, string accountType, string ous) =>
        $"{name}, ¿en qué OU debe estar la cuenta? Las cuentas {accountType} pueden ir en {ous}.";

    public override string UnknownType(string name, string types) =>
        $"{name}, no conozco ese tipo de cuenta. ¿{types}?";

    public override string UnknownEmail(string name) =>
        $"{name}, eso no es una dirección de correo electrónico. Debe ser algo como team+sandbox@example.com; ¿qué correo uso como correo raíz?";

    public override string UnknownOu(string name, string ous) => $"{name}, no conozco esa OU. ¿{ous}?";

    public override string AccountRequested(string created) => $"Listo, solicité tu cuenta nueva. {created}";

    public override string Requested(string created) => $"Listo, la solicitud está hecha. {created}";

    public override string UnknownRequest(string name, string id) =>
        $"{name}, no encuentro ninguna solicitud tuya {id}.";

    public override string OpenRequests(string name, int count) => $"{name}, tienes {count} solicitudes abiertas:";

    public override string NoOpenRequest(string name) => $"{name}, no tienes ninguna solicitud abierta.";

    public override string NeverAsked(string name) =>
        $"{name}, todavía no has pedido ninguna cuenta. Di «{WantAccount}» para pedir una.";

    public override string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate) =>
        $"{name}, con {id} pediste {wish}. {refusal}{(canTerminate ? $" Si ya no hace falta, di «termina {id}»." : string.Empty)}";

    public override string ShallCancel(string name, string id, string what) => $"{name}, ¿cancelo {id} ({what})?";

    public override string CancelForgotten(string name) =>
        $"{name}, ya no sé a qué solicitud te referías. Por favor di «cancela» y su ID.";

    public override string Cancelled(string name, string id) => $"{name}, {id} quedó cancelada.";

    public override string CreatedForSecrets(string id, string? path)
    {
        var where = path is null
            ? "Te envío un mensaje aparte con el enlace a la página donde se escriben los datos que no deben ir en el chat."
            : $"Por favor escribe los datos que no deben ir en el chat en esta página, que es solo tuya: {path}";
        return $"Su ID es {id}. No se le pide aprobación a nadie hasta que esté todo. {where}";
    }

    public override string CreatedAtOnce(string id, string what, bool isChange) =>
        $"Su ID es {id}. No necesita aprobación y ya está en marcha {(isChange ? "la ejecución" : "el pedido")}: {what}. Para saber cómo va, di cuando quieras «estado de {id}».";

    public override string CreatedForApproval(
        string id,
        int needed,
        IReadOnlyList<string> approvers,
        bool alsoOperator,
        DateTimeOffset expires
    )
    {
        var words = SpanishWords.Instance;
        var who = needed switch
        {
            0 => "Debe confirmarla un operador",
            _ when approvers.Count < needed =>
                $"Necesita {needed} aprobaciones, pero solo hay {approvers.Count} {(approvers.Count == 1 ? "aprobador" : "aprobadores")}: ya avisé a los operadores",
            1 => $"Debe aprobarla {words.Or(approvers)}",
            _ when approvers.Count == needed => $"Deben aprobarla {words.And(approvers)}",
            _ => $"Deben aprobarla {needed} de estas personas: {words.And(approvers)}",
        };
        return $"Su ID es {id}. {who}{(alsoOperator ? "; además, debe confirmarla un operador" : string.Empty)}. La solicitud vence el {words.Moment(expires)}.";
    }

    public override string NewAccount(string accountName) => $"cuenta {accountName}";
}
