namespace ChatOps.Languages.French;

internal sealed class FrenchConversationWords : ConversationWords
{
    public override string HelpProducts =>
        "Il n’y a pas que des comptes\u00A0: demandez «\u00A0Que puis-je commander\u00A0?\u00A0».";

    public override string HowToBegin =>
        $"Je crée des comptes AWS\u00A0: dites «\u00A0{WantAccount}\u00A0» pour en demander un, «\u00A0statut\u00A0» pour savoir où en est votre demande, ou «\u00A0aide\u00A0» pour en voir plus.";

    public override string LeaveIt => "Restons-en là pour l’instant\u00A0: rien n’a été demandé.";

    public override string HowToStartAgain => $"Pour recommencer, dites «\u00A0{WantAccount}\u00A0».";

    public override string WantAccount => "Je voudrais un nouveau compte";

    public override (string AccountType, string RootEmail, string Ou) Labels =>
        ("Type de compte", "E-mail racine", "OU");

    public override string Help(string name) =>
        $"Bonjour {name}, je crée des comptes AWS. Vous pouvez dire par exemple\u00A0:\n"
        + $"• «\u00A0{WantAccount}\u00A0», et je demande ce qu’il me faut\n"
        + "• «\u00A0J’ai besoin d’un compte Sandbox dans Experiment avec l’e-mail racine team@example.com\u00A0», tout d’un coup\n"
        + "• «\u00A0Où en est ma demande\u00A0?\u00A0»\n"
        + "• «\u00A0Annule ma demande\u00A0»\n"
        + "• «\u00A0Qu’ai-je commandé\u00A0?\u00A0», puis «\u00A0modifie\u00A0», «\u00A0prolonge\u00A0» ou «\u00A0résilie\u00A0»\n"
        + "Si une demande doit être approuvée, un approbateur l’examine\u00A0; je vous dis ce qu’il en est.";

    public override string NotUnderstood(string name) => $"Désolé {name}, je n’ai pas compris. {HowToBegin}";

    public override string NothingToSay(string name) =>
        $"{name}, je n’ai rien à répondre à cela. Dites «\u00A0aide\u00A0» pour voir ce que je sais faire.";

    public override string Switched(string name) => $"Avec plaisir, {name}, continuons en français.";

    public override string AlreadyMade(string name, string summary) =>
        $"{name}, j’ai bien votre demande\u00A0: {summary}";

    public override string To(string name, string rest) => $"{name}, {rest}";

    public override string Sorry(string name, string rest) => $"Désolé {name}, {rest}";

    public override string NothingRequested(string name, IReadOnlyList<string> objections) =>
        $"Désolé {name}, rien n’a été demandé\u00A0: {string.Join(" De plus, ", objections)}";

    public override string Stopped(string name) => $"D’accord {name}. Rien n’a été demandé.";

    public override string WhichOu(string name, string accountType, string ous) =>
        $"{name}, dans quelle OU faut-il placer ce compte\u00A0? Les comptes {accountType} peuvent aller dans {ous}.";

    public override string UnknownType(string name, string types) =>
        $"{name}, je ne connais pas ce type de compte. {types}\u00A0?";

    public override string UnknownEmail(string name) =>
        $"{name}, ce n’est pas une adresse e-mail. Elle doit ressembler à team+sandbox@example.com\u00A0; quelle adresse e-mail faut-il utiliser comme e-mail racine\u00A0?";

    public override string UnknownOu(string name, string ous) => $"{name}, je ne connais pas cette OU. {ous}\u00A0?";

    public override string AccountRequested(string created) => $"Votre nouveau compte est demandé. {created}";

    public override string Requested(string created) => $"Votre demande est enregistrée. {created}";

    public override string UnknownRequest(string name, string id) =>
        $"{name}, je ne trouve aucune demande {id} à votre nom.";

    public override string OpenRequests(string name, int count) =>
        $"{name}, vous avez {count} demandes en cours\u00A0:";

    public override string NoOpenRequest(string name) => $"{name}, vous n’avez aucune demande en cours.";

    public override string NeverAsked(string name) =>
        $"{name}, vous n’avez pas encore demandé de compte. Dites «\u00A0{WantAccount}\u00A0» pour en demander un.";

    public override string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate) =>
        $"{name}, {id} concerne {wish}. {refusal}{(canTerminate ? $" Si vous n’en avez plus besoin, dites «\u00A0résilie {id}\u00A0»." : string.Empty)}";

    public override string ShallCancel(string name, string id, string what) =>
        $"{name}, dois-je annuler {id} ({what})\u00A0?";

    public override string CancelForgotten(string name) =>
        $"{name}, je ne sais plus de quelle demande il s’agissait. Dites «\u00A0annule\u00A0» suivi de son identifiant.";

    public override string Cancelled(string name, string id) => $"{name}, {id} est annulée.";

    public override string CreatedForSecrets(string id, string? path)
    {
        var where = path is null
            ? "Je vous envoie à part le lien vers la page où saisir ce qui n’a pas sa place dans le chat."
            : $"Saisissez ce qui n’a pas sa place dans le chat sur cette page, accessible à vous seul\u00A0: {path}";
        return $"Son identifiant est {id}. L’approbation ne sera demandée qu’une fois tout renseigné. {where}";
    }

    public override string CreatedAtOnce(string id, string what, bool isChange) =>
        $"Son identifiant est {id}. Aucune approbation n’est nécessaire, {(isChange ? "l’exécution" : "la commande")} est en cours\u00A0: {what}. Pour savoir où elle en est, dites à tout moment «\u00A0statut de {id}\u00A0».";

    public override string CreatedForApproval(
        string id,
        int needed,
        IReadOnlyList<string> approvers,
        bool alsoOperator,
        DateTimeOffset expires
    )
    {
        var words = FrenchWords.Instance;
        var who = needed switch
        {
            0 => "Un opérateur doit la confirmer",
            _ when approvers.Count < needed =>
                $"Il faut {needed} approbations, mais {(approvers.Count == 1 ? "seule 1 personne peut" : $"seules {approvers.Count} personnes peuvent")} en donner une\u00A0: j’ai prévenu les opérateurs",
            1 => $"{words.Or(approvers)} doit l’approuver",
            _ when approvers.Count == needed => $"{words.And(approvers)} doivent l’approuver",
            _ => $"{needed} personnes parmi {words.And(approvers)} doivent l’approuver",
        };
        return $"Son identifiant est {id}. {who}{(alsoOperator ? ", et un opérateur doit la confirmer" : string.Empty)}. La demande expire le {words.Moment(expires)}.";
    }

    public override string NewAccount(string accountName) => $"compte {accountName}";
}
