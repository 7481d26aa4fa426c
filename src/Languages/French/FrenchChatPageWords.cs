namespace ChatOps.Languages.French;

internal sealed class FrenchChatPageWords : ChatPageWords
{
    public override string Title => "Parler à ChatOps";

    public override string SignedOut =>
        "Connectez-vous et demandez un compte AWS avec vos propres mots. Personne d’autre que vous ne voit ce qui se dit ici.";

    public override string Conversation => "Discussion";

    public override string Choices => "Réponses au choix";

    public override string Message => "Votre message";

    public override string Send => "Envoyer";

    public override string Requests => "Vos demandes";

    public override string NoRequests => "Vous n’avez encore rien demandé.";

    public override string You => "Vous";

    public override (string Label, string Says) AskStatus => ("Où en sont mes demandes\u00A0?", "statut");

    public override (string Label, string Says) AskHelp => ("Que savez-vous faire\u00A0?", "aide");

    public override string NoAnswer => "Aucune réponse n’est arrivée. Rien n’est perdu\u00A0: réessayez.";

    public override string Again => "Réessayer";

    public override string Asked => "Demandé\u00A0:";

    public override string Give => "Donner ce qui ne doit pas se dire ici";

    public override IReadOnlyDictionary<int, string> Refusals { get; } =
        new Dictionary<int, string>
        {
            [400] = "C’était vide ou trop long\u00A0: dites-le en moins de mots, s’il vous plaît.",
            [403] =
                "Votre session ne suffit pas\u00A0: il y manque votre nom ou une adresse e-mail vérifiée. Votre équipe plateforme peut vous aider.",
            [413] = "C’était trop long\u00A0: dites-le en moins de mots, s’il vous plaît.",
            [429] = "C’était trop pour cette minute. Patientez un peu, puis réessayez.",
            [500] = "Quelque chose a échoué de notre côté. Veuillez réessayer.",
            [503] =
                "Le bot n’est pas joignable en ce moment. Rien n’est perdu\u00A0: réessayez dans quelques secondes.",
            [504] = "La réponse a pris trop de temps. Veuillez réessayer.",
        };

    public override string Greeting(string name) => $"Bonjour {name}. Que puis-je faire pour vous\u00A0?";

    public override string Changed(string id, string title, string status) => $"{id} ({title})\u00A0: {status}";

    public override string SignedInAs(string person) => $"Session ouverte par {person}";
}
