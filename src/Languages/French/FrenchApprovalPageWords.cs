using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone =>
        "Cette page n’est que pour vous\u00A0: qui a son adresse décide en votre nom. Merci de ne pas la transmettre.";

    public override string YourDecision => "Votre décision";

    public override string Approve => "Approuver";

    public override string Deny => "Refuser";

    public override string Reason => "Motif";

    public override string PleaseChoose => "Veuillez choisir\u00A0: approuver ou refuser.";

    public override string WhyYou => "Pourquoi vous";

    public override string DecideUntil => "À décider avant le";

    public override string Details => "Détails";

    public override string Request => "Demande";

    public override string RequestedBy => "Demandée par";

    public override string YouAre => "Vous êtes";

    public override string WhoDecided => "Qui s’est prononcé";

    public override string Account => "Compte";

    public override string Rights => "Droits accordés";

    public override string Administrator => "administrateur";

    public override string RootEmailHint =>
        "(qui lit cette boîte peut réinitialiser le mot de passe de l’utilisateur racine)";

    public override string MayNotDecide => "ne peut plus se prononcer";

    public override string WhyBadLink =>
        "Il a peut-être été coupé en chemin, il est trop ancien, ou il n’est pas pour vous\u00A0: la liste des approbateurs a pu changer, et vous n’y êtes plus.";

    public override string NothingDecided => "Rien n’a été décidé.";

    public override string WhatYouCanDo => "Ce que vous pouvez faire";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Revenez à l’e-mail et ouvrez le lien depuis celui-ci, ou copiez-le en entier, jusqu’au dernier caractère.",
        "Si vous avez un e-mail plus récent sur la même demande, utilisez le lien qui s’y trouve.",
        "Si cela ne marche toujours pas, adressez-vous à votre équipe plateforme, ou priez la personne qui veut le compte de refaire une demande.",
    ];

    public override string Failed => "Cela n’a pas marché";

    public override string AfterFailure =>
        "Rien n’a été décidé. Ouvrez de nouveau le lien de votre e-mail pour voir la demande.";

    public override FormattableString AsksFor(object who, object what) => $"{who} demande {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"{FrenchThing.Beginning(title, isChange)} {FrenchThing.Ordered(isChange)}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "Il faut encore l’accord d’une personne" : $"Il faut encore l’accord de {number} personnes";

    public override FormattableString ReasonHint(object name) =>
        $"Obligatoire en cas de refus\u00A0; {name} peut le lire.";

    public override string Policy(int needed, string subject, int? given) =>
        $"La règle exige {(needed == 1 ? "une approbation" : $"l’approbation de {needed} personnes différentes")} ({subject}{(given is null ? string.Empty : $"\u00A0; déjà données\u00A0: {given}")})\u00A0; vous pouvez en donner une";

    public override string Left(string span) => $"(encore {span})";

    public override FormattableString MadeOn(object id, object at) => $"{id}, faite le {at}";

    public override FormattableString AccountIn(object type, object ou) => $"{type} dans l’OU {ou}";

    public override FormattableString BecomesAdministrator(object email, object administrator) =>
        $"{email} devient {administrator} du nouveau compte";

    public override string Undecided(bool isOpen) => isOpen ? "pas encore de décision" : "aucune décision";

    public override FormattableString Decided(Decision decision, object? at) =>
        at is null ? $"{Verb(decision)}" : (FormattableString)$"{Verb(decision)} le {at}";

    public override string FailedFor(int status) =>
        status switch
        {
            405 => "Cette adresse n’accepte pas ce type d’appel.",
            408 => "Le formulaire est arrivé trop lentement.",
            413 => "Le formulaire est trop volumineux.",
            415 => "Le formulaire est arrivé dans un format qui n’est pas compris ici.",
            504 => "La réponse a pris trop de temps. Veuillez réessayer.",
            >= 500 => "Quelque chose a échoué de notre côté. Veuillez réessayer.",
            _ => "Ce formulaire n’est pas compris ici.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"Si vous en parlez à l’équipe plateforme, donnez-lui aussi ceci\u00A0: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "approbation" : "refus";
}
