using ChatOps.Domain.Requests;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishRequestWords : RequestWords
{
    public override string AnAccount => "una cuenta de AWS";

    public override string Account => "cuenta de AWS";

    public override AccountLabels AccountLabels { get; } =
        new(
            "Tipo de cuenta",
            "OU",
            "Nombre de la cuenta",
            "Correo raíz",
            "ID de la cuenta",
            "Inicio de sesión",
            "Administrará la cuenta"
        );

    public override string AccountUsualTime => "Suele tardar hasta 30 minutos.";

    public override string ProductUsualTime => "Suele tardar unos minutos.";

    public override string BeingCreated => "se está creando";

    public override string NoAccount => "no se crea ninguna cuenta";

    public override string NothingCreated => "no se crea nada";

    public override string NothingToDo => "no queda nada por hacer.";

    public override string ProductLabel => "Producto";

    public override string NotAnApprover => "No eres aprobador de esta solicitud.";

    public override string OwnRequest => "No puedes decidir sobre tu propia solicitud.";

    public override string NoLongerAnApprover => "Ya no eres aprobador de esta solicitud.";

    public override string ReasonMissing => "Por favor, indica un motivo para que quede claro qué hay que cambiar.";

    public override string AlreadyCarriedOut => "Ya se está ejecutando.";

    public override string AlreadyOrdered => "El pedido ya se hizo y no se puede retirar.";

    public override string SecretsGiven => "Los datos confidenciales ya se ingresaron.";

    public override string EveryValue => "Por favor, ingresa todos los datos.";

    public override string NothingToConfirm => "Esta solicitud no necesita la confirmación de un operador.";

    public override string AlreadyConfirmed => "La solicitud ya está confirmada.";

    public override string NothingToCorrect =>
        "Esta solicitud no es de una cuenta nueva, así que no hay correo raíz ni OU que corregir.";

    public override string WaitingForAws => "está aprobada y a la espera de AWS";

    private static SpanishWords Words => SpanishWords.Instance;

    public override string Standing(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "está a la espera de aprobación",
            RequestStatus.Approved => "está aprobada y en espera del pedido",
            RequestStatus.Provisioning => "se está creando",
            RequestStatus.Ready => "está lista",
            RequestStatus.Failed => "falló",
            RequestStatus.Denied => "fue rechazada",
            RequestStatus.Expired => "venció",
            RequestStatus.Cancelled => "fue cancelada",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    public override string Terminated(DateTimeOffset on) => $"se terminó el {Words.Day(on)}";

    public override string WaitsForSecrets(string what, string? path, DateTimeOffset until) =>
        $"{what} te está esperando. Ingresa los datos confidenciales a más tardar el "
        + $"{Words.Moment(until)} en "
        + $"{(path is null ? "la página cuyo enlace te envié." : $"esta página, que es solo para ti: {path}")}";

    public override string WaitsForApproval(
        string what,
        IReadOnlyList<string> approvers,
        int given,
        int needed,
        bool alsoOperator,
        DateTimeOffset expires
    )
    {
        var left = needed - given;
        var also = alsoOperator ? " y la confirmación de un operador" : string.Empty;
        var waits = left switch
        {
            <= 0 when needed == 0 => "espera la confirmación de un operador",
            <= 0 => $"espera la confirmación de un operador: tiene {given} de {needed} aprobaciones",
            _ when approvers.Count < left => $"necesita {left} aprobaciones más, pero solo "
                + $"{(approvers.Count == 1 ? "1 persona puede" : $"{approvers.Count} personas pueden")} "
                + "darlas. Avisa a tu "
                + "equipo de plataforma",
            1 => $"espera la aprobación de {Words.Or(approvers)}{also}: tiene {given} de {needed}",
            _ when approvers.Count == left =>
                $"espera la aprobación de {Words.And(approvers)}{also}: tiene {given} de {needed}",
            _ => $"espera la aprobación de {left} de estas personas, {Words.And(approvers)}{also}: tiene {given} de "
                + $"{needed}",
        };
        return $"{what} {waits}. Vence el {Words.Moment(expires)}.";
    }

    public override string InLine(string what, int place, int minutes) =>
        $"{what} está aprobada y ocupa el lugar {place} en la fila de pedidos. Tardará unos {minutes} minutos.";

    public override string WaitsForAws(string what, DateTimeOffset next) =>
        $"{what} está aprobada, pero AWS está ocupado con otra operación. Volveré a intentarlo el "
        + $"{Words.Moment(next)}. No tienes que hacer nada.";

    public override string ApprovedSoon(string what, bool isChange) =>
        $"{what} está aprobada y enseguida se {(isChange ? "ejecuta" : "hace el pedido")}.";

    public override string ReadyWith(string what, string done, string result, DateTimeOffset? leaseEnds) =>
        $"{what} {done}: {result}{(leaseEnds is { } end ? $" Disponible hasta el {Words.Day(end)}." : string.Empty)}";

    public override string FailedFor(string what, string reason) =>
        $"{what} falló: {reason} Los operadores ya lo saben y pueden reintentarlo.";

    public override string DeniedBy(string what, string approver, string reason) =>
        $"{what} fue rechazada por {approver}: {reason}";

    public override string CancelledFor(string what, string reason) => $"{what} fue cancelada: {reason}";

    public override string AccountTitle(string type, string ou) => $"cuenta {type} en {ou}";

    public override string AccountInShort(string type, string ou, string rootEmail) =>
        $"{AccountTitle(type, ou)}, correo raíz {rootEmail}";

    public override string AccountInFull(string type, string ou, string rootEmail) =>
        $"cuenta {type} en la OU {ou} con el correo raíz {rootEmail}";

    public override string AccountOfType(string type) => $"una cuenta {type}";

    public override string AccountsOfType(string type) => $"cuentas {type}";

    public override string AccountResult(string accountId, string? signInUrl) =>
        $"el ID de la cuenta es {accountId}.{(signInUrl is null ? string.Empty : $" Inicia sesión en {signInUrl}")}";

    public override string TheProduct(string name) => $"el producto {name}";

    public override string AlreadyDecided(Decision decision) =>
        $"Ya {(decision == Decision.Approve ? "aprobaste" : "rechazaste")} esta solicitud.";

    public override string TooLateToDecide(RequestStatus status) =>
        $"Ya es tarde para decidir: la solicitud {Standing(status)}.";

    public override string TooEarlyToDecide(string requester) =>
        $"Todavía es pronto para decidir: {requester} todavía no ha ingresado los datos confidenciales.";

    public override string ReasonTooLong(int longest) =>
        $"El motivo es demasiado largo. Puede tener {longest} caracteres como máximo.";

    public override string CannotBeCancelled(RequestStatus status) =>
        $"No se puede cancelar: la solicitud {Standing(status)}.";

    public override string TooLate(RequestStatus status) => $"Es demasiado tarde: la solicitud {Standing(status)}.";

    public override string OnlyFailedRetried(RequestStatus status) =>
        $"Solo se puede reintentar una solicitud que falló: esta {Standing(status)}.";

    public override string Held(string hold) =>
        hold switch
        {
            "root-email" => "Otra solicitud ya usa ese correo raíz.",
            "account-name" => "Otra solicitud ya usa ese nombre de cuenta.",
            "open-requests" => "Quien la pidió tiene demasiadas solicitudes abiertas de este tipo.",
            "product-change" => "Ya hay otra solicitud abierta sobre lo mismo.",
            "order-slot" => "Hay demasiados pedidos en curso. Inténtalo más tarde.",
            _ => "Ya lo tiene otra solicitud.",
        };

    public override string LeaseEnds(string name, string what, string id, DateTimeOffset on) =>
        $"{name}, tienes «{what}» ({id}) hasta el {Words.Day(on)}. "
        + $"Si necesitas más tiempo, di «extiende {id}». Si ya no hace falta, di «termina {id}». Cuando se "
        + "acabe el plazo, decide un operador: nada se termina automáticamente.";
}
