using ChatOps.Domain.Requests;

namespace ChatOps.Languages.German;

internal sealed class GermanRequestWords : RequestWords
{
    public override string AnAccount => "ein AWS-Konto";

    public override string Account => "AWS-Konto";

    public override AccountLabels AccountLabels { get; } =
        new("Kontotyp", "OU", "Kontoname", "Root-E-Mail", "Konto-ID", "Anmeldung", "Administrator des Kontos wird");

    public override string AccountUsualTime => "Das dauert meist bis zu 30 Minuten.";

    public override string ProductUsualTime => "Das dauert meist ein paar Minuten.";

    public override string BeingCreated => "wird gerade bereitgestellt";

    public override string NoAccount => "es wird kein Konto erstellt";

    public override string NothingCreated => "es wird nichts erstellt";

    public override string NothingToDo => "Es ist nichts weiter zu tun.";

    public override string ProductLabel => "Produkt";

    public override string NotAnApprover => "Du bist kein Genehmiger dieser Anfrage.";

    public override string OwnRequest => "Über deine eigene Anfrage kannst du nicht entscheiden.";

    public override string NoLongerAnApprover => "Du bist kein Genehmiger dieser Anfrage mehr.";

    public override string ReasonMissing =>
        "Bitte gib eine Begründung an, damit klar ist, was an der Anfrage zu ändern ist.";

    public override string AlreadyCarriedOut => "Die Anfrage wird schon ausgeführt.";

    public override string AlreadyOrdered => "Die Bestellung ist schon raus und lässt sich nicht zurückziehen.";

    public override string SecretsGiven => "Die vertraulichen Werte sind schon eingegeben.";

    public override string EveryValue => "Bitte gib alle Werte ein.";

    public override string NothingToConfirm => "Diese Anfrage muss kein Operator bestätigen.";

    public override string AlreadyConfirmed => "Die Anfrage ist schon bestätigt.";

    public override string NothingToCorrect =>
        "Das ist keine Anfrage für ein neues Konto, also gibt es weder Root-E-Mail noch OU zu korrigieren.";

    public override string WaitingForAws => "ist genehmigt und wartet, bis AWS frei ist";

    private static GermanWords Words => GermanWords.Instance;

    public override string Standing(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "wartet auf Genehmigung",
            RequestStatus.Approved => "ist genehmigt und wartet auf die Bestellung",
            RequestStatus.Provisioning => "wird gerade bereitgestellt",
            RequestStatus.Ready => "ist fertig",
            RequestStatus.Failed => "ist fehlgeschlagen",
            RequestStatus.Denied => "wurde abgelehnt",
            RequestStatus.Expired => "ist abgelaufen",
            RequestStatus.Cancelled => "wurde storniert",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    public override string Terminated(DateTimeOffset on) => $"wurde am {Words.Day(on)} beendet";

    public override string WaitsForSecrets(string what, string? path, DateTimeOffset until) =>
        $"{what} wartet auf dich. Bitte gib die vertraulichen Werte bis zum {Words.Moment(until)} "
        + $"auf {(path is null ? "der Seite ein, deren Link du hast." : $"dieser Seite ein, nur für dich: {path}")}";

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
        var also = alsoOperator ? " und die Bestätigung durch einen Operator" : string.Empty;
        var waits = left switch
        {
            <= 0 when needed == 0 => "wartet auf die Bestätigung durch einen Operator",
            <= 0 => $"wartet auf die Bestätigung durch einen Operator: {given} von {needed} Genehmigungen erteilt",
            _ when approvers.Count < left => $"braucht noch {left} Genehmigungen, aber nur "
                + $"{(approvers.Count == 1 ? "1 Person kann" : $"{approvers.Count} Personen können")} eine "
                + "erteilen. Sag bitte "
                + "deinem Plattform-Team Bescheid",
            1 => $"wartet auf die Genehmigung durch {Words.Or(approvers)}{also}: {given} von {needed} erteilt",
            _ when approvers.Count == left =>
                $"wartet auf die Genehmigung durch {Words.And(approvers)}{also}: {given} von {needed} erteilt",
            _ => $"wartet auf die Genehmigung durch {left} von {Words.And(approvers)}{also}: {given} von {needed} "
                + "erteilt",
        };
        return $"{what} {waits}. Die Anfrage läuft am {Words.Moment(expires)} ab.";
    }

