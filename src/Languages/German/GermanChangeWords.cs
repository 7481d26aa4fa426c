using ChatOps.Domain.Requests;

namespace ChatOps.Languages.German;

internal sealed class GermanChangeWords : ChangeWords
{
    private const string Again = "ich brauche ein Ja oder ein Nein. ";

    public override (string Label, string Text) Mind =>
        ("Achtung", "Was sich nicht direkt ändern lässt, ersetzt AWS, und sein Inhalt geht verloren");

    public override (string EndsNow, string WouldEnd, string Lost) Labels =>
        ("Endet bisher am", "Würde enden am", "Was verloren geht");

    public override string UnderWay => "wird gerade ausgeführt";

    public override string Done => "ist erledigt";

    public override string NoDay => "kein Datum";

    public override string AnotherHidden => "neuer Wert (verborgen)";

    public override string Hidden => "(verborgen)";

    public override string AnotherOnPage => "neuer Wert, den du auf einer eigenen Seite eingibst";

    public override string AccountsDoNotChange =>
        "Konten lassen sich hier nicht ändern. Dein Plattform-Team kann ein Konto in eine andere OU verschieben.";

    public override string NoSuchParameter =>
        "eine Einstellung mit diesem Namen, die sich ändern lässt, gibt es nicht.";

    public override string SecretSaid =>
        "vertrauliche Werte gehören nicht in den Chat. Nenn nur den Namen; den Wert gibst du auf einer "
        + "eigenen Seite ein.";

    public override string NothingWouldChange => "damit würde sich nichts ändern.";

    private static GermanWords Words => GermanWords.Instance;

    public override string Noun(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "Änderung",
            ChangeAction.Extend => "Verlängerung",
            _ => "Beendigung",
        };

    public override string Title(ChangeAction action, string thing) => $"{Noun(action)} von „{thing}“";

    public override string TheTitle(string title) => $"die {title}";

    public override string TitleUntil(string title, DateTimeOffset? until) => $"{title} bis {Day(until)}";

    public override string PolicySubject(ChangeAction action, string subject) => $"die {Noun(action)} von {subject}";

    public override string EndsOn(DateTimeOffset? day) => $"Das neue Ende ist der {Day(day)}.";

    public override string NotManaged(string accountName) =>
        $"AWS Control Tower verwaltet das Konto {accountName} nicht mehr. Geschlossen ist es nicht; das "
        + "kann nur dein Plattform-Team.";

    public override string Gone(string thing) => $"„{thing}“ gibt es nicht mehr.";

    public override string Nothing(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "es wird nichts geändert",
            ChangeAction.Extend => "das Ende bleibt, wie es ist",
            _ => "es wird nichts beendet",
        };

    public override string Want(ChangeAction action, string id) => $"{Command(action)} {id}";

    public override string Until(DateTimeOffset day) => $"bis {Words.Day(day)}";

    public override string TimeEnded(DateTimeOffset day) => $"abgelaufen am {Words.Day(day)}";

    public override string LostAccount(string account, string rootEmail) =>
        $"AWS Control Tower verwaltet das Konto {account} dann nicht mehr und verschiebt es aus seiner OU "
        + "ins Root der Organisation, wo die Guardrails der OU nicht greifen. "
        + "Das Konto selbst wird NICHT geschlossen: Was darin läuft, läuft und kostet weiter, und seine "
        + $"Root-E-Mail {rootEmail} bleibt vergeben. Schließen kann es dein Plattform-Team in einem eigenen "
        + "Schritt in AWS Organizations";

    public override string LostProduct(string product, IReadOnlyList<string> outputs) =>
        $"AWS löscht alles, was zu „{product}“ gehört, mit allen Daten "
        + $"darin{(outputs.Count > 0 ? $" ({Words.And(outputs)})" : string.Empty)}, außer was die Vorlage "
        + "ausdrücklich behält. Rückgängig machen lässt sich das nicht";

    public override string Approvals(int approvals, bool needsOperator)
    {
        var needed = approvals switch
        {
            0 => string.Empty,
            1 => "Eine Genehmigung ist nötig.",
            _ => $"{approvals} Genehmigungen sind nötig.",
        };
        return string.Join(
            ' ',
            new[] { needed, needsOperator ? "Ein Operator muss es bestätigen." : string.Empty }.Where(text =>
                text.Length > 0
            )
        );
    }

    public override string NoCandidate(string name, ChangeAction action, string? product) =>
        $"{name}, {(product is null ? "du hast nichts" : $"von „{product}“ hast du nichts")}, was ich "
        + $"{Verb(action)} kann. Frag „Was habe ich bestellt?“, um zu sehen, was du hast.";

