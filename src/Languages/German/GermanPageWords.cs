using ChatOps.Domain.Requests;

namespace ChatOps.Languages.German;

internal sealed class GermanPageWords : PageWords
{
    public override string Skip => "Zum Inhalt springen";

    public override string Pages => "Seiten";

    public override string Way => "Fortschritt";

    public override IReadOnlyList<string> Steps { get; } = ["Angefragt", "Genehmigt", "Erstellt", "Fertig"];

    public override string WaitsForApproval => "Wartet auf Genehmigung";

    public override string WaitsForTurn => "Wartet, bis es an der Reihe ist";

    public override string StepDone => "(erledigt)";

    public override string UnderAMinute => "weniger als eine Minute";

    public override string Submit => "Absenden";

    public override string BadLink => "Dieser Link funktioniert nicht";

    public override string SignIn => "Anmelden";

    public override string SignInFailed =>
        "Das hat nicht geklappt: Du bist nicht angemeldet. Bitte versuch es noch einmal.";

    public override string SignInEnded =>
        "Deine Anmeldung ist abgelaufen. Bitte melde dich neu an; was du geschrieben hast, bleibt erhalten.";

    public override string NeedsScript => "Diese Seite benötigt JavaScript.";

    public override string SignedIn => "Du bist angemeldet";

    public override string SignedInHint =>
        "Dieses Fenster schließt sich von selbst. Wenn nicht, schließ es und geh zurück zu der Seite, "
        + "von der du kommst.";

    public override FormattableString Colon(object left, object right) => $"{left}: {right}";

    public override string Status(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "Wartet auf Genehmigung",
            RequestStatus.Approved => "Genehmigt",
            RequestStatus.Provisioning => "Wird bereitgestellt",
            RequestStatus.Ready => "Fertig",
            RequestStatus.Failed => "Fehlgeschlagen",
            RequestStatus.Denied => "Abgelehnt",
            RequestStatus.Expired => "Abgelaufen",
            RequestStatus.Cancelled => "Storniert",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    public override string Days(int number) => number == 1 ? "1 Tag" : $"{number} Tage";

    public override string Hours(int number) => number == 1 ? "1 Stunde" : $"{number} Stunden";

    public override string Minutes(int number) => number == 1 ? "1 Minute" : $"{number} Minuten";

    public override string Request(string id) => $"Anfrage {id}";

    public override string PleaseCheck(string id) => $"Bitte prüfen: Anfrage {id}";

    public override string ShownIn(string time, string zone) => $"{time} (Zeitzone {zone})";
}
