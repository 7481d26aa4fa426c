namespace ChatOps.Languages.German;

internal sealed class GermanConversationWords : ConversationWords
{
    public override string HelpProducts => "Es gibt nicht nur Konten: Frag „Was kann ich bestellen?“.";

    public override string HowToBegin =>
        $"Ich erstelle AWS-Konten. Sag „{WantAccount}“, wenn du eins brauchst, „Status“, um zu sehen, wie "
        + "weit deine Anfrage ist, oder „Hilfe“ für mehr.";

    public override string LeaveIt => "Lassen wir es erst einmal dabei. Es wurde nichts angefragt.";

    public override string HowToStartAgain => $"Um neu anzufangen, sag „{WantAccount}“.";

    public override string WantAccount => "Ich möchte ein neues Konto";

    public override (string AccountType, string RootEmail, string Ou) Labels => ("Kontotyp", "Root-E-Mail", "OU");

    public override string Help(string name) =>
        $"""
            Hallo {name}, ich erstelle AWS-Konten. Du kannst zum Beispiel sagen:
            • „{WantAccount}“, und ich frage nach allem, was ich wissen muss
            • „Ich brauche ein Sandbox-Konto in Experiment mit der Root-E-Mail team@example.com“, alles auf einmal
            • „Wie steht es um meine Anfrage?“
            • „Storniere meine Anfrage“
            • „Was habe ich bestellt?“, und dann „ändere“, „verlängere“ oder „beende“
            Wenn eine Anfrage genehmigt werden muss, entscheidet ein Genehmiger, und ich sage dir Bescheid.
            """;

    public override string NotUnderstood(string name) =>
        $"Tut mir leid, {name}, das habe ich nicht verstanden. {HowToBegin}";

    public override string NothingToSay(string name) =>
        $"{name}, dazu kann ich nichts sagen. Mit „Hilfe“ siehst du, was ich kann.";

    public override string Switched(string name) => $"Gern auf Deutsch, {name}.";

    public override string AlreadyMade(string name, string summary) =>
        $"{name}, deine Anfrage habe ich schon: {summary}";

    public override string To(string name, string rest) => $"{name}, {rest}";

    public override string Sorry(string name, string rest) => $"Tut mir leid, {name}. {Words.Capital(rest)}";

    public override string NothingRequested(string name, IReadOnlyList<string> objections) =>
        $"Tut mir leid, {name}, es wurde nichts angefragt. "
        + $"{string.Join(" Außerdem: ", objections.Select(Words.Capital))}";

    public override string Stopped(string name) => $"Okay, {name}. Es wurde nichts angefragt.";

    public override string WhichOu(string name, string accountType, string ous) =>
        $"{name}, in welche OU soll das Konto? {accountType}-Konten können in {ous} liegen.";

    public override string UnknownType(string name, string types) =>
        $"{name}, diesen Kontotyp kenne ich nicht. {types}?";

    public override string UnknownEmail(string name) =>
        $"{name}, das ist keine E-Mail-Adresse. Sie sollte so aussehen wie team+sandbox@example.com. "
        + "Welche E-Mail-Adresse soll das Root-Konto bekommen?";

    public override string UnknownOu(string name, string ous) => $"{name}, diese OU kenne ich nicht. {ous}?";

    public override string AccountRequested(string created) => $"Dein neues Konto ist angefragt. {created}";

    public override string Requested(string created) => $"Die Anfrage ist gestellt. {created}";

    public override string UnknownRequest(string name, string id) => $"{name}, ich finde keine Anfrage {id} von dir.";

    public override string OpenRequests(string name, int count) => $"{name}, du hast {count} offene Anfragen:";

    public override string NoOpenRequest(string name) => $"{name}, du hast keine offene Anfrage.";

    public override string NeverAsked(string name) =>
        $"{name}, du hast noch kein Konto angefragt. Sag „{WantAccount}“, wenn du eins brauchst.";

    public override string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate) =>
        $"{name}, bei {id} geht es um {wish}. "
        + $"{refusal}{(canTerminate ? $" Wenn du es nicht mehr brauchst, sag „beende {id}“." : string.Empty)}";

    public override string ShallCancel(string name, string id, string what) =>
        $"{name}, soll ich {id} stornieren ({what})?";

    public override string CancelForgotten(string name) =>
        $"{name}, ich weiß nicht mehr, welche Anfrage du gemeint hast. Sag bitte „storniere“ und die ID dazu.";

    public override string Cancelled(string name, string id) => $"{name}, {id} ist storniert.";

    public override string CreatedForSecrets(string id, string? path)
    {
        var where = path is null
            ? "Ich schicke dir in einer eigenen Nachricht den Link zu der Seite, auf der du sie eingibst."
            : $"Bitte gib sie auf dieser Seite ein, die nur für dich ist: {path}";
        return $"Die ID ist {id}. Bevor es weitergeht, brauche ich dazu noch vertrauliche Werte. {where}";
    }

    public override string CreatedAtOnce(string id, string what, bool isChange) =>
        $"Die ID ist {id}. Eine Genehmigung ist nicht nötig, "
        + $"{(isChange ? "die Ausführung" : "die Bestellung")} läuft schon: {what}. Du kannst mich "
        + $"jederzeit fragen: „Wie steht es um {id}?“";

    public override string CreatedForApproval(
        string id,
        int needed,
        IReadOnlyList<string> approvers,
        bool alsoOperator,
        DateTimeOffset expires
    )
    {
        var words = GermanWords.Instance;
        var who = needed switch
        {
            0 => "Bestätigen muss ein Operator",
            _ when approvers.Count < needed =>
                $"Nötig sind {needed} Genehmigungen, es gibt aber nur {approvers.Count} Genehmiger; die "
                    + "Operatoren wissen Bescheid",
            1 when approvers.Count == 1 => $"Genehmigen muss {approvers[0]}",
            _ when approvers.Count == needed => $"Genehmigen müssen {words.And(approvers)}",
            1 => $"Genehmigen muss {words.Or(approvers)}",
            _ => $"Genehmigen müssen {needed} von {words.And(approvers)}",
        };
        return $"Die ID ist {id}. "
            + $"{who}{(alsoOperator ? ", und ein Operator muss noch bestätigen" : string.Empty)}. Die Anfrage "
            + $"läuft am {words.Moment(expires)} ab.";
    }

    public override string NewAccount(string accountName) => $"Konto {accountName}";
}