    public override string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "ich weiß nicht, was du meinst. W" : "w")}as davon soll ich {Verb(action)}? "
        + "Sag mir die ID.\n"
        + $"{string.Join('\n', things)}{(more > 0 ? $"\n… und {more} weitere." : string.Empty)}";

    public override string Forgotten(string name, ChangeAction action) =>
        $"{name}, ich weiß nicht mehr, was du gemeint hast. Sag bitte „{Command(action)}“ und die ID dazu.";

    public override string ShallTerminate(string name, string thing, string lost, string approvals, bool isAgain) =>
        $"{name}, {(isAgain ? $"{Again}S" : "s")}oll ich „{thing}“ beenden?\n{lost}.{Line(approvals)}";

    public override string ShallExtend(
        string name,
        string thing,
        DateTimeOffset? now,
        DateTimeOffset? then,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? Again : string.Empty)}„{thing}“ endet am {Day(now)}. Soll ich eine "
        + $"Verlängerung bis zum {Day(then)} anfragen?{Line(approvals)}";

    public override string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, "
        + $"{(isAgain ? "ich brauche ein Ja oder ein Nein. Mit „zurück“ änderst du noch etwas. Soll" : "soll")} "
        + $"ich „{thing}“ ändern?\n{string.Join('\n', differences)}\n"
        + "Alles andere bleibt. Was sich nicht direkt ändern lässt, ersetzt AWS, und sein Inhalt geht "
        + $"verloren.{Line(approvals)}";

    public override string NothingToChange(string name, string thing) =>
        $"{name}, an „{thing}“ gibt es nichts, was du ändern könntest.";

    public override string WhatElse(string name, IReadOnlyList<string> labels) =>
        WhatElse(name, $"bisher änderst du {Words.And(labels)}.");

    public override string WhatElse(string name, string note) =>
        $"{name}, {note} Was noch? Sag „fertig“, wenn das alles ist.";

    public override string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines) =>
        $"{name}, {note}{(note.Length > 0 ? " W" : "w")}as soll ich an „{thing}“ ändern? So ist es "
        + $"jetzt:\n{string.Join('\n', lines)}";

    public override string UnknownParameter(string name, IReadOnlyList<string> labels) =>
        $"{name}, ich weiß nicht, was du meinst: {Words.Or(labels.Select(label => $"„{label}“"))}? Sag "
        + "„fertig“, wenn das alles ist; mit „stopp“ bleibt alles, wie es ist.";

    public override string NotAskedHere(string label) =>
        $"„{label}“ gibst du nicht hier ein, sondern auf einer eigenen Seite.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string now)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        return $"was soll bei „{label}“ stehen?{choices} Jetzt: {now}. Sag „behalten“, um es so zu lassen.";
    }

    public override string Stays(string label, string now) => $"„{label}“ bleibt bei {now}.";

    public override string Noted(string difference) => $"notiert: {difference}.";

    public override string NothingChanged(string name, string thing) =>
        $"Okay, {name}. Es wurde nichts angefragt: „{thing}“ bleibt, wie es ist.";

    public override string NoRequest(string id) => $"eine Anfrage {id} gibt es nicht.";

    public override string NotYours(string id) => $"ich finde keine Anfrage {id} von dir.";

    public override string IsAChange(string id, string of) => $"{id} ist nur eine Anfrage zu {of}. Bitte nenn {of}.";

    public override string HasEnded(string id) => $"{id} wurde beendet, da gibt es nichts mehr zu ändern.";

    public override string NotInCatalog(string id) =>
        $"ich finde {id} im Service Catalog nicht. Bitte frag dein Plattform-Team.";

    public override string NothingThere(string id, string standing, ChangeAction action, bool canCancel) =>
        $"{id} {standing}, also gibt es nichts zu "
        + $"{Verb(action)}."
        + $"{(canCancel ? $" Um die Anfrage zurückzuziehen, sag „storniere {id}“." : string.Empty)}";

    public override string Busy(string id, string? holder) =>
        $"zu {id} läuft schon eine andere Anfrage{(holder is null ? string.Empty : $": {holder}")}.";

    public override string NotOffered(string product, string id) =>
        $"„{product}“ wird dir nicht mehr angeboten, deshalb lässt sich {id} "
        + "nicht ändern. Beenden kannst du es noch.";

    public override string ProductNotInCatalog(string product) =>
        $"das Produkt {product} ist gerade nicht im Katalog. Bitte versuch es später noch einmal.";

    public override string NoEnd(string id) => $"{id} ist unbefristet, also gibt es nichts zu verlängern.";

    public override string NotExtendable(string id) =>
        $"{id} lässt sich nicht per Chat verlängern. Bitte frag dein Plattform-Team.";

    private static string Verb(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "ändern",
            ChangeAction.Extend => "verlängern",
            _ => "beenden",
        };

    private static string Command(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "ändere",
            ChangeAction.Extend => "verlängere",
            _ => "beende",
        };

    private string Day(DateTimeOffset? day) => day is { } at ? Words.Day(at) : NoDay;

    private static string Line(string text) => text.Length > 0 ? $"\n{text}" : string.Empty;
}
