using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchOutcomeWords : OutcomeWords
{
    private const string NothingMore = "Vous n’avez plus rien à faire.";

    public override string NotYours => "Vous n’avez plus à vous prononcer";

    public override string AfterFailure =>
        $"Les opérateurs sont prévenus et peuvent relancer la commande\u00A0; votre approbation reste valable. {NothingMore}";

    public override string YourReason => "Votre motif";

    public override string Withdrawn => "Retirée";

    public override FormattableString TakenOff(object? at) =>
        at is null
            ? $"Vous n’êtes plus sur la liste des approbateurs. La décision revient à ceux qui y sont."
            : (FormattableString)
                $"Vous n’êtes plus sur la liste des approbateurs depuis le {at}. La décision revient à ceux qui y sont.";

    public override string YouDecided(Decision decision) =>
        $"Vous avez {(decision == Decision.Approve ? "approuvé" : "refusé")} cette demande.";

    public override string ApprovalIn(int missing) =>
        $"Votre approbation est enregistrée\u00A0; il en manque encore {(missing == 1 ? "une" : $"{missing}")}";

    public override FormattableString MustFollow(int missing, object? title, bool isChange, object until) =>
        $"{(missing == 1 ? "Une autre personne doit donner son accord" : $"{missing} autres personnes doivent donner leur accord")} avant le {until}\u00A0; ensuite, {FrenchThing.Of(title, isChange)} {FrenchThing.Ordered(isChange)}. {NothingMore}";

    public override FormattableString InTurn(object? title, bool isChange, object name) =>
        title is null
            ? $"Le compte part en commande dès que son tour arrive et il est en général là en une demi-heure. {name} recevra un message. {NothingMore}"
            : (FormattableString)
                $"{FrenchThing.Beginning(title, isChange)} {FrenchThing.Ordered(isChange)} dès que son tour arrive. {name} recevra un message. {NothingMore}";

    public override FormattableString Mistake(object name) =>
        $"Une erreur\u00A0? Tant que la commande n’est pas partie, {name} ou un opérateur peut encore annuler la demande.";

    public override string UnderWay(string? title, bool isChange, string underWay) =>
        $"Approuvée\u00A0; {FrenchThing.Of(title, isChange)} {underWay}";

    public override FormattableString HearsWhenReady(string usualTime, object name) =>
        $"{usualTime} {name} recevra un message à la fin. {NothingMore}";

    public override string Stands(string? title, bool isChange, string standing) =>
        title is null ? $"La demande de compte {standing}"
        : isChange ? $"La {title} {standing}"
        : $"La demande «\u00A0{title}\u00A0» {standing}";

    public override FormattableString Made(object accountId, object ou, object name) =>
        $"Le compte {accountId} est dans {ou}, et {name} peut s’y connecter. {NothingMore}";

    public override FormattableString Told(object name) => $"{name} sait déjà ce qu’il en est. {NothingMore}";

    public override string Failed(string? title, bool isChange) =>
        title is null ? "Le compte n’a pas pu être créé" : $"{FrenchThing.Beginning(title, isChange)} a échoué";

    public override FormattableString Said(string maker, object reason) => $"Message de {maker}\u00A0: {reason}";

    public override FormattableString DeniedIt(object approver) => $"Refus de {approver}";

    public override FormattableString AfterDenial(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} peut lire le motif et refaire une demande.";

    public override FormattableString Expired(string nothing, object name) =>
        $"Trop peu de personnes se sont prononcées à temps\u00A0: la demande a expiré et {nothing}. {name} peut refaire une demande.";

    public override FormattableString WithdrawnBy(object name, string nothing) =>
        $"{name} a retiré la demande avant toute commande\u00A0: {nothing}. {NothingMore}";

    public override FormattableString CancelledFor(object reason) =>
        $"La demande a été annulée, car ce qu’elle demande n’est plus disponible\u00A0: {reason}";

    public override FormattableString AfterCancellation(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} est au courant et peut refaire une demande. {NothingMore}";

    public override string CancelledByOperator(string nothing) =>
        $"Un opérateur a annulé la demande avant toute commande\u00A0: {nothing}. {NothingMore}";
}
