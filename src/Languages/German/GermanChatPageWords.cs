namespace ChatOps.Languages.German;

internal sealed class GermanChatPageWords : ChatPageWords
{
    public override string Title => "Mit ChatOps reden";

    public override string SignedOut =>
        "Melde dich an und sag in deinen eigenen Worten, dass du ein AWS-Konto brauchst. Diese "
        + "Unterhaltung siehst nur du.";

    public override string Conversation => "Unterhaltung";

    public override string Choices => "Vorgeschlagene Antworten";

    public override string Message => "Deine Nachricht";

    public override string Send => "Senden";

    public override string Requests => "Deine Anfragen";

    public override string NoRequests => "Du hast noch nichts angefragt.";

    public override string You => "Du";

    public override (string Label, string Says) AskStatus => ("Wie steht es um meine Anfragen?", "Status");

    public override (string Label, string Says) AskHelp => ("Was kannst du?", "Hilfe");

    public override string NoAnswer => "Es kam keine Antwort. Es ist nichts verloren: Versuch es bitte noch einmal.";

    public override string Again => "Noch einmal versuchen";

    public override string Asked => "Angefragt:";

    public override string Give => "Vertrauliche Werte eingeben";

    public override IReadOnlyDictionary<int, string> Refusals { get; } =
        new Dictionary<int, string>
        {
            [400] = "Das war leer oder zu lang. Bitte fass dich kürzer.",
            [403] =
                "Deine Anmeldung reicht dafür nicht: Dein Name oder eine bestätigte E-Mail-Adresse "
                + "fehlt. Dein Plattform-Team kann helfen.",
            [413] = "Das war zu lang. Bitte fass dich kürzer.",
            [429] = "Das waren zu viele Nachrichten in einer Minute. Bitte warte kurz und versuch es dann noch einmal.",
            [500] = "Bei uns ist etwas schiefgegangen. Bitte versuch es noch einmal.",
            [503] =
                "Der Bot ist gerade nicht erreichbar. Es ist nichts verloren: Bitte versuch es in ein "
                + "paar Sekunden noch einmal.",
            [504] = "Die Antwort hat zu lange gedauert. Bitte versuch es noch einmal.",
        };

    public override string Greeting(string name) => $"Hallo {name}. Was kann ich für dich tun?";

    public override string Changed(string id, string title, string status) => $"{id} ({title}): {status}";

    public override string SignedInAs(string person) => $"Angemeldet als {person}";
}
