using ChatOps.Domain.Requests;

namespace ChatOps.Languages.German;

internal sealed class GermanApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone =>
        "Diese Seite ist nur für dich: wer ihre Adresse hat, entscheidet in deinem Namen. Bitte gib sie nicht weiter.";

    public override string YourDecision => "Deine Entscheidung";

    // Half a phone's width is less than the word: it may break where German breaks it.
    public override string Approve => "Geneh\u00ADmigen";

    public override string Deny => "Ablehnen";

    public override string Reason => "Begründung";

    public override string PleaseChoose => "Bitte wähle: genehmigen oder ablehnen.";

    public override string WhyYou => "Warum du";

    public override string DecideUntil => "Entscheiden bis";

    public override string Details => "Einzelheiten";

    public override string Request => "Anfrage";

    public override string RequestedBy => "Angefragt von";

    public override string YouAre => "Du bist";

    public override string WhoDecided => "Wer entschieden hat";

    public override string Account => "Konto";

    public override string Rights => "Rechte damit";

    public override string Administrator => "Administrator";

    public override string RootEmailHint =>
        "(wer dieses Postfach liest, kann das Passwort des Root-Benutzers zurücksetzen)";

    public override string MayNotDecide => "darf nicht mehr entscheiden";

    public override string WhyBadLink =>
        "Vielleicht ist er unterwegs abgeschnitten worden, er ist zu alt, oder er gilt nicht für dich: vielleicht hat sich die Liste der Genehmiger geändert und du stehst nicht mehr darauf.";

    public override string NothingDecided => "Entschieden wurde nichts.";

    public override string WhatYouCanDo => "Was du tun kannst";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Geh zurück zur E-Mail und öffne den Link dort, oder kopiere ihn ganz, bis zum letzten Zeichen.",
        "Wenn du zu derselben Anfrage eine spätere E-Mail hast, nimm den Link aus dieser.",
        "Wenn es dann immer noch nicht geht, frag dein Plattform-Team, oder bitte um eine neue Anfrage für das Konto.",
    ];

    public override string Failed => "Das hat nicht geklappt";

    public override string AfterFailure =>
        "Entschieden wurde nichts. Öffne den Link in deiner E-Mail noch einmal, um die Anfrage zu sehen.";

    public override FormattableString AsksFor(object who, object what) => $"{who} bittet um {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"{GermanThing.Beginning(title, isChange)} wird {(isChange ? "ausgeführt" : "bestellt")}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "Eine weitere Person muss noch zustimmen" : $"{number} weitere Personen müssen noch zustimmen";

    public override FormattableString ReasonHint(object name) => $"Nötig, wenn du ablehnst; {name} kann sie lesen.";

    public override string Policy(int needed, string subject, int? given) =>
        $"Die Richtlinie verlangt {(needed == 1 ? "eine Genehmigung" : $"Genehmigungen von {needed} verschiedenen Personen")} für {subject}{(given is null ? string.Empty : $" (bisher {given})")}; eine davon kannst du geben";

    public override string Left(string span) => $"(noch {span})";

    public override FormattableString MadeOn(object id, object at) => $"{id}, gestellt am {at}";

    public override FormattableString AccountIn(object type, object ou) => $"{type} in der OU {ou}";

    public override FormattableString BecomesAdministrator(object email, object administrator) =>
        $"{email} wird {administrator} des neuen Kontos";

    public override string Undecided(bool isOpen) => isOpen ? "noch nicht entschieden" : "hat nicht entschieden";

    public override FormattableString Decided(Decision decision, object? at) =>
        at is null ? $"{Verb(decision)}" : (FormattableString)$"am {at} {Verb(decision)}";

    public override string FailedFor(int status) =>
        status switch
        {
            405 => "Diese Adresse nimmt solche Aufrufe nicht an.",
            408 => "Das Formular kam zu langsam an.",
            413 => "Das Formular ist zu groß.",
            415 => "Das Formular kam in einem Format, das hier nicht verstanden wird.",
            504 => "Die Antwort hat zu lange gedauert. Bitte versuch es noch einmal.",
            >= 500 => "Bei uns ist etwas schiefgegangen. Bitte versuch es noch einmal.",
            _ => "Dieses Formular wird hier nicht verstanden.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"Wenn du dem Plattform-Team davon erzählst, nenn auch das hier: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "genehmigt" : "abgelehnt";
}
