namespace ChatOps.Languages.German;

internal sealed class GermanSlackWords : SlackWords
{
    public override string Stranger =>
        "Tut mir leid, ich arbeite nur für Mitglieder dieses Workspaces. Bitte jemanden von dort, die "
        + "Anfrage zu stellen.";

    public override string Deactivated =>
        "Tut mir leid, dein Slack-Konto ist deaktiviert, deshalb kann ich keine Anfragen von dir annehmen.";

    public override string NoEmail =>
        "Tut mir leid, in deinem Slack-Profil steht keine E-Mail-Adresse, und ich brauche eine: Mit ihr "
        + "meldest du dich später beim Konto an. Bitte deinen Slack-Administrator, sie einzutragen.";

    public override string TooFast =>
        "Das ging mir zu schnell. Warte bitte eine Minute und versuch es dann noch einmal.";

    public override string Trouble =>
        "Ich habe gerade Schwierigkeiten. Es ist nichts verloren: Ich versuche es noch einmal. Wenn du ein "
        + "paar Minuten lang nichts hörst, probier es bitte noch einmal.";

    public override string Failed =>
        "Das hat nicht geklappt: Bei mir ist etwas schiefgegangen. Versuch es bitte in ein paar Minuten noch einmal.";

    public override string CannotWriteThere =>
        "Wo du mich gerade etwas gefragt hast, kann ich nicht schreiben: Vielleicht ist der Kanal "
        + "archiviert, oder nur bestimmte Mitglieder dürfen dort posten. Schreib mir bitte hier.";

    public override string NothingToRead =>
        "Weitergeleitete Nachrichten und Dateien kann ich nicht lesen. Sag mir bitte mit eigenen Worten, was "
        + "du brauchst, oder „Hilfe“.";

    public override string FormNotOpened =>
        "Ich konnte das Formular nicht öffnen. Versuch es bitte noch einmal, oder schreib "
        + $"mir: „{Words.Conversation.WantAccount}“.";

    public override string SomebodyElses =>
        "Diese Frage ging nicht an dich. Wenn du selbst ein Konto brauchst, "
        + $"sag mir „{Words.Conversation.WantAccount}“.";

    public override string AlreadyAnswered =>
        "Diese Frage ist schon beantwortet, deshalb hat der Button nichts bewirkt.";

    public override string TooOld =>
        $"Diese Frage ist zu alt, deshalb hat der Button nichts bewirkt. {Words.Conversation.HowToStartAgain}";

    public override string ChooseOne => "Bitte auswählen";

    public override string OneMoment => "Einen Moment, ich sehe nach deinen Anfragen.";

    public override string Ask => "Anfragen";

    public override string Cancel => "Abbrechen";

    public override string Close => "Schließen";

    public override string AskForAccount => "Konto anfragen";

    public override string OrderSomething => "Etwas bestellen";

    public override string WhatDoYouNeed => "Was brauchst du? Sobald du auswählst, öffnet sich das Formular dazu.";

    public override string ChooseType => "Typ auswählen";

    public override string RootEmailHint => "Die Adresse des Root-Benutzers. AWS nimmt jede Adresse nur einmal an.";

    public override string OrganizationalUnit => "Organisationseinheit (OU)";

    public override string ChooseOu => "OU auswählen";

    public override string FillIn => "Bitte ausfüllen.";

    public override string ProductChanged =>
        "Das Produkt hat sich geändert, seit dieses Formular offen ist. Bitte schließ es und öffne es noch einmal.";

    public override string HomeTitle => "Was du bestellt hast";

    public override string OrderSomethingElse => "Etwas anderes bestellen";

    public override string NothingAskedFor => "Du hast noch nichts angefragt.";

    public override string Yours => "Das hast du";

    public override string OnTheWay => "In Arbeit";

    public override string Ended => "Beendet";

    public override string GiveMissing => "Vertrauliches eingeben";

    public override string SignIn => "Anmelden";

    public override string RequestForgotten => "Diese Anfrage finde ich nicht mehr.";

    public override string NoApprover => "Über Anfragen entscheiden nur Genehmiger, und du gehörst nicht dazu.";

    public override string DenyFormNotOpened =>
        "Ich konnte das Formular für die Begründung nicht öffnen. Drück bitte noch einmal auf „Deny“.";

    public override string DenyRequest => "Anfrage ablehnen";

    public override string Deny => "Ablehnen";

    public override string Reason => "Begründung";

    private static GermanWords Words => GermanWords.Instance;

    public override string UnusableEmail(int shortest, int longest) =>
        "Tut mir leid, mit der E-Mail-Adresse in deinem Slack-Profil lässt AWS keine Anmeldung zu: Sie "
        + $"muss {shortest} bis {longest} einfache Zeichen haben.";

    public override string Unknown(string command) =>
        $"Das hat keine Wirkung mehr: Es stammt von einer früheren Version von mir. Nimm bitte {command}, "
        + $"oder schreib mir: „{Words.Conversation.WantAccount}“.";

    public override string TooLong(string name, int longest, int length) =>
        $"{name}, das ist mir zu lang: Ich kann {longest} Zeichen auf einmal lesen, und deine Nachricht "
        + $"hat {length}. Geht es auch kürzer?";

    public override string YourAnswer(string answer) => $"Deine Antwort: {answer}";

    public override string Help(string command) =>
        $"{command} öffnet ein Formular für ein AWS-Konto, mit {command} order suchst du dir aus, was du bestellen "
        + $"willst, und {command} status zeigt deine Anfragen. Du kannst mir auch hier schreiben oder mich in einem "
        + $"Kanal erwähnen: „{Words.Conversation.WantAccount}“.";

    public override string LastRequest(string summary) => $"Du hast keine offene Anfrage. Deine letzte: {summary}";

    public override string NeverAsked(string command) =>
        $"Du hast noch nichts angefragt. Mit {command} order bestellst du etwas.";

    public override string More(int count) => count == 1 ? "Und eine weitere." : $"Und {count} weitere.";

    public override string TooMuchForForm(string product) =>
        "Dieses Produkt fragt nach mehr, als in ein Formular passt. Schreib mir bitte: "
        + $"„{Words.Product.Want(product)}“.";

    public override string DefaultsKept(int count) =>
        count == 1
            ? "1 weitere Einstellung behält ihren Standardwert. Um sie zu ändern, schreib mir stattdessen."
            : $"{count} weitere Einstellungen behalten ihren Standardwert. Um "
                + "eine zu ändern, schreib mir stattdessen.";

    public override string AskedElsewhere(IReadOnlyList<string> secrets) =>
        $"Auf einer eigenen Seite, zu der ich dir einen Link schicke, gibst du ein: {Words.And(secrets)}.";

    public override string Approvals(int count) =>
        count switch
        {
            0 => "Eine Genehmigung ist nicht nötig, die Bestellung geht gleich raus.",
            1 => "Eine Genehmigung ist nötig.",
            _ => $"{count} Genehmigungen sind nötig.",
        };

    public override string Sorry(string objection) => $"Tut mir leid. {GermanWords.Capital(objection)}";

    public override string AccountRequested(string name, string summary) =>
        $"{name}, dein neues Konto ist angefragt. {summary}";

    public override string Requested(string name, string summary) => $"{name}, die Anfrage ist gestellt. {summary}";

    public override string TryAgain(string command) => $"Mit {command} kannst du es noch einmal versuchen.";

    public override string ReasonIsRead(string id) => $"Die Person, die {id} angefragt hat, sieht deine Begründung.";
}
