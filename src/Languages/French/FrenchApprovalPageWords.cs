using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchApprovalPageWords : ApprovalPageWords
{
    public override string YoursAlone =>
        "Cette page vous est réservée\u00A0: toute personne qui a le lien peut décider en votre nom. "
        + "Merci de ne pas le transmettre.";

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

    public override string YouAre => "Vous décidez en tant que";

    public override string WhoDecided => "Décisions";

    public override string Account => "Compte";

    public override string Rights => "Droits accordés";

    public override string Administrator => "administrateur";

    public override string RootEmailHint =>
        "(toute personne qui a accès à cette boîte peut réinitialiser le mot de passe de l’utilisateur racine)";

    public override string MayNotDecide => "ne peut plus se prononcer";

    public override string WhyBadLink =>
        "Le lien est peut-être incomplet ou trop ancien. Ou bien il n’est plus valable pour vous, car la "
        + "liste des approbateurs a changé.";

    public override string NothingDecided => "Rien n’a été décidé.";

    public override string WhatYouCanDo => "Ce que vous pouvez faire";

    public override IReadOnlyList<string> AfterBadLink { get; } =
    [
        "Ouvrez à nouveau le lien depuis l’e-mail, ou copiez-le en entier.",
        "Si vous avez un e-mail plus récent au sujet de cette demande, utilisez le lien qu’il contient.",
        "Si cela ne fonctionne toujours pas, adressez-vous à votre équipe plateforme, ou demandez que la "
            + "demande soit refaite.",
    ];

    public override string Failed => "Cela n’a pas fonctionné";

    public override string AfterFailure =>
        "Rien n’a été décidé. Ouvrez de nouveau le lien de votre e-mail pour voir la demande.";

    public override FormattableString AsksFor(object who, object what) => $"{who} demande {what}";

    public override string IsOrdered(string? title, bool isChange) =>
        $"{FrenchThing.Beginning(title, isChange)} {FrenchThing.Ordered(isChange)}";

    public override string MoreMustFollow(int number) =>
        number == 1 ? "Il faut encore l’accord d’une personne" : $"Il faut encore l’accord de {number} personnes";

    public override FormattableString ReasonHint(object name) => $"Obligatoire en cas de refus. {name} pourra le lire.";

    public override string Policy(int needed, string subject, int? given) =>
        "La politique exige "
        + $"{(needed == 1 ? "une approbation" : $"l’approbation de {needed} personnes différentes")} pour "
        + $"{subject}{(given is null ? string.Empty : $" (pour l’instant\u00A0: {given})")}, et vous pouvez "
        + (needed == 1 ? "la donner" : "en donner une");

    public override string Left(string span) => $"(encore {span})";

    public override FormattableString MadeOn(object id, object at) => $"{id}, faite le {at}";

    public override FormattableString AccountIn(object type, object ou) => $"{type} dans l’OU {ou}";

    public override FormattableString BecomesAdministrator(object email, object administrator) =>
        $"{email} devient {administrator} du nouveau compte";

    public override string Undecided(bool isOpen) => isOpen ? "n’a pas encore décidé" : "n’a pas décidé";

    public override FormattableString Decided(Decision decision, object? at) =>
        at is null ? $"{Verb(decision)}" : (FormattableString)$"{Verb(decision)} le {at}";

    public override string FailedFor(int status) =>
        status switch
        {
            405 => "Cette page n’accepte pas ce type d’appel.",
            408 => "Le formulaire a mis trop de temps à arriver. Veuillez réessayer.",
            413 => "Le formulaire est trop volumineux.",
            415 => "Le formulaire est arrivé dans un format que nous ne pouvons pas lire.",
            504 => "La réponse a pris trop de temps. Veuillez réessayer.",
            >= 500 => "Un problème est survenu de notre côté. Veuillez réessayer.",
            _ => "Nous n’avons pas pu lire le formulaire. Veuillez rouvrir la page.",
        };

    public override FormattableString TellThem(object traceId) =>
        $"Si vous contactez votre équipe plateforme, indiquez-lui cet identifiant\u00A0: {traceId}";

    private static string Verb(Decision decision) => decision == Decision.Approve ? "a approuvé" : "a refusé";
}
