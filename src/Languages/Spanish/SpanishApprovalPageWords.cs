using ChatOps.Domain.Requests;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone =>
        "Esta página es solo para ti: quien tenga el enlace puede decidir en tu nombre. No lo compartas, por favor.";

    public override string YourDecision => "Tu decisión";

    public override string Approve => "Aprobar";

    public override string Deny => "Rechazar";

    public override string Reason => "Motivo";

    public override string PleaseChoose => "Elige, por favor: aprobar o rechazar.";

    public override string WhyYou => "Por qué te preguntamos";

    public override string DecideUntil => "Fecha límite";

    public override string Details => "Detalles";

    public override string Request => "Solicitud";

    public override string RequestedBy => "Solicitada por";

    public override string YouAre => "Decides como";

    public override string WhoDecided => "Decisiones";

    public override string Account => "Cuenta";

    public override string Rights => "Permisos que otorga";

    public override string Administrator => "administrador";

    public override string RootEmailHint =>
        "(quien tenga acceso a este buzón puede restablecer la contraseña del usuario raíz)";

    public override string MayNotDecide => "ya no puede decidir";

    public override string WhyBadLink =>
        "Puede que el enlace esté incompleto o sea demasiado antiguo. O ya no te sirve porque la lista "
        + "de aprobadores cambió.";

    public override string NothingDecided => "No se decidió nada.";

    public override string WhatYouCanDo => "Qué puedes hacer";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Abre de nuevo el enlace desde el correo electrónico, o cópialo completo.",
        "Si tienes un correo más reciente sobre la misma solicitud, usa el enlace de ese correo.",
        "Si sigue sin funcionar, pregúntale a tu equipo de plataforma, o pide que se haga una solicitud nueva.",
    ];

    public override string Failed => "No funcionó";

    public override string AfterFailure =>
        "No se decidió nada. Abre otra vez el enlace de tu correo electrónico para ver la solicitud.";

    public override FormattableString AsksFor(object who, object what) => $"{who} pide {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"{SpanishThing.Beginning(title, isChange)} {(isChange ? "se ejecutará" : "se pedirá")}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "Falta la aprobación de una persona más" : $"Falta la aprobación de {number} personas más";

    public override FormattableString ReasonHint(object name) => $"Obligatorio si rechazas. {name} podrá leerlo.";

    public override string Policy(int needed, string subject, int? given) =>
        "La política exige "
        + $"{(needed == 1 ? "una aprobación" : $"aprobaciones de {needed} personas distintas")} para "
        + $"{subject}{(given is null ? string.Empty : $" (hasta ahora, {given})")}, "
        + $"y tú puedes {(needed == 1 ? "darla" : "dar una")}";

    public override string Left(string span) => $"(tiempo restante: {span})";

    public override FormattableString MadeOn(object id, object at) => $"{id}, hecha el {at}";

    public override FormattableString AccountIn(object type, object ou) => $"{type} en la OU {ou}";

    public override FormattableString BecomesAdministrator(object email, object administrator) =>
        $"{email} será {administrator} de la cuenta nueva";

    public override string Undecided(bool isOpen) => isOpen ? "todavía no decide" : "no decidió";

    public override FormattableString Decided(Decision decision, object? at) =>
        at is null ? $"{Verb(decision)}" : (FormattableString)$"{Verb(decision)} el {at}";

    public override string FailedFor(int status) =>
        status switch
        {
            405 => "Esta página no admite ese tipo de llamada.",
            408 => "El formulario tardó demasiado en llegar. Inténtalo de nuevo.",
            413 => "El formulario es demasiado grande.",
            415 => "El formulario llegó en un formato que no podemos leer.",
            504 => "La respuesta tardó demasiado. Inténtalo de nuevo.",
            >= 500 => "Algo falló de nuestro lado. Inténtalo de nuevo.",
            _ => "No pudimos leer el formulario. Abre la página de nuevo.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"Si contactas a tu equipo de plataforma, dales este ID: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "aprobó" : "rechazó";
}
