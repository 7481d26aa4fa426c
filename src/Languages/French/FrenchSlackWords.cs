namespace ChatOps.Languages.French;

internal sealed class FrenchSlackWords : SlackWords
{
    public override string Stranger =>
        "Désolé, je ne travaille que pour les membres de cet espace de travail. Demandez à l’un d’eux de "
        + "faire la demande.";

    public override string Deactivated =>
        "Désolé, votre compte Slack est désactivé\u00A0: je ne peux pas prendre vos demandes.";

    public override string NoEmail =>
        "Désolé, votre profil Slack n’a pas d’adresse e-mail et il m’en faut une\u00A0: c’est avec elle "
        + "que vous vous connecterez au compte. Demandez à votre administrateur Slack de l’ajouter.";

    public override string TooFast => "C’est un peu trop rapide pour moi. Patientez une minute, puis réessayez.";

    public override string Trouble =>
        "J’ai des difficultés en ce moment. Rien n’est perdu\u00A0: je réessaie. Sans nouvelles de ma part "
        + "d’ici quelques minutes, recommencez.";

    public override string Failed =>
        "Je n’ai pas pu le faire\u00A0: un problème est survenu de mon côté. Réessayez dans quelques minutes.";

    public override string CannotWriteThere =>
        "Je ne peux pas écrire là où vous venez de me solliciter\u00A0: le canal est peut-être archivé, ou "
        + "réservé à certains membres. Écrivez-moi plutôt ici.";

    public override string NothingToRead =>
        "Je ne peux lire ni les messages transférés ni les fichiers. Dites-moi avec vos propres mots ce "
        + "qu’il vous faut, ou «\u202Faide\u202F».";

    public override string FormNotOpened =>
        "Je n’ai pas pu ouvrir le formulaire. Réessayez, ou écrivez-moi\u00A0: "
        + $"«\u202F{Words.Conversation.WantAccount}\u202F».";

    public override string SomebodyElses =>
        "Cette question ne s’adressait pas à vous. Pour demander un compte, dites-moi "
        + $"«\u202F{Words.Conversation.WantAccount}\u202F».";

    public override string AlreadyAnswered => "Cette question a déjà sa réponse, le bouton n’a donc rien fait.";

    public override string TooOld =>
        $"Cette question est trop ancienne, le bouton n’a donc rien fait. {Words.Conversation.HowToStartAgain}";

    public override string ChooseOne => "Faites votre choix";

    public override string OneMoment => "Un instant, je cherche vos demandes.";

    public override string Ask => "Demander";

    public override string Cancel => "Annuler";

    public override string Close => "Fermer";

    public override string AskForAccount => "Demander un compte";

    public override string OrderSomething => "Passer une commande";

    public override string WhatDoYouNeed =>
        "De quoi avez-vous besoin\u202F? Le formulaire s’ouvre dès que vous choisissez.";

    public override string ChooseType => "Choisissez un type";

    public override string RootEmailHint =>
        "L’adresse de l’utilisateur racine du compte. AWS n’accepte chaque adresse qu’une seule fois.";

    public override string OrganizationalUnit => "Unité d’organisation (OU)";

    public override string ChooseOu => "Choisissez une OU";

    public override string FillIn => "Veuillez remplir ce champ.";

    public override string ProductChanged =>
        "Le produit a changé depuis l’ouverture de ce formulaire. Fermez-le et ouvrez-le à nouveau.";

    public override string HomeTitle => "Ce que vous avez commandé";

    public override string OrderSomethingElse => "Commander autre chose";

    public override string NothingAskedFor => "Vous n’avez encore rien demandé.";

    public override string Yours => "Ce que vous avez";

    public override string OnTheWay => "En cours";

    public override string Ended => "Terminé";

    public override string GiveMissing => "Saisir les valeurs";

    public override string SignIn => "Se connecter";

    public override string RequestForgotten => "Je ne trouve plus cette demande.";

    public override string NoApprover =>
        "Seuls les approbateurs peuvent décider des demandes, et vous n’en faites pas partie.";

    public override string DenyFormNotOpened =>
        "Je n’ai pas pu ouvrir le formulaire pour le motif. Appuyez à nouveau sur «\u202FDeny\u202F».";

    public override string DenyRequest => "Refuser une demande";

    public override string Deny => "Refuser";

    public override string Reason => "Motif";

    private static FrenchWords Words => FrenchWords.Instance;

    public override string UnusableEmail(int shortest, int longest) =>
        "Désolé, AWS n’accepte pas l’adresse e-mail de votre profil Slack pour la connexion\u00A0: il "
        + $"faut {shortest} à {longest} caractères simples.";

    public override string Unknown(string command) =>
        $"Cela ne fait plus rien\u00A0: cet élément vient d’une de mes anciennes versions. Utilisez {command}, "
        + $"ou écrivez-moi\u00A0: «\u202F{Words.Conversation.WantAccount}\u202F».";

    public override string TooLong(string name, int longest, int length) =>
        $"{name}, c’est trop long pour moi\u00A0: je peux lire {longest} caractères à la fois, et votre "
        + $"message en compte {length}. Pouvez-vous faire plus court\u202F?";

    public override string YourAnswer(string answer) => $"Votre réponse\u00A0: {answer}";

    public override string Help(string command) =>
        $"{command} ouvre un formulaire pour demander un compte AWS, {command} order permet de choisir "
        + $"parmi tout ce que vous pouvez commander, et {command} status affiche vos demandes. "
        + "Vous pouvez aussi m’écrire ici ou me mentionner dans un canal\u00A0: "
        + $"«\u202F{Words.Conversation.WantAccount}\u202F».";

    public override string LastRequest(string summary) =>
        $"Vous n’avez aucune demande en cours. La dernière\u00A0: {summary}";

    public override string NeverAsked(string command) =>
        $"Vous n’avez encore rien demandé. Pour commander, utilisez {command} order.";

    public override string More(int count) => count == 1 ? "Et une autre." : $"Et {count} autres.";

    public override string TooMuchForForm(string product) =>
        "Ce produit demande plus d’informations qu’un formulaire ne peut en contenir. Écrivez-moi\u00A0: "
        + $"«\u202F{Words.Product.Want(product)}\u202F».";

    public override string DefaultsKept(int count) =>
        count == 1
            ? "1 autre paramètre garde sa valeur par défaut. Pour le modifier, écrivez-moi plutôt."
            : $"{count} autres paramètres gardent leur valeur par défaut. Pour en modifier un, écrivez-moi plutôt.";

    public override string AskedElsewhere(IReadOnlyList<string> secrets) =>
        $"À saisir sur une page privée dont je vous envoie le lien\u00A0: {Words.And(secrets)}.";

    public override string Approvals(int count) =>
        count switch
        {
            0 => "Aucune approbation n’est nécessaire\u00A0: la commande part aussitôt.",
            1 => "Une approbation est nécessaire.",
            _ => $"{count} approbations sont nécessaires.",
        };

    public override string Sorry(string objection) => $"Désolé, {objection}";

    public override string AccountRequested(string name, string summary) =>
        $"{name}, votre nouveau compte est demandé. {summary}";

    public override string Requested(string name, string summary) =>
        $"{name}, votre demande est enregistrée. {summary}";

    public override string TryAgain(string command) => $"Vous pouvez réessayer avec {command}.";

    public override string ReasonIsRead(string id) => $"L’auteur de la demande {id} lira votre motif.";
}
