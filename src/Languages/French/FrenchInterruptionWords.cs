using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchInterruptionWords : InterruptionWords
{
    public override IReadOnlySet<string> Puzzled { get; } =
        Phrases(
            "?",
            "??",
            "???",
            "aide",
            "à l'aide",
            "aide-moi",
            "aidez-moi",
            "j'ai besoin d'aide",
            "peux-tu m'aider",
            "pouvez-vous m'aider",
            "pourquoi",
            "pourquoi ça",
            "pourquoi ca",
            "mais pourquoi",
            "et pourquoi",
            "pourquoi cette question",
            "pour quoi faire",
            "pourquoi faire",
            "à quoi ça sert",
            "a quoi ca sert",
            "à quoi sert",
            "c'est pour quoi",
            "quoi",
            "comment",
            "pardon",
            "c'est quoi",
            "c'est quoi ça",
            "c'est quoi ca",
            "qu'est-ce que c'est",
            "qu'est ce que c'est",
            "qu'est-ce que c'est que ça",
            "ça veut dire quoi",
            "ca veut dire quoi",
            "qu'est-ce que ça veut dire",
            "que voulez-vous dire",
            "que veux-tu dire",
            "explique",
            "expliquez",
            "explique-moi",
            "expliquez-moi",
            "pouvez-vous expliquer",
            "peux-tu expliquer",
            "je ne sais pas",
            "je sais pas",
            "sais pas",
            "j'sais pas",
            "jsp",
            "aucune idée",
            "aucune idee",
            "je n'ai aucune idée",
            "pas sûr",
            "pas sur",
            "pas sûre",
            "je ne suis pas sûr",
            "je ne suis pas sûre",
            "je ne comprends pas",
            "je comprends pas",
            "j'ai pas compris",
            "je n'ai pas compris",
            "que dois-je dire",
            "que dois-je répondre",
            "que répondre",
            "je réponds quoi",
            "je choisis quoi",
            "que choisir",
            "que puis-je choisir",
            "quels sont les choix",
            "quelles sont les options",
            "lesquelles",
            "lesquels",
            "options"
        );

    public override IReadOnlySet<string> Courtesies { get; } =
        Phrases(
            "s'il",
            "vous",
            "te",
            "plaît",
            "plait",
            "svp",
            "stp",
            "merci",
            "ok",
            "okay",
            "non",
            "nan",
            "ah",
            "oh",
            "euh",
            "hmm",
            "bon",
            "ben",
            "bah",
            "alors",
            "donc",
            "maintenant",
            "finalement",
            "en",
            "fait",
            "pardon",
            "attendez",
            "attends",
            "et",
            "mais"
        );

    public override IReadOnlySet<string> No { get; } = Phrases("non", "nan");

    public override IReadOnlySet<string> Possessives { get; } = Phrases("mon", "ma", "mes", "notre", "nos");

    public override IReadOnlySet<string> RequestNouns { get; } =
        Phrases("demande", "demandes", "requête", "requêtes", "requete", "requetes");

    public override IReadOnlyList<string> AccountNouns { get; } = ["compte"];

    public override IReadOnlyList<string> ChangeOpenings { get; } =
    [
        "change le",
        "change la",
        "change l'",
        "changez le",
        "changez la",
        "changez l'",
        "mets-le",
        "mets-la",
        "mettez-le",
        "mettez-la",
        "déplace-le",
        "déplacez-le",
        "deplace-le",
        "deplacez-le",
    ];

    public override string NoApproval => "Aucune approbation n’est nécessaire, c’est donc fait tout de suite.";

    public override string WhereToTalk =>
        "Ici, je ne sais pas qui vous êtes\u00A0: je ne peux donc rien faire pour vous, et rien n’a été créé. "
        + "Écrivez-moi dans Slack, dans le chat web ou depuis le portail de votre entreprise.";

    private static FrenchWords Words => FrenchWords.Instance;

    public override string RequestsStay(IReadOnlyList<string> ids) =>
        ids.Count == 1
            ? $"{ids[0]} reste telle quelle\u202F; pour la retirer, dites «\u202Fannule {ids[0]}\u202F»."
            : $"Vos demandes en cours {Words.And(ids)} restent telles quelles\u202F; pour en retirer une, dites "
                + "«\u202Fannule\u202F» suivi de son identifiant.";

    public override string NothingToStop(string name) =>
        $"{name}, il n’y a rien en cours à arrêter. Dites «\u202Faide\u202F» pour voir ce que je peux faire.";

    public override string NothingToChange(string name) =>
        $"{name}, aucune demande n’est en préparation, il n’y a donc pas de réponse à changer. Pour demander un "
        + $"compte, dites «\u202F{Words.Conversation.WantAccount}\u202F»\u202F; pour voir ce que vous avez, demandez "
        + "«\u202FQu’ai-je commandé\u202F?\u202F».";

    public override string AccountTypes(string name, IReadOnlyList<string> lines) =>
        $"{name}, le type de compte détermine où le compte peut aller et combien de personnes doivent "
        + $"l’approuver\u00A0:\n{string.Join('\n', lines)}\nSi vous ne savez pas lequel choisir, votre équipe "
        + "plateforme peut vous le dire.";

    public override string AccountTypeLine(string type, string ous, int approvals) =>
        $"• {type}\u00A0: {ous}, {Approvals(approvals)}";

    public override string RootEmail(string name, string domains) =>
        $"{name}, cette adresse identifie l’utilisateur racine du compte\u00A0: AWS y écrit, et elle "
        + $"sert à réinitialiser le mot de passe. Toute boîte de {domains} que votre équipe peut lire "
        + "convient, la vôtre aussi, tant qu’aucun autre compte AWS n’utilise l’adresse. Beaucoup "
        + "de messageries acceptent le signe plus, comme dans team+sandbox@example.com\u00A0: une seule "
        + "boîte suffit alors pour plusieurs comptes.";

    public override string Ou(string name, string ous) =>
        $"{name}, une OU (unité d’organisation) est un dossier de comptes dans AWS Organizations, et ses règles "
        + $"valent pour tous les comptes qu’elle contient. Ici, vous avez le choix\u00A0: {ous}.";

    public override string AccountConfirmation(string name, string approvals) =>
        $"{name}, dites «\u202Foui\u202F» et je fais la demande. {approvals} Si vous dites «\u202Fnon\u202F», rien "
        + "n’est demandé. Vous pouvez encore changer une réponse\u00A0: dites simplement la nouvelle.";

    public override string WhichProduct(string name) =>
        $"{name}, les produits viennent du catalogue de votre entreprise. Choisissez-en un, et je vous demanderai ses "
        + "paramètres un par un. Rien n’est commandé tant que vous n’avez pas dit oui.";

    public override string Parameter(string name, string label, IReadOnlyList<string> values) =>
        $"{name}, «\u202F{label}\u202F» est un paramètre du produit. Je transmets votre réponse à AWS telle "
        + $"quelle.{(values.Count > 0 ? $" Valeurs possibles\u00A0: {Words.Or(values)}." : string.Empty)} En cas de "
        + "doute, votre équipe plateforme peut vous renseigner. Pour arrêter, dites «\u202Fstop\u202F».";

    public override string ProductConfirmation(string name, string approvals) =>
        $"{name}, dites «\u202Foui\u202F» et je fais la demande. {approvals} Si vous dites «\u202Fnon\u202F», rien "
        + "n’est demandé. Pour changer la dernière réponse, dites «\u202Fretour\u202F».";

    public override string WhichResource(string name) =>
        $"{name}, dites l’identifiant de l’élément voulu, ou un mot qui ne figure que sur sa ligne. Pour "
        + "ne rien changer, dites «\u202Fstop\u202F».";

    public override string WhichParameter(string name) =>
        $"{name}, dites quel paramètre vous voulez changer, et je vous demanderai sa nouvelle valeur. Vous verrez "
        + "tous les changements avant de les confirmer.";

    public override string ChangeConfirmation(string name, ChangeAction action, string approvals) =>
        $"{name}, dites «\u202Foui\u202F» et j’en fais la demande ({Words.Change.Noun(action)}). {approvals} Si "
        + $"vous dites «\u202Fnon\u202F», {Words.Change.Nothing(action)}.";

    public override string CancelConfirmation(string name, string id) =>
        $"{name}, dites «\u202Foui\u202F» et {id} est retirée\u00A0: rien n’est commandé, et vous pouvez refaire "
        + "une demande à tout moment. Si vous dites «\u202Fnon\u202F», elle reste telle quelle.";

    public override string Courtesy(string name) =>
        $"Avec plaisir, {name}. Dites «\u202Faide\u202F» dès que vous avez besoin de quelque chose.";

    public override string Cost(string name) =>
        $"{name}, je ne connais pas les prix. AWS facture ce qui tourne dans un compte, pas le compte lui-même\u00A0: "
        + "https://calculator.aws permet de l’estimer, et votre équipe plateforme sait qui paie.";

    public override string WhoApproves(string name, IReadOnlyList<string> approvers, IReadOnlyList<string> lines) =>
        $"{name}, ce sont des personnes qui approuvent les demandes, pas moi, et personne ne peut approuver la sienne. "
        + $"Approbateurs possibles\u00A0: {Words.Or(approvers)}. Il faut\u00A0:\n{string.Join('\n', lines)}";

    public override string ApprovalsLine(string what, int approvals) => $"• {what}\u00A0: {Approvals(approvals)}";

    public override string HowLong(string name, int hours) =>
        $"{name}, les approbateurs ont {Hours(hours)} pour décider. Une fois la demande approuvée, un compte prend "
        + "en général jusqu’à 30 minutes, et les autres produits quelques minutes. Dites "
        + "«\u202Fstatut\u202F» pour savoir où en est la vôtre.";

    public override string CannotMove(string name) =>
        $"{name}, je ne peux pas déplacer un compte vers une autre OU, mais votre équipe plateforme le peut. "
        + "Donnez-lui l’identifiant du compte\u00A0: «\u202FQu’ai-je commandé\u202F?\u202F» l’affiche.";

    public override string CannotShare(string name) =>
        $"{name}, je ne peux pas transmettre un compte ni en donner l’accès à d’autres, mais votre équipe "
        + "plateforme le peut. Donnez-lui l’identifiant du compte, que «\u202FQu’ai-je commandé\u202F?\u202F» "
        + "affiche, et l’adresse de l’autre personne.";

    public override string CannotChangeAccount(string name) =>
        $"{name}, je ne peux pas changer le nom, le type ni l’e-mail racine d’un compte existant\u00A0: "
        + "adressez-vous à votre équipe plateforme. Si un nouveau compte vous convient, dites "
        + $"«\u202F{Words.Conversation.WantAccount}\u202F».";

    public override string OneAtATime(string name) =>
        $"{name}, je prends les comptes un par un, car chacun a son propre e-mail racine. Dites "
        + $"«\u202F{Words.Conversation.WantAccount}\u202F» pour le premier, puis de nouveau pour chacun des autres.";

    public override string AskPlatformTeam(string name) =>
        $"{name}, je ne peux pas faire cela, mais votre équipe plateforme peut vous aider. Je commande des comptes "
        + "et d’autres produits, et je modifie, prolonge ou résilie ce que vous avez. Dites "
        + "«\u202Faide\u202F» pour voir des exemples.";

    private static string Approvals(int approvals) =>
        approvals switch
        {
            0 => "sans approbation",
            1 => "1 approbation",
            _ => $"{approvals} approbations",
        };

    private static string Hours(int hours) => hours == 1 ? "1\u00A0heure" : $"{hours}\u00A0heures";
}
