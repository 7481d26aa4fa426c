namespace ChatOps.Languages.Spanish;

internal sealed class SpanishConversationWords : ConversationWords
{
    public override string HelpProducts => "También puedes pedir otras cosas: pregunta «¿Qué puedo pedir?».";

    public override string HowToBegin =>
        $"Creo cuentas de AWS. Di «{WantAccount}» para pedir una, «estado» para saber cómo va tu "
        + "solicitud o «ayuda» para ver más.";

    public override string LeaveIt => "Dejémoslo aquí por ahora. No se solicitó nada.";

    public override string HowToStartAgain => $"Para empezar de nuevo, di «{WantAccount}».";

    public override string WantAccount => "Quiero una cuenta nueva";

    public override (string AccountType, string RootEmail, string Ou) Labels => ("Tipo de cuenta", "Correo raíz", "OU");

    public override string Help(string name) =>
        $"""
            Hola, {name}. Creo cuentas de AWS. Puedes decirme, por ejemplo:
            • «{WantAccount}», y te pregunto lo que necesito saber
            • «Necesito una cuenta Sandbox en Experiment con el correo raíz team@example.com», todo de una vez
            • «¿Cuál es el estado de mi solicitud?»
            • «Cancela mi solicitud»
            • «¿Qué he pedido?», y después «cambia», «extiende» o «termina»
            Si una solicitud necesita aprobación, decide un aprobador y yo te aviso del resultado.
            """;

    public override string NotUnderstood(string name) => $"Perdón, {name}, no te entendí. {HowToBegin}";

    public override string NothingToSay(string name) =>
        $"{name}, no sé qué responder a eso. Di «ayuda» para ver lo que puedo hacer.";

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
        $"{name}, eso no es una dirección de correo electrónico. Debe ser algo como "
        + "team+sandbox@example.com. ¿Qué correo uso como correo raíz?";

    public override string UnknownOu(string name, string ous) => $"{name}, no conozco esa OU. ¿{ous}?";

    public override string AccountRequested(string created) => $"Listo, solicité tu cuenta nueva. {created}";

    public override string Requested(string created) => $"Listo, la solicitud está hecha. {created}";

    public override string UnknownRequest(string name, string id) =>
        $"{name}, no encuentro ninguna solicitud tuya con el ID {id}.";

    public override string OpenRequests(string name, int count) => $"{name}, tienes {count} solicitudes abiertas:";

    public override string NoOpenRequest(string name) => $"{name}, no tienes ninguna solicitud abierta.";

    public override string NeverAsked(string name) =>
        $"{name}, todavía no has pedido ninguna cuenta. Di «{WantAccount}» para pedir una.";

    public override string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate) =>
        $"{name}, con {id} pediste {wish}. "
        + $"{refusal}{(canTerminate ? $" Si ya no la necesitas, di «termina {id}»." : string.Empty)}";

    public override string ShallCancel(string name, string id, string what) => $"{name}, ¿cancelo {id} ({what})?";

    public override string CancelForgotten(string name) =>
        $"{name}, ya no sé a qué solicitud te referías. Por favor, di «cancela» y su ID.";

    public override string Cancelled(string name, string id) => $"{name}, {id} quedó cancelada.";

    public override string CreatedForSecrets(string id, string? path)
    {
        var where = path is null
            ? "Te envío un mensaje privado con el enlace a la página donde los ingresas."
            : $"Ingrésalos en esta página, que es solo para ti: {path}";
        return $"Su ID es {id}. Para seguir, necesita algunos datos confidenciales. {where}";
    }

    public override string CreatedAtOnce(string id, string what, bool isChange) =>
        $"Su ID es {id}. No necesita aprobación y ya está en marcha "
        + $"{(isChange ? "la ejecución" : "el pedido")}: {what}. Para saber cómo va, di «estado de {id}» "
        + "cuando quieras.";

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
            _ when approvers.Count < needed => $"Necesita {needed} aprobaciones, pero solo hay {approvers.Count} "
                + $"{(approvers.Count == 1 ? "aprobador" : "aprobadores")}; ya avisé a los operadores",
            1 => $"Debe aprobarla {words.Or(approvers)}",
            _ when approvers.Count == needed => $"Deben aprobarla {words.And(approvers)}",
            _ => $"Deben aprobarla {needed} de estas personas: {words.And(approvers)}",
        };
        return $"Su ID es {id}. {who}{(alsoOperator ? "; además, debe confirmarla un operador" : string.Empty)}. "
            + $"La solicitud vence el {words.Moment(expires)}.";
    }

    public override string NewAccount(string accountName) => $"cuenta {accountName}";
}
