namespace ChatOps.Languages.German;

internal sealed class GermanNewsWords : NewsWords
{
    public override string Request => "Anfrage";

    public override string AskedFor => "angefragt";

    public override string ApprovedByPolicy => "genehmigt: keine Zustimmung nötig";

    public override string AnotherAttempt => "ein Operator hat einen neuen Versuch gestartet";

    public override string Waiting => "wartet: AWS ist mit einem anderen Vorgang beschäftigt";

    private static GermanWords Words => GermanWords.Instance;

    public override string Step(DateTimeOffset at, string step) => $"{at.UtcDateTime:HH:mm} UTC: {step}";

    public override string Approved(string by, string? reason, int missing, bool awaitsOperator)
    {
        var open = missing switch
        {
            > 1 => $"es fehlen noch {missing}",
            1 => "es fehlt noch eine",
            _ => awaitsOperator ? "ein Operator muss noch bestätigen" : null,
        };
        var notes = string.Join("; ", new[] { reason, open }.Where(note => note is not null));
        return notes.Length == 0 ? $"genehmigt von {by}" : $"genehmigt von {by} ({notes})";
    }

    public override string Confirmed(string by) => $"von einem Operator bestätigt: {by}";

    public override string DeniedBy(string by, string reason) => $"abgelehnt von {by}: {reason}";

    public override string NotDecided(int hours) => $"abgelaufen: keine Entscheidung innerhalb von {hours} Stunden";

    public override string CancelledBy(string by) => $"storniert von {by}";

    public override string CancelledFor(string reason) => $"storniert: {reason}";

    public override string Ordered(string supplier, string usualTime) => $"bestellt bei {supplier}; {usualTime}";

    public override string HasToWait(string name, string id) =>
        $"{name}, {id} muss noch warten: AWS ist gerade mit einem anderen Vorgang beschäftigt. Ich "
        + "versuche es weiter und melde mich, sobald es geklappt hat. Du musst nichts tun.";

    public override string Ready(string what) => $"fertig: {what}";

    public override string Done(string what) => $"erledigt: {what}";

    public override string FailedFor(string reason) => $"fehlgeschlagen: {reason}";

    public override string AccountReady(string name) => $"{name}, dein Konto ist fertig.";

    public override string ProductReady(string name, string product) => $"{name}, dein Produkt „{product}“ ist fertig.";

    public override string ChangeDone(string name, string change) => $"{name}, {change} ist erledigt.";

    public override string Account(string id, string accountId, string accountName, string ou, string? signInUrl) =>
        $"{id}: Konto {accountId} ({accountName}) in "
        + $"{ou}.{(signInUrl is null ? string.Empty : $" Hier meldest du dich an: {signInUrl}")}";

    public override string Result(string id, string result) => $"{id}: {result}";

    public override string Failed(string name, string id, string reason, string howToAsk) =>
        $"{name}, leider ist {id} fehlgeschlagen. AWS meldet: {reason}\nDie Operatoren wissen Bescheid "
        + "und können es noch einmal versuchen. Du musst nichts tun. Wenn du etwas anderes brauchst, sag "
        + $"„{howToAsk}“.";

    public override string Denied(string name, string by, string id, string reason, string howToAsk) =>
        $"{name}, {by} hat {id} abgelehnt: {reason}\nWenn du das ändern kannst, sag „{howToAsk}“, um noch "
        + "einmal anzufragen.";

    public override string Expired(string name, string id, int hours, string howToAsk) =>
        $"{name}, {id} ist abgelaufen: Innerhalb von {hours} Stunden gab es keine Entscheidung. Um noch "
        + $"einmal anzufragen, sag „{howToAsk}“.";

    public override string Cancelled(string name, string id, string by) =>
        $"{name}, {id} wurde von {by} storniert. Es wurde nichts bestellt.";

    public override string TimeEnded(string name, string what, string id) =>
        $"{name}, die Zeit für „{what}“ ({id}) ist um. Ein Operator entscheidet, was damit geschieht. "
        + $"Wenn du es behalten willst, sag „verlängere {id}“.";

    public override string SecretsNeeded(string name, string wish, string id, DateTimeOffset until, string link) =>
        $"{name}, für {id} ({wish}) fehlen noch vertrauliche Werte, die nicht in den Chat gehören. Bitte "
        + $"gib sie bis zum {Words.Moment(until)} auf dieser Seite ein, die nur für dich ist: {link}";
}
