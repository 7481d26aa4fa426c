using ChatOps.Domain.Requests;

namespace ChatOps.Languages.German;

internal sealed class GermanInterruptionWords : InterruptionWords
{
    public override IReadOnlySet<string> Puzzled { get; } =
        Phrases(
            "?",
            "??",
            "???",
            "hilfe",
            "hilf mir",
            "ich brauche hilfe",
            "kannst du mir helfen",
            "warum",
            "wieso",
            "weshalb",
            "warum das",
            "wieso das",
            "warum fragst du",
            "warum willst du das wissen",
            "wozu",
            "wofür",
            "wofuer",
            "wozu das",
            "wofür das",
            "wofür brauchst du das",
            "wozu brauchst du das",
            "was",
            "wie bitte",
            "was ist das",
            "was heißt das",
            "was heisst das",
            "was bedeutet das",
            "was meinst du",
            "was meinst du damit",
            "hä",
            "häh",
            "hae",
            "erklär",
            "erkläre",
            "erklär mir das",
            "erkläre mir das",
            "erklär das",
            "kannst du das erklären",
            "weiß nicht",
            "weiss nicht",
            "weiß ich nicht",
            "weiss ich nicht",
            "ich weiß nicht",
            "ich weiss nicht",
            "ich weiß es nicht",
            "ich weiss es nicht",
            "keine ahnung",
            "ka",
            "k a",
            "k.a",
            "nicht sicher",
            "bin nicht sicher",
            "ich bin nicht sicher",
            "ich bin mir nicht sicher",
            "bin mir nicht sicher",
            "unsicher",
            "verstehe ich nicht",
            "versteh ich nicht",
            "ich verstehe nicht",
            "ich verstehe das nicht",
            "was soll ich sagen",
            "was soll ich antworten",
            "was soll ich nehmen",
            "was soll ich wählen",
            "was kann ich sagen",
            "was kann ich wählen",
            "was gibt es",
            "was gibt's",
            "welche gibt es",
            "optionen"
        );

    public override IReadOnlySet<string> Courtesies { get; } =
        Phrases(
            "bitte",
            "danke",
            "ok",
            "okay",
            "nein",
            "nee",
            "ne",
            "nö",
            "ach",
            "oh",
            "äh",
            "ähm",
            "hm",
            "hmm",
            "na",
            "also",
            "jetzt",
            "dann",
            "mal",
            "doch",
            "einfach",
            "eigentlich",
            "sorry",
            "denn",
            "und",
            "aber",
            "moment",
            "warte"
        );

    public override IReadOnlySet<string> No { get; } = Phrases("nein", "nee", "nö");

    public override IReadOnlySet<string> Possessives { get; } =
        Phrases(
            "mein",
            "meine",
            "meinen",
            "meinem",
            "meiner",
            "meines",
            "unser",
            "unsere",
            "unseren",
            "unserem",
            "unserer",
            "unseres"
        );

    public override IReadOnlySet<string> RequestNouns { get; } =
        Phrases("anfrage", "anfragen", "antrag", "anträge", "antraege", "antrags");

    public override IReadOnlyList<string> AccountNouns { get; } = ["konto", "konten", "account"];

    public override IReadOnlyList<string> ChangeOpenings { get; } =
    [
        "ändere den",
        "ändere die",
        "ändere das",
        "ändere es",
        "aendere den",
        "aendere die",
        "aendere das",
        "aendere es",
        "mach daraus",
        "leg es",
        "verschieb es",
        "verschiebe es",
    ];

    public override string NoApproval => "Eine Genehmigung ist nicht nötig, es geht gleich los.";

    public override string WhereToTalk =>
        "Hier weiß ich nicht, wer du bist: Deshalb kann ich nichts für dich tun, und es wurde nichts angelegt. "
        + "Schreib mir bitte in Slack, im Web-Chat oder über das Portal deiner Firma.";

    private static GermanWords Words => GermanWords.Instance;

    public override string RequestsStay(IReadOnlyList<string> ids) =>
        ids.Count == 1
            ? $"{ids[0]} bleibt, wie sie ist; um sie zurückzuziehen, sag „storniere {ids[0]}“."
            : $"Deine offenen Anfragen {Words.And(ids)} bleiben, wie sie sind; um eine zurückzuziehen, sag "
                + "„storniere“ und "
                + "ihre ID dazu.";

    public override string NothingToStop(string name) =>
        $"{name}, gerade läuft nichts, was ich abbrechen könnte. Mit „Hilfe“ siehst du, was ich kann.";

    public override string NothingToChange(string name) =>
        $"{name}, wir stellen gerade keine Anfrage zusammen, also gibt es keine Antwort zu ändern. Für ein Konto sag "
        + $"„{Words.Conversation.WantAccount}“; was du schon hast, siehst du mit „Was habe ich bestellt?“.";

    public override string AccountTypes(string name, IReadOnlyList<string> lines) =>
        $"{name}, der Kontotyp entscheidet, wo das Konto liegen kann und wie viele Leute es genehmigen müssen:\n"
        + $"{string.Join('\n', lines)}\nWenn du nicht sicher bist, welchen du brauchst, weiß es dein Plattform-Team.";

    public override string AccountTypeLine(string type, string ous, int approvals) =>
        $"• {type}: {ous}, {Approvals(approvals)}";

    public override string RootEmail(string name, string domains) =>
        $"{name}, an dieser E-Mail-Adresse erkennt AWS den Root-Benutzer des Kontos: Dorthin schreibt AWS, und "
        + $"darüber wird das Passwort zurückgesetzt. Es geht jedes Postfach bei {domains}, das dein Team lesen kann, "
        + "auch dein eigenes, solange kein anderes AWS-Konto die Adresse nutzt. Viele Mailsysteme kennen das "
        + "Pluszeichen wie in team+sandbox@example.com: So reicht ein Postfach für viele Konten.";

