using ChatOps.Domain.Requests;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone =>
        "Esta página es solo para ti: quien tiene su dirección decide en tu nombre. No la compartas, por favor.";

    public override string YourDecision => "Tu decisión";

    public override string Approve => "Aprobar";

    public override string Deny => "Rechazar";

    public override string Reason => "Motivo";

    public override string PleaseChoose => "Elige, por favor: aprobar o rechazar.";

    public override string WhyYou => "Por qué tú";

    public override string DecideUntil => "Decide antes del";

    public override string Details => "Detalles";

    public override string Request => "Solicitud";

    public override string RequestedBy => "Solicitada por";

    public override string YouAre => "Tú eres";

    public override string WhoDecided => "Quién ha decidido";

    public override string Account => "Cuenta";

    public override string Rights => "Permisos que da";

    public override string Administrator => "administrador";

    public override string RootEmailHint => "(quien lee este buzón puede restablecer la contraseña del usuario raíz)";

    public override string MayNotDecide => "ya no puede decidir";

    public override string WhyBadLink =>
        "Tal vez se cortó en el camino, es demasiado viejo o no es para ti: puede que la lista de aprobadores haya cambiado y ya no estés en ella.";

    public override string NothingDecided => "No se decidió nada.";

    public override string WhatYouCanDo => "Qué puedes hacer";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Vuelve al correo electrónico y abre el enlace desde ahí, o cópialo entero, hasta el último carácter.",
        "Si tienes un correo posterior sobre la misma solicitud, usa el enlace de ese.",
        "Si sigue sin funcionar, pregunta a tu equipo de plataforma, o pide a quien quiere la cuenta que haga una solicitud nueva.",
    ];

    public override string Failed => "No funcionó";

    public override string AfterFailure =>
        "No se decidió nada. Abre otra vez el enlace de tu correo electrónico para ver la solicitud.";

    public override FormattableString AsksFor(object who, object what) => $"{who} pide {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"{SpanishThing.Beginning(title, isChange)} {(isChange ? "se ejecuta" : "se pide")}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "Falta la aprobación de una persona más" : $"Falta la aprobación de {number} personas más";

    public override FormattableString ReasonHint(object name) => $"Necesario si rechazas; {name} puede leerlo.";

    public override string Policy(int needed, string subject, int? given) =>
        $"La política pide {(needed == 1 ? "una aprobación" : $"aprobaciones de {needed} personas distintas")} para {subject}{(given is null ? string.Empty : $" (hasta ahora {given})")}; tú puedes dar una";

    public override string Left(string span) => $"(falta: {span})";

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
            405 => "Esta dirección no acepta ese tipo de llamada.",
            408 => "El formulario llegó demasiado despacio.",
            413 => "El formulario es demasiado grande.",
            415 => "El formulario llegó en un formato que aquí no se entiende.",
            504 => "La respuesta tardó demasiado. Inténtalo de nuevo.",
            >= 500 => "Algo falló de nuestro lado. Inténtalo de nuevo.",
            _ => "Este formulario no se entiende aquí.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"Si se lo cuentas al equipo de plataforma, diles también esto: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "aprobó" : "rechazó";
}
