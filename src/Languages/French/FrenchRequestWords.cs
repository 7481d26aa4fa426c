using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchRequestWords : RequestWords
{
    public override string AnAccount => "un compte AWS";

    public override string Account => "compte AWS";

    public override AccountLabels AccountLabels { get; } =
        new(
            "Type de compte",
            "OU",
            "Nom du compte",
            "E-mail racine",
            "ID du compte",
            "Connexion",
            "Le compte aura pour administrateur"
        );

    public override string AccountUsualTime => "Cela prend en général jusqu’à 30 minutes.";

    public override string ProductUsualTime => "Cela prend en général quelques minutes.";

    public override string BeingCreated => "est en cours de création";

    public override string NoAccount => "aucun compte n’est créé";

    public override string NothingCreated => "rien n’est créé";

    public override string NothingToDo => "il n’y a plus rien à faire.";

    public override string ProductLabel => "Produit";

    public override string NotAnApprover => "Vous n’êtes pas approbateur de cette demande.";

    public override string OwnRequest => "Vous ne pouvez pas vous prononcer sur votre propre demande.";

    public override string NoLongerAnApprover => "Vous n’êtes plus approbateur de cette demande.";

    public override string ReasonMissing =>
        "Veuillez donner un motif, pour que l’on sache ce qu’il faut changer dans la demande.";

    public override string AlreadyCarriedOut => "La demande est déjà en cours d’exécution.";

    public override string AlreadyOrdered => "La commande est déjà passée et ne peut plus être retirée.";

    public override string SecretsGiven => "Les valeurs confidentielles ont déjà été saisies.";

    public override string EveryValue => "Veuillez saisir toutes les valeurs.";

    public override string NothingToConfirm => "Cette demande n’a pas besoin d’être confirmée par un opérateur.";

    public override string AlreadyConfirmed => "La demande est déjà confirmée.";

    public override string NothingToCorrect =>
        "Cette demande ne porte pas sur un nouveau compte\u00A0: il n’y a ni e-mail racine ni OU à corriger.";

    public override string WaitingForAws => "est approuvée et attend AWS";

    private static FrenchWords Words => FrenchWords.Instance;

    public override string Standing(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "est en attente d’approbation",
            RequestStatus.Approved => "est approuvée et attend d’être commandée",
            RequestStatus.Provisioning => "est en cours de création",
            RequestStatus.Ready => "est prête",
            RequestStatus.Failed => "a échoué",
            RequestStatus.Denied => "a été refusée",
            RequestStatus.Expired => "a expiré",
            RequestStatus.Cancelled => "a été annulée",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    public override string Terminated(DateTimeOffset on) => $"a pris fin le {Words.Day(on)}";

    public override string WaitsForSecrets(string what, string? path, DateTimeOffset until) =>
        $"{what} vous attend. Veuillez saisir les valeurs confidentielles au plus tard le "
        + $"{Words.Moment(until)} sur "
        + (path is null ? "la page dont vous avez le lien." : $"cette page, qui vous est réservée\u00A0: {path}");

    public override string WaitsForApproval(
        string what,
        IReadOnlyList<string> approvers,
        int given,
        int needed,
        bool alsoOperator,
        DateTimeOffset expires
    )
    {
        var left = needed - given;
        var also = alsoOperator ? " et la confirmation d’un opérateur" : string.Empty;
        var waits = left switch
        {
            <= 0 when needed == 0 => "attend la confirmation d’un opérateur",
            <= 0 => $"attend la confirmation d’un opérateur\u00A0: {given} approbations données sur {needed}",
            _ when approvers.Count < left => $"attend encore {left} approbations, mais "
                + $"{(approvers.Count == 1 ? "seule 1 personne peut" : $"seules {approvers.Count} personnes peuvent")} "
                + "en donner "
                + "une. Veuillez prévenir votre équipe plateforme",
            1 => $"attend l’approbation de {Words.Or(approvers)}{also}\u00A0: {given} sur {needed} pour l’instant",
            _ when approvers.Count == left =>
                $"attend l’approbation de {Words.And(approvers)}{also}\u00A0: {given} sur {needed} pour l’instant",
            _ => $"attend l’approbation de {left} personnes parmi {Words.And(approvers)}{also}\u00A0: {given} sur "
                + $"{needed} pour l’instant",
        };
        return $"{what} {waits}. Elle expire le {Words.Moment(expires)}.";
    }

    public override string InLine(string what, int place, int minutes) =>
        $"{what} est approuvée et occupe la {place}{(place == 1 ? "re" : "e")} place dans la file des "
        + $"commandes. Comptez environ {minutes} minutes.";

    public override string WaitsForAws(string what, DateTimeOffset next) =>
        $"{what} est approuvée, mais AWS est occupé par une autre opération. Je réessaierai le "
        + $"{Words.Moment(next)}. Vous n’avez rien à faire.";

    public override string ApprovedSoon(string what, bool isChange) =>
        $"{what} est approuvée et sera {(isChange ? "exécutée" : "commandée")} dans un instant.";

    public override string ReadyWith(string what, string done, string result, DateTimeOffset? leaseEnds) =>
        $"{what} {done}\u00A0: "
        + $"{result}{(leaseEnds is { } end ? $" À votre disposition jusqu’au {Words.Day(end)}." : string.Empty)}";

    public override string FailedFor(string what, string reason) =>
        $"{what} a échoué\u00A0: {reason} Les opérateurs sont prévenus et peuvent réessayer.";

    public override string DeniedBy(string what, string approver, string reason) =>
        $"{what} a été refusée par {approver}\u00A0: {reason}";

    public override string CancelledFor(string what, string reason) => $"{what} a été annulée\u00A0: {reason}";

    public override string AccountTitle(string type, string ou) => $"compte {type} dans {ou}";

    public override string AccountInShort(string type, string ou, string rootEmail) =>
        $"{AccountTitle(type, ou)}, e-mail racine {rootEmail}";

    public override string AccountInFull(string type, string ou, string rootEmail) =>
        $"compte {type} dans l’OU {ou} avec l’e-mail racine {rootEmail}";

    public override string AccountOfType(string type) => $"un compte {type}";

    public override string AccountsOfType(string type) => $"les comptes {type}";

    public override string AccountResult(string accountId, string? signInUrl) =>
        $"l’ID du compte est {accountId}.{(signInUrl is null ? string.Empty : $" Connectez-vous sur {signInUrl}")}";

    public override string TheProduct(string name) => $"le produit {name}";

    public override string AlreadyDecided(Decision decision) =>
        $"Vous avez déjà {(decision == Decision.Approve ? "approuvé" : "refusé")} cette demande.";

    public override string TooLateToDecide(RequestStatus status) =>
        $"Il est trop tard pour décider\u00A0: la demande {Standing(status)}.";

    public override string TooEarlyToDecide(string requester) =>
        $"Il est trop tôt pour décider\u00A0: {requester} n’a pas encore saisi les valeurs confidentielles.";

    public override string ReasonTooLong(int longest) =>
        $"Le motif est trop long. Il peut compter {longest} caractères au maximum.";

    public override string CannotBeCancelled(RequestStatus status) =>
        $"Impossible d’annuler\u00A0: la demande {Standing(status)}.";

    public override string TooLate(RequestStatus status) => $"Il est trop tard\u00A0: la demande {Standing(status)}.";

    public override string OnlyFailedRetried(RequestStatus status) =>
        $"Seule une demande qui a échoué peut être relancée\u00A0: celle-ci {Standing(status)}.";

    public override string Held(string hold) =>
        hold switch
        {
            "root-email" => "Une autre demande utilise déjà cet e-mail racine.",
            "account-name" => "Une autre demande utilise déjà ce nom de compte.",
            "open-requests" => "Trop de demandes de ce type sont déjà en cours pour cette personne.",
            "product-change" => "Une autre demande est déjà en cours à ce sujet.",
            "order-slot" => "Trop de commandes sont en cours. Veuillez réessayer plus tard.",
            _ => "Une autre demande l’a déjà.",
        };

    public override string LeaseEnds(string name, string what, string id, DateTimeOffset on) =>
        $"{name}, «\u202F{what}\u202F» ({id}) est à vous jusqu’au {Words.Day(on)}. "
        + $"Pour en disposer plus longtemps, dites «\u202Fprolonge {id}\u202F». Si vous n’en avez plus "
        + $"besoin, dites «\u202Frésilie {id}\u202F». À l’échéance, un opérateur décide\u00A0: rien n’est "
        + "résilié automatiquement.";
}