    public override string InLine(string what, int place, int minutes) =>
        $"{what} ist genehmigt und steht auf Platz {place} der Warteschlange für Bestellungen. Das dauert "
        + $"etwa {minutes} Minuten.";

    public override string WaitsForAws(string what, DateTimeOffset next) =>
        $"{what} ist genehmigt, aber AWS ist gerade mit einem anderen Vorgang beschäftigt. Ich versuche "
        + $"es am {Words.Moment(next)} noch einmal. Du musst nichts tun.";

    public override string ApprovedSoon(string what, bool isChange) =>
        $"{what} ist genehmigt und wird gleich {(isChange ? "ausgeführt" : "bestellt")}.";

    public override string ReadyWith(string what, string done, string result, DateTimeOffset? leaseEnds) =>
        $"{what} {done}: {result}{(leaseEnds is { } end ? $" Du hast es bis zum {Words.Day(end)}." : string.Empty)}";

    public override string FailedFor(string what, string reason) =>
        $"{what} ist fehlgeschlagen: {reason} Die Operatoren wissen Bescheid und können es noch einmal versuchen.";

    public override string DeniedBy(string what, string approver, string reason) =>
        $"{what} wurde von {approver} abgelehnt: {reason}";

    public override string CancelledFor(string what, string reason) => $"{what} wurde storniert: {reason}";

    public override string AccountTitle(string type, string ou) => $"{type}-Konto in {ou}";

    public override string AccountInShort(string type, string ou, string rootEmail) =>
        $"{AccountTitle(type, ou)}, Root-E-Mail {rootEmail}";

    public override string AccountInFull(string type, string ou, string rootEmail) =>
        $"{type}-Konto in der OU {ou} mit der Root-E-Mail {rootEmail}";

    public override string AccountOfType(string type) => $"ein {type}-Konto";

    public override string AccountsOfType(string type) => $"{type}-Konten";

    public override string AccountResult(string accountId, string? signInUrl) =>
        $"Die Konto-ID ist {accountId}.{(signInUrl is null ? string.Empty : $" Hier meldest du dich an: {signInUrl}")}";

    public override string TheProduct(string name) => $"das Produkt {name}";

    public override string AlreadyDecided(Decision decision) =>
        $"Du hast diese Anfrage schon {(decision == Decision.Approve ? "genehmigt" : "abgelehnt")}.";

    public override string TooLateToDecide(RequestStatus status) =>
        $"Für eine Entscheidung ist es zu spät: Die Anfrage {Standing(status)}.";

    public override string TooEarlyToDecide(string requester) =>
        $"Für eine Entscheidung ist es zu früh: {requester} hat die vertraulichen Werte noch nicht eingegeben.";

    public override string ReasonTooLong(int longest) =>
        $"Die Begründung ist zu lang. Erlaubt sind höchstens {longest} Zeichen.";

    public override string CannotBeCancelled(RequestStatus status) =>
        $"Stornieren geht nicht: Die Anfrage {Standing(status)}.";

    public override string TooLate(RequestStatus status) => $"Es ist zu spät: Die Anfrage {Standing(status)}.";

    public override string OnlyFailedRetried(RequestStatus status) =>
        $"Wiederholen lässt sich nur, was fehlgeschlagen ist: Diese Anfrage {Standing(status)}.";

    public override string Held(string hold) =>
        hold switch
        {
            "root-email" => "Die Root-E-Mail steht schon in einer anderen Anfrage.",
            "account-name" => "Den Kontonamen hat schon eine andere Anfrage.",
            "open-requests" => "Von dieser Person sind zu viele Anfragen dieses Typs offen.",
            "product-change" => "Dazu läuft schon eine andere Anfrage.",
            "order-slot" => "Es laufen zu viele Bestellungen. Bitte versuch es später noch einmal.",
            _ => "Das steht schon in einer anderen Anfrage.",
        };

    public override string LeaseEnds(string name, string what, string id, DateTimeOffset on) =>
        $"{name}, „{what}“ ({id}) hast du bis zum {Words.Day(on)}. "
        + $"Wenn du es länger brauchst, sag „verlängere {id}“. Wenn du es nicht mehr brauchst, sag „beende "
        + $"{id}“. Ist die Zeit um, entscheidet ein Operator: Automatisch wird nichts beendet.";
}
