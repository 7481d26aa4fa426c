using ChatOps.Domain.Requests;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishOutcomeWords : OutcomeWords
{
    private const string AccountTime = "Suele estar lista en media hora.";
    private const string NothingMore = "No tienes que hacer nada más.";

    public override string NotYours => "Ya no puedes decidir sobre esta solicitud";

    public override string AfterFailure =>
        $"Los operadores ya lo saben y pueden pedirlo otra vez; tu aprobación sigue siendo válida. {NothingMore}";

    public override string YourReason => "Tu motivo";

    public override string Withdrawn => "Retirada";

    public override FormattableString TakenOff(object? at) =>
        at is null
            ? $"Ya no estás en la lista de aprobadores. Deciden quienes están en ella."
            : (FormattableString)
                $"Ya no estás en la lista de aprobadores desde el {at}. Deciden quienes están en ella.";

    public override string YouDecided(Decision decision) =>
        $"{(decision == Decision.Approve ? "Aprobaste" : "Rechazaste")} esta solicitud.";

    public override string ApprovalIn(int missing) =>
        $"Tu aprobación está registrada; {(missing == 1 ? "falta una más" : $"faltan {missing} más")}";

    public override FormattableString MustFollow(int missing, object? title, bool isChange, object until) =>
        $"{MustApprove(missing)} antes del {until}. {OrderedAfterwards(title, isChange)} {NothingMore}";

    public override FormattableString InTurn(object? title, bool isChange, object name) =>
        title is null
            ? (FormattableString)
                $"La cuenta se pedirá cuando le toque el turno. {AccountTime} {name} recibirá un aviso. {NothingMore}"
            : (FormattableString)$"{OrderedInTurn(title, isChange)} {name} recibirá un aviso. {NothingMore}";

    public override FormattableString Mistake(object name) =>
        $"¿Fue un error? Hasta que salga el pedido, {name} o un operador todavía pueden cancelarlo.";

    public override string UnderWay(string? title, bool isChange, string underWay) =>
        $"Aprobada: {SpanishThing.Of(title, isChange)} {underWay}";

    public override FormattableString HearsWhenReady(string usualTime, object name) =>
        $"{usualTime} {name} recibirá un aviso cuando termine. {NothingMore}";

    public override string Stands(string? title, bool isChange, string standing) =>
        title is null || isChange
            ? $"{SpanishThing.Beginning(title, isChange)} {standing}"
            : $"La solicitud de «{title}» {standing}";

    public override FormattableString Made(object accountId, object ou, object name) =>
        $"La cuenta {accountId} está en {ou} y {name} ya puede iniciar sesión. {NothingMore}";

    public override FormattableString Told(object name) => $"{name} ya conoce el resultado. {NothingMore}";

    public override string Failed(string? title, bool isChange) =>
        title is null ? "No se pudo crear la cuenta" : $"{SpanishThing.Beginning(title, isChange)} falló";

    public override FormattableString Said(string maker, object reason) => $"Mensaje de {maker}: {reason}";

    public override FormattableString DeniedIt(object approver) => $"{approver} la rechazó";

    public override FormattableString AfterDenial(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} puede leer el motivo y pedirlo de nuevo.";

    public override FormattableString Expired(string nothing, object name) =>
        $"No hubo suficientes decisiones a tiempo: la solicitud venció y {nothing}. {name} puede pedirlo de nuevo.";

    public override FormattableString WithdrawnBy(object name, string nothing) =>
        $"{name} retiró la solicitud antes de que se pidiera nada, así que {nothing}. {NothingMore}";

    public override FormattableString CancelledFor(object reason) =>
        $"La solicitud se canceló porque lo que pide ya no está disponible: {reason}";

    public override FormattableString AfterCancellation(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} ya lo sabe y puede pedirlo de nuevo. {NothingMore}";

    public override string CancelledByOperator(string nothing) =>
        $"Un operador canceló la solicitud antes de que se pidiera nada, así que {nothing}. {NothingMore}";

    private static string Ordered(bool isChange) => isChange ? "se ejecutará" : "se pedirá";

    private static string MustApprove(int missing) =>
        missing == 1 ? "Una persona más debe dar su aprobación" : $"{missing} personas más deben dar su aprobación";

    private static FormattableString OrderedAfterwards(object? title, bool isChange) =>
        $"Después, {SpanishThing.Of(title, isChange)} {Ordered(isChange)}.";

    private static FormattableString OrderedInTurn(object? title, bool isChange) =>
        $"{SpanishThing.Beginning(title, isChange)} {Ordered(isChange)} en cuanto le toque el turno.";
}
