using ChatOps.Domain.Requests;

namespace ChatOps.Languages.Spanish;

internal sealed class SpanishPageWords : PageWords
{
    public override string Skip => "Ir al contenido";

    public override string Pages => "Páginas";

    public override string Way => "Progreso";

    public override IReadOnlyList<string> Steps { get; } = ["Solicitada", "Aprobada", "Creada", "Lista"];

    public override string WaitsForApproval => "En espera de aprobación";

    public override string WaitsForTurn => "En espera de su turno";

    public override string StepDone => "(hecho)";

    public override string UnderAMinute => "menos de un minuto";

    public override string Submit => "Enviar";

    public override string BadLink => "Este enlace no funciona";

    public override string SignIn => "Iniciar sesión";

    public override string SignInFailed => "No se pudo iniciar sesión. Inténtalo de nuevo.";

    public override string SignInEnded => "Tu sesión caducó. Inicia sesión de nuevo; lo que escribiste se conserva.";

    public override string NeedsScript => "Esta página necesita JavaScript.";

    public override string SignedIn => "Iniciaste sesión";

    public override string SignedInHint =>
        "Esta ventana se cierra sola. Si no lo hace, ciérrala y vuelve a la página anterior.";

    public override FormattableString Colon(object left, object right) => $"{left}: {right}";

    public override string Status(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "En espera de aprobación",
            RequestStatus.Approved => "Aprobada",
            RequestStatus.Provisioning => "En creación",
            RequestStatus.Ready => "Lista",
            RequestStatus.Failed => "Fallida",
            RequestStatus.Denied => "Rechazada",
            RequestStatus.Expired => "Vencida",
            RequestStatus.Cancelled => "Cancelada",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    public override string Days(int number) => number == 1 ? "1 día" : $"{number} días";

    public override string Hours(int number) => number == 1 ? "1 hora" : $"{number} horas";

    public override string Minutes(int number) => number == 1 ? "1 minuto" : $"{number} minutos";

    public override string Request(string id) => $"Solicitud {id}";

    public override string PleaseCheck(string id) => $"Revisa la solicitud {id}";

    public override string ShownIn(string time, string zone) => $"{time} (en la zona horaria {zone})";
}
