namespace ChatOps.Languages.French;

internal sealed class FrenchChatPageWords : ChatPageWords
{
    public override string Title => "Parler à ChatOps";

    public override string SignedOut =>
        "Connectez-vous et demandez un compte AWS avec vos propres mots. "
        + "Cette discussion n’est visible que par vous.";

    public override string Conversation => "Discussion";

    public override string Choices => "Réponses proposées";

    public override string Message => "Votre message";

    public override string Send => "Envoyer";

    public override string Requests => "Vos demandes";

    public override string NoRequests => "Vous n’avez encore rien demandé.";

    public override string You => "Vous";

    public override (string Label, string Says) AskStatus => ("Où en sont mes demandes\u202F?", "statut");

    public override (string Label, string Says) AskHelp => ("Que pouvez-vous faire\u202F?", "aide");

    public override string NoAnswer => "Pas de réponse. Rien n’est perdu\u00A0: veuillez réessayer.";

    public override string Again => "Réessayer";

    public override string Asked => "Demandé\u00A0:";

    public override string Give => "Saisir les valeurs confidentielles";

    public override IReadOnlyDictionary<int, string> Refusals { get; } =
        new Dictionary<int, string>
        {
            [400] = "Le message était vide ou trop long. Veuillez faire plus court.",
            [403] =
                "Votre session ne suffit pas\u00A0: il y manque votre nom ou une adresse e-mail "
                + "vérifiée. Votre équipe plateforme peut vous aider.",
            [413] = "Le message était trop long. Veuillez faire plus court.",
            [429] = "Trop de messages en une minute. Patientez un peu, puis réessayez.",
            [500] = "Un problème est survenu de notre côté. Veuillez réessayer.",
            [503] =
                "Le bot n’est pas joignable en ce moment. Rien n’est "
                + "perdu\u00A0: réessayez dans quelques secondes.",
            [504] = "La réponse a pris trop de temps. Veuillez réessayer.",
        };

    public override string Greeting(string name) => $"Bonjour {name}. Que puis-je faire pour vous\u202F?";

    public override string Changed(string id, string title, string status) => $"{id} ({title})\u00A0: {status}";

    public override string SignedInAs(string person) => $"Session de {person}";
}
