namespace ChatOps.Languages.Spanish;

internal sealed class SpanishNewsWords : NewsWords
{
    public override string Request => "Solicitud";

    public override string AskedFor => "solicitada";

    public override string ApprovedByPolicy => "aprobada: no necesita aprobación";

    public override string AnotherAttempt => "un operador inició otro intento";

    public override string Waiting => "en espera: AWS está ocupado con otra operación";

    private static SpanishWords Words => SpanishWords.Instance;

    public override string Step(DateTimeOffset at, string step) => $"{at.UtcDateTime:HH:mm} UTC: {step}";

    public override string Approved(string by, string? reason, int missing, bool awaitsOperator)
    {
        var open = missing switch
        {
            > 1 => $"faltan {missing}",
            1 => "falta una",
            _ => awaitsOperator ? "falta que la confirme un operador" : null,
        };
        var notes = string.Join("; ", new[] { reason, open }.Where(note => note is not null));
        return notes.Length == 0 ? $"aprobada por {by}" : $"aprobada por {by} ({notes})";
    }

    public override string Confirmed(string by) => $"confirmada por un operador: {by}";

    public override string DeniedBy(string by, string reason) => $"rechazada por {by}: {reason}";

    public override string NotDecided(int hours) => $"vencida: sin decisión en {hours} horas";

    public override string CancelledBy(string by) => $"cancelada por {by}";

    public override string CancelledFor(string reason) => $"cancelada: {reason}";

    public override string Ordered(string supplier, string usualTime) => $"pedido hecho a {supplier}; {usualTime}";

    public override string HasToWait(string name, string id) =>
        $"{name}, {id} tiene que esperar: AWS está ocupado con otra operación. Seguiré intentándolo y te "
        + "avisaré cuando termine. No tienes que hacer nada.";

    public override string Ready(string what) => $"lista: {what}";

    public override string Done(string what) => $"hecho: {what}";

    public override string FailedFor(string reason) => $"falló: {reason}";

    public override string AccountReady(string name) => $"{name}, tu cuenta está lista.";

    public override string ProductReady(string name, string product) => $"{name}, ya tienes «{product}».";

    public override string ChangeDone(string name, string change) => $"{name}, {change} ya está hecha.";

    public override string Account(string id, string accountId, string accountName, string ou, string? signInUrl) =>
        $"{id}: cuenta {accountId} ({accountName}) en "
        + $"{ou}.{(signInUrl is null ? string.Empty : $" Inicia sesión en {signInUrl}")}";

    public override string Result(string id, string result) => $"{id}: {result}";

    public override string Failed(string name, string id, string reason, string howToAsk) =>
        $"{name}, lo siento: {id} falló. AWS dice: {reason}\nLos operadores ya lo saben y pueden volver a "
        + $"intentarlo. No tienes que hacer nada. Si necesitas otra cosa, di «{howToAsk}».";

    public override string Denied(string name, string by, string id, string reason, string howToAsk) =>
        $"{name}, {by} rechazó {id}: {reason}\nSi puedes corregirlo, di «{howToAsk}» para volver a solicitarlo.";

    public override string Expired(string name, string id, int hours, string howToAsk) =>
        $"{name}, {id} venció: no hubo decisión en {hours} horas. Para volver a solicitarlo, di «{howToAsk}».";

    public override string Cancelled(string name, string id, string by) =>
        $"{name}, {by} canceló {id}. No se pidió nada.";

    public override string TimeEnded(string name, string what, string id) =>
        $"{name}, se acabó el plazo de «{what}» ({id}). Un operador decidirá qué pasa ahora. Si lo "
        + $"quieres conservar, di «extiende {id}».";

    public override string SecretsNeeded(string name, string wish, string id, DateTimeOffset until, string link) =>
        $"{name}, a {id} ({wish}) le faltan datos confidenciales que no deben ir en el chat. Ingrésalos a "
        + $"más tardar el {Words.Moment(until)} en esta página, que es solo para ti: {link}";
}
