using ChatOps.Domain.Requests;

namespace ChatOps.Languages.German;

internal sealed class GermanOutcomeWords : OutcomeWords
{
    private const string AccountTime = "Es ist meist innerhalb einer halben Stunde fertig.";
    private const string NothingMore = "Für dich ist nichts weiter zu tun.";

    public override string NotYours => "Über diese Anfrage entscheidest du nicht mehr";

    public override string AfterFailure =>
        "Die Operatoren wissen Bescheid und können es noch einmal bestellen; deine Genehmigung gilt "
        + $"weiter. {NothingMore}";

    public override string YourReason => "Deine Begründung";

    public override string Withdrawn => "Zurückgezogen";

    public override FormattableString TakenOff(object? at) =>
        at is null
            ? $"Du stehst nicht mehr auf der Liste der Genehmiger. Entscheiden kann, wer darauf steht."
            : (FormattableString)
                $"Du stehst seit dem {at} nicht mehr auf der Liste der Genehmiger. Entscheiden kann, wer darauf steht.";

    public override string YouDecided(Decision decision) =>
        $"Du hast diese Anfrage {(decision == Decision.Approve ? "genehmigt" : "abgelehnt")}.";

    public override string ApprovalIn(int missing) =>
        $"Deine Genehmigung ist da; {(missing == 1 ? "eine weitere fehlt" : $"{missing} weitere fehlen")} noch";

    public override FormattableString MustFollow(int missing, object? title, bool isChange, object until) =>
        $"{MustApprove(missing)} bis zum {until} zustimmen. {OrderedAfterwards(title, isChange)} {NothingMore}";

    public override FormattableString InTurn(object? title, bool isChange, object name) =>
        title is null
            ? $"Das Konto wird bestellt, sobald es dran ist. {AccountTime} {name} bekommt Bescheid. {NothingMore}"
            : (FormattableString)$"{OrderedInTurn(title, isChange)} {name} bekommt Bescheid. {NothingMore}";

    public override FormattableString Mistake(object name) =>
        $"Ein Versehen? Bis die Bestellung raus ist, können {name} und die Operatoren die Anfrage noch stornieren.";

    public override string UnderWay(string? title, bool isChange, string underWay) =>
        $"Genehmigt; {GermanThing.Of(title, isChange)} {underWay}";

    public override FormattableString HearsWhenReady(string usualTime, object name) =>
        $"{usualTime} Sobald alles fertig ist, bekommt {name} Bescheid. {NothingMore}";

    public override string Stands(string? title, bool isChange, string standing) =>
        $"{GermanThing.Beginning(title, isChange)} {standing}";

    public override FormattableString Made(object accountId, object ou, object name) =>
        $"Das Konto {accountId} ist in {ou}, und {name} kann sich anmelden. {NothingMore}";

    public override FormattableString Told(object name) => $"{name} weiß schon Bescheid. {NothingMore}";

    public override string Failed(string? title, bool isChange) =>
        title is null
            ? "Das Konto konnte nicht erstellt werden"
            : $"{GermanThing.Beginning(title, isChange)} ist fehlgeschlagen";

    public override FormattableString Said(string maker, object reason) => $"Meldung von {maker}: {reason}";

    public override FormattableString DeniedIt(object approver) => $"{approver} hat abgelehnt";

    public override FormattableString AfterDenial(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} kann die Begründung lesen und neu anfragen.";

    public override FormattableString Expired(string nothing, object name) =>
        $"Die Anfrage ist ohne genug Entscheidungen abgelaufen: {Words.Capital(nothing)}. {name} kann neu anfragen.";

    public override FormattableString WithdrawnBy(object name, string nothing) =>
        $"{name} hat die Anfrage zurückgezogen, bevor etwas bestellt wurde: {Words.Capital(nothing)}. {NothingMore}";

    public override FormattableString CancelledFor(object reason) =>
        $"Die Anfrage wurde storniert, weil das Gewünschte nicht mehr verfügbar ist: {reason}";

    public override FormattableString AfterCancellation(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} weiß Bescheid und kann neu anfragen. {NothingMore}";

    public override string CancelledByOperator(string nothing) =>
        $"Ein Operator hat die Anfrage storniert, bevor etwas bestellt wurde: {Words.Capital(nothing)}. {NothingMore}";

    private static string Ordered(bool isChange) => isChange ? "ausgeführt" : "bestellt";

    private static string MustApprove(int missing) =>
        missing == 1 ? "Eine weitere Person muss" : $"{missing} weitere Personen müssen";

    private static FormattableString OrderedAfterwards(object? title, bool isChange) =>
        $"{GermanThing.Beginning(title, isChange)} wird erst danach {Ordered(isChange)}.";

    private static FormattableString OrderedInTurn(object? title, bool isChange) =>
        $"{GermanThing.Beginning(title, isChange)} wird {Ordered(isChange)}, sobald die Anfrage an der Reihe ist.";
}