    public override string Ou(string name, string ous) =>
        $"{name}, eine OU (Organisationseinheit) ist ein Ordner für Konten in AWS Organizations; ihre Regeln gelten "
        + $"für jedes Konto darin. Hier hast du die Wahl: {ous}.";

    public override string AccountConfirmation(string name, string approvals) =>
        $"{name}, sag „ja“, dann stelle ich die Anfrage. {approvals} Bei „nein“ wird nichts angefragt. Du "
        + "kannst auch noch eine Antwort ändern: Sag einfach die neue.";

    public override string WhichProduct(string name) =>
        $"{name}, die Produkte kommen aus dem Katalog deiner Firma. Such dir eins aus, dann frage ich nach den "
        + "Einstellungen; bestellt wird erst, wenn du ja sagst.";

    public override string Parameter(string name, string label, IReadOnlyList<string> values) =>
        $"{name}, „{label}“ ist eine Einstellung des Produkts. Ich gebe deine Antwort unverändert an AWS "
        + $"weiter.{(values.Count > 0 ? $" Möglich ist: {Words.Or(values)}." : string.Empty)} Wenn du nicht sicher "
        + "bist, frag dein Plattform-Team. Zum Abbrechen sag „stopp“.";

    public override string ProductConfirmation(string name, string approvals) =>
        $"{name}, sag „ja“, dann stelle ich die Anfrage. {approvals} Bei „nein“ wird nichts angefragt, und "
        + "mit „zurück“ änderst du die letzte Antwort.";

    public override string WhichResource(string name) =>
        $"{name}, sag die ID oder ein Wort, das nur in einer der Zeilen steht. Wenn "
        + "alles bleiben soll, wie es ist, sag „stopp“.";

    public override string WhichParameter(string name) =>
        $"{name}, sag, welche Einstellung du ändern willst, dann frage ich nach dem neuen Wert. Du siehst alle "
        + "Änderungen, bevor du sie bestätigst.";

    public override string ChangeConfirmation(string name, ChangeAction action, string approvals) =>
        $"{name}, sag „ja“, dann frage ich das an ({Words.Change.Noun(action)}). {approvals} Bei „nein“ "
        + $"passiert nichts: {Words.Change.Nothing(action)}.";

    public override string CancelConfirmation(string name, string id) =>
        $"{name}, sag „ja“, dann wird {id} zurückgezogen: Dafür wird nichts bestellt, und du kannst jederzeit "
        + "neu anfragen. Bei „nein“ bleibt alles, wie es ist.";

    public override string Courtesy(string name) => $"Gern, {name}! Wenn du etwas brauchst, sag „Hilfe“.";

    public override string Cost(string name) =>
        $"{name}, Preise kenne ich nicht. AWS berechnet, was in einem Konto läuft, nicht das Konto selbst: "
        + "https://calculator.aws hilft beim Schätzen, und wer zahlt, weiß dein Plattform-Team.";

    public override string WhoApproves(string name, IReadOnlyList<string> approvers, IReadOnlyList<string> lines) =>
        $"{name}, Anfragen genehmigen Menschen, nicht ich, und niemand kann die eigene genehmigen. Genehmigen können: "
        + $"{Words.Or(approvers)}. Nötig ist:\n{string.Join('\n', lines)}";

    public override string ApprovalsLine(string what, int approvals) => $"• {what}: {Approvals(approvals)}";

    public override string HowLong(string name, int hours) =>
        $"{name}, für die Genehmigung haben die Genehmiger {Hours(hours)} Zeit. Danach dauert ein Konto meist bis zu "
        + "30 Minuten, andere Produkte ein paar Minuten. Mit „Status“ siehst du, wie weit deine Anfrage ist.";

    public override string CannotMove(string name) =>
        $"{name}, ein Konto in eine andere OU verschieben kann ich nicht, dein Plattform-Team aber schon. Nenn ihm die "
        + "Konto-ID: Du siehst sie mit „Was habe ich bestellt?“.";

    public override string CannotShare(string name) =>
        $"{name}, ein Konto übergeben oder anderen Zugriff darauf geben kann ich nicht, dein Plattform-Team aber "
        + "schon. Nenn ihm die Konto-ID, die du mit „Was habe ich bestellt?“ siehst, und die E-Mail-Adresse der "
        + "anderen Person.";

    public override string CannotChangeAccount(string name) =>
        $"{name}, Name, Typ und Root-E-Mail eines bestehenden Kontos kann ich nicht ändern: Frag bitte dein "
        + $"Plattform-Team. Wenn dir ein neues Konto hilft, sag „{Words.Conversation.WantAccount}“.";

    public override string OneAtATime(string name) =>
        $"{name}, ich nehme ein Konto nach dem anderen auf, denn jedes hat seine eigene Root-E-Mail. Sag "
        + $"„{Words.Conversation.WantAccount}“ für das erste und danach für jedes weitere noch einmal.";

    public override string AskPlatformTeam(string name) =>
        $"{name}, das kann ich nicht, aber dein Plattform-Team hilft dir weiter. Ich bestelle Konten und andere "
        + "Produkte und ändere, verlängere oder beende, was du hast. Mit „Hilfe“ siehst du Beispiele.";

    private static string Approvals(int approvals) =>
        approvals switch
        {
            0 => "keine Genehmigung",
            1 => "1 Genehmigung",
            _ => $"{approvals} Genehmigungen",
        };

    private static string Hours(int hours) => hours == 1 ? "1 Stunde" : $"{hours} Stunden";
}
