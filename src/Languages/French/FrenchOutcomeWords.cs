using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchOutcomeWords : OutcomeWords
{
    private const string WhoDecides = "La décision revient aux personnes de cette liste.";
    private const string AccountTime = "Il est en général prêt en une demi-heure.";
    private const string Soon = "dès que possible.";
    private const string NothingMore = "Vous n’avez plus rien à faire.";

    public override string NotYours => "Vous ne pouvez plus décider de cette demande";

    public override string AfterFailure =>
        "Les opérateurs sont prévenus et peuvent relancer la commande\u202F; votre approbation reste "
        + $"valable. {NothingMore}";

    public override string YourReason => "Votre motif";

    public override string Withdrawn => "Retirée";

    public override FormattableString TakenOff(object? at) =>
        at is null
            ? $"Vous n’êtes plus sur la liste des approbateurs. {WhoDecides}"
            : (FormattableString)$"Vous n’êtes plus sur la liste des approbateurs depuis le {at}. {WhoDecides}";

    public override string YouDecided(Decision decision) =>
        $"Vous avez {(decision == Decision.Approve ? "approuvé" : "refusé")} cette demande.";

    public override string ApprovalIn(int missing) =>
        $"Votre approbation est enregistrée\u202F; il en manque encore {(missing == 1 ? "une" : $"{missing}")}";

    public override FormattableString MustFollow(int missing, object? title, bool isChange, object until) =>
        $"{MustApprove(missing)} avant le {until}. {FrenchThing.WillBeOrdered(title, isChange)} ensuite. {NothingMore}";

    public override FormattableString InTurn(object? title, bool isChange, object name) =>
        title is null
            ? $"Le compte sera commandé dès que possible. {AccountTime} {name} recevra un message. {NothingMore}"
            : (FormattableString)
                $"{FrenchThing.WillBeOrdered(title, isChange)} {Soon} {name} recevra un message. {NothingMore}";

    public override FormattableString Mistake(object name) =>
        $"Une erreur\u202F? Tant que rien n’est commandé, {name} ou un opérateur peut annuler la demande.";

    public override string UnderWay(string? title, bool isChange, string underWay) =>
        $"Approuvée\u202F; {FrenchThing.Of(title, isChange)} {underWay}";

    public override FormattableString HearsWhenReady(string usualTime, object name) =>
        $"{usualTime} {name} recevra un message dès que ce sera prêt. {NothingMore}";

    public override string Stands(string? title, bool isChange, string standing) =>
        title is null ? $"La demande de compte {standing}"
        : isChange ? $"La {title} {standing}"
        : $"La demande «\u202F{title}\u202F» {standing}";

    public override FormattableString Made(object accountId, object ou, object name) =>
        $"Le compte {accountId} est dans {ou}, et {name} peut s’y connecter. {NothingMore}";

    public override FormattableString Told(object name) => $"{name} connaît déjà le résultat. {NothingMore}";

    public override string Failed(string? title, bool isChange) =>
        title is null ? "Le compte n’a pas pu être créé" : $"{FrenchThing.Beginning(title, isChange)} a échoué";

    public override FormattableString Said(string maker, object reason) => $"Message de {maker}\u00A0: {reason}";

    public override FormattableString DeniedIt(object approver) => $"Refus de {approver}";

    public override FormattableString AfterDenial(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} peut lire le motif et refaire une demande.";

    public override FormattableString Expired(string nothing, object name) =>
        $"Trop peu de personnes ont décidé à temps. La demande a expiré et {nothing}. {name} peut la refaire.";

    public override FormattableString WithdrawnBy(object name, string nothing) =>
        $"{name} a retiré la demande avant toute commande\u00A0: {nothing}. {NothingMore}";

    public override FormattableString CancelledFor(object reason) =>
        $"La demande a été annulée, car ce qu’elle demande n’est plus disponible\u00A0: {reason}";

    public override FormattableString AfterCancellation(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} est au courant et peut refaire une demande. {NothingMore}";

    public override string CancelledByOperator(string nothing) =>
        $"Un opérateur a annulé la demande avant toute commande\u00A0: {nothing}. {NothingMore}";

    private static string MustApprove(int missing) =>
        missing == 1 ? "Une autre personne doit approuver" : $"{missing} autres personnes doivent approuver";
}
