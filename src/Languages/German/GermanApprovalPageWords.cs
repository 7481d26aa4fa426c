using ChatOps.Domain.Requests;

namespace ChatOps.Languages.German;

internal sealed class GermanApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone =>
        "Diese Seite ist nur für dich: Wer den Link hat, kann in deinem Namen "
        + "entscheiden. Bitte gib ihn nicht weiter.";

    public override string YourDecision => "Deine Entscheidung";

    // The soft hyphen lets the word break on narrow phones.
    public override string Approve => "Geneh\u00ADmigen";

    public override string Deny => "Ablehnen";

    public override string Reason => "Begründung";

    public override string PleaseChoose => "Bitte wähle: genehmigen oder ablehnen.";

    public override string WhyYou => "Warum du gefragt wirst";

    public override string DecideUntil => "Entscheiden bis";

    public override string Details => "Einzelheiten";

    public override string Request => "Anfrage";

    public override string RequestedBy => "Angefragt von";

    public override string YouAre => "Du entscheidest als";

    public override string WhoDecided => "Entscheidungen";

    public override string Account => "Konto";

    public override string Rights => "Rechte, die damit verbunden sind";

    public override string Administrator => "Administrator";

    public override string RootEmailHint =>
        "(wer dieses Postfach liest, kann das Passwort des Root-Benutzers zurücksetzen)";

    public override string MayNotDecide => "darf nicht mehr entscheiden";

    public override string WhyBadLink =>
        "Der Link ist vielleicht unvollständig oder zu alt. Oder er gilt nicht mehr für dich, weil sich "
        + "die Liste der Genehmiger geändert hat.";

    public override string NothingDecided => "Es wurde noch nichts entschieden.";

    public override string WhatYouCanDo => "Was du tun kannst";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Öffne den Link noch einmal aus der E-Mail, oder kopiere ihn vollständig.",
        "Wenn du zu derselben Anfrage eine neuere E-Mail hast, nimm den Link aus dieser.",
        "Wenn es immer noch nicht klappt, frag dein Plattform-Team, oder bitte um eine neue Anfrage.",
    ];

    public override string Failed => "Das hat nicht geklappt";

    public override string AfterFailure =>
        "Es wurde nichts entschieden. Öffne den Link in deiner E-Mail noch einmal, um die Anfrage zu sehen.";

    public override FormattableString AsksFor(object who, object what) => $"{who} bittet um {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"{GermanThing.Beginning(title, isChange)} wird {(isChange ? "ausgeführt" : "bestellt")}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "Eine weitere Person muss noch zustimmen" : $"{number} weitere Personen müssen noch zustimmen";

    public override FormattableString ReasonHint(object name) =>
        $"Erforderlich, wenn du ablehnst. {name} kann sie lesen.";

    public override string Policy(int needed, string subject, int? given) =>
        "Die Richtlinie verlangt "
        + $"{(needed == 1 ? "eine Genehmigung" : $"Genehmigungen von {needed} verschiedenen Personen")} für "
        + $"{subject}{(given is null ? string.Empty : $" (bisher {given})")}, "
        + $"und du kannst {(needed == 1 ? "sie" : "eine")} erteilen";

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
            405 => "Diese Seite kann mit einem solchen Aufruf nichts anfangen.",
            408 => "Das Formular kam zu langsam an. Bitte versuch es noch einmal.",
            413 => "Das Formular ist zu groß.",
            415 => "Das Formular kam in einem Format an, das wir nicht lesen können.",
            504 => "Die Antwort hat zu lange gedauert. Bitte versuch es noch einmal.",
            >= 500 => "Bei uns ist etwas schiefgegangen. Bitte versuch es noch einmal.",
            _ => "Wir konnten das Formular nicht lesen. Bitte öffne die Seite noch einmal.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"Wenn du dich an dein Plattform-Team wendest, nenn diese ID: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "genehmigt" : "abgelehnt";
}
