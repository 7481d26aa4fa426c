namespace ChatOps.Languages.French;

internal sealed class FrenchConversationWords : ConversationWords
{
    public override string HelpProducts =>
        "Vous pouvez aussi commander autre chose\u00A0: demandez «\u202FQue puis-je commander\u202F?\u202F».";

    public override string HowToBegin =>
        $"Je crée des comptes AWS. Dites «\u202F{WantAccount}\u202F» pour en demander un, "
        + "«\u202Fstatut\u202F» pour savoir où en est votre demande, ou «\u202Faide\u202F» pour en savoir "
        + "plus.";

    public override string LeaveIt => "Restons-en là pour l’instant. Rien n’a été demandé.";

    public override string HowToStartAgain => $"Pour recommencer, dites «\u202F{WantAccount}\u202F».";

    public override string WantAccount => "Je voudrais un nouveau compte";

    public override (string AccountType, string RootEmail, string Ou) Labels =>
        ("Type de compte", "E-mail racine", "OU");

    public override string Help(string name) =>
        $"Bonjour {name}, je crée des comptes AWS. Vous pouvez dire par exemple\u00A0:\n"
        + $"• «\u202F{WantAccount}\u202F», et je vous demande ce qu’il me faut\n"
        + "• «\u202FJ’ai besoin d’un compte Sandbox dans Experiment avec l’e-mail racine "
        + "team@example.com\u202F», tout d’un coup\n"
        + "• «\u202FOù en est ma demande\u202F?\u202F»\n"
        + "• «\u202FAnnule ma demande\u202F»\n"
        + "• «\u202FQu’ai-je commandé\u202F?\u202F», puis «\u202Fmodifie\u202F», «\u202Fprolonge\u202F» ou "
        + "«\u202Frésilie\u202F»\n"
        + "Si une demande doit être approuvée, un approbateur décide, et je vous tiens au courant.";

    public override string NotUnderstood(string name) => $"Désolé, {name}, je n’ai pas compris. {HowToBegin}";

    public override string NothingToSay(string name) =>
        $"{name}, je n’ai pas de réponse à cela. Dites «\u202Faide\u202F» pour voir ce que je peux faire.";

    public override string Switched(string name) => $"Avec plaisir, {name}, continuons en français.";

    public override string AlreadyMade(string name, string summary) =>
        $"{name}, j’ai déjà votre demande\u00A0: {summary}";

    public override string To(string name, string rest) => $"{name}, {rest}";

    public override string Sorry(string name, string rest) => $"Désolé, {name}, {rest}";

    public override string NothingRequested(string name, IReadOnlyList<string> objections) =>
        $"Désolé, {name}, rien n’a été demandé\u00A0: {string.Join(" De plus, ", objections)}";

    public override string Stopped(string name) => $"D’accord, {name}. Rien n’a été demandé.";

    public override string WhichOu(string name, string accountType, string ous) =>
        $"{name}, dans quelle OU faut-il placer ce compte\u202F? Les comptes {accountType} peuvent aller dans {ous}.";

    public override string UnknownType(string name, string types) =>
        $"{name}, je ne connais pas ce type de compte. {types}\u202F?";

    public override string UnknownEmail(string name) =>
        $"{name}, ce n’est pas une adresse e-mail. Elle doit ressembler à team+sandbox@example.com. "
        + "Quelle adresse faut-il utiliser comme e-mail racine\u202F?";

    public override string UnknownOu(string name, string ous) => $"{name}, je ne connais pas cette OU. {ous}\u202F?";

    public override string AccountRequested(string created) => $"Votre nouveau compte est demandé. {created}";

    public override string Requested(string created) => $"Votre demande est enregistrée. {created}";

    public override string UnknownRequest(string name, string id) =>
        $"{name}, je ne trouve aucune demande {id} à votre nom.";

    public override string OpenRequests(string name, int count) =>
        $"{name}, vous avez {count} demandes en cours\u00A0:";

    public override string NoOpenRequest(string name) => $"{name}, vous n’avez aucune demande en cours.";

    public override string NeverAsked(string name) =>
        $"{name}, vous n’avez pas encore demandé de compte. Dites "
        + $"«\u202F{WantAccount}\u202F» pour en demander un.";

    public override string CannotCancel(string name, string id, string wish, string refusal, bool canTerminate) =>
        $"{name}, {id} concerne {wish}. "
        + refusal
        + $"{(canTerminate ? $" Si elle n’est plus utile, dites «\u202Frésilie {id}\u202F»." : string.Empty)}";

    public override string ShallCancel(string name, string id, string what) =>
        $"{name}, dois-je annuler {id} ({what})\u202F?";

    public override string CancelForgotten(string name) =>
        $"{name}, je ne sais plus de quelle demande il s’agissait. Dites «\u202Fannule\u202F» suivi de "
        + "son identifiant.";

    public override string Cancelled(string name, string id) => $"{name}, {id} est annulée.";

    public override string CreatedForSecrets(string id, string? path)
    {
        var where = path is null
            ? "Je vous envoie en privé le lien vers la page où les saisir."
            : $"Veuillez les saisir sur cette page, qui vous est réservée\u00A0: {path}";
        return $"Son identifiant est {id}. Pour avancer, elle a besoin de valeurs confidentielles. {where}";
    }

    public override string CreatedAtOnce(string id, string what, bool isChange) =>
        $"Son identifiant est {id}. Aucune approbation n’est nécessaire, "
        + $"{(isChange ? "l’exécution" : "la commande")} est en cours\u00A0: {what}. Pour savoir où elle en "
        + $"est, dites «\u202Fstatut de {id}\u202F» à tout moment.";

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
            _ when approvers.Count < needed => $"Il faut {needed} approbations, mais "
                + $"{(approvers.Count == 1 ? "seule 1 personne peut" : $"seules {approvers.Count} personnes peuvent")} "
                + "en donner une\u00A0: j’ai prévenu les opérateurs",
            1 => $"{words.Or(approvers)} doit l’approuver",
            _ when approvers.Count == needed => $"{words.And(approvers)} doivent l’approuver",
            _ => $"{needed} personnes parmi {words.And(approvers)} doivent l’approuver",
        };
        return $"Son identifiant est {id}. "
            + $"{who}{(alsoOperator ? ", et un opérateur doit la confirmer" : string.Empty)}. La demande expire "
            + $"le {words.Moment(expires)}.";
    }

    public override string NewAccount(string accountName) => $"compte {accountName}";
}
