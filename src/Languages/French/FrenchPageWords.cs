using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchPageWords : PageWords
{
    public override string Skip => "Aller au contenu";

    public override string Pages => "Pages";

    public override string Way => "Avancement";

    public override IReadOnlyList<string> Steps { get; } = ["Demandée", "Approuvée", "Créée", "Prête"];

    public override string WaitsForApproval => "En attente d’approbation";

    public override string WaitsForTurn => "En attente de son tour";

    public override string StepDone => "(fait)";

    public override string UnderAMinute => "moins d’une minute";

    public override string Submit => "Envoyer";

    public override string BadLink => "Ce lien ne fonctionne pas";

    public override string SignIn => "Se connecter";

    public override string SignInFailed => "La connexion n’a pas abouti. Veuillez réessayer.";

    public override string SignInEnded =>
        "Votre session a expiré. Veuillez vous reconnecter\u202F; ce que vous avez écrit est conservé.";

    public override string NeedsScript => "Cette page nécessite JavaScript.";

    public override string SignedIn => "Connexion réussie";

    public override string SignedInHint =>
        "Cette fenêtre se ferme d’elle-même. Sinon, fermez-la et revenez à la page précédente.";

    public override FormattableString Colon(object left, object right) => $"{left}\u00A0: {right}";

    public override string Status(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "En attente d’approbation",
            RequestStatus.Approved => "Approuvée",
            RequestStatus.Provisioning => "En cours de création",
            RequestStatus.Ready => "Prête",
            RequestStatus.Failed => "Échouée",
            RequestStatus.Denied => "Refusée",
            RequestStatus.Expired => "Expirée",
            RequestStatus.Cancelled => "Annulée",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    public override string Days(int number) => number == 1 ? "1 jour" : $"{number} jours";

    public override string Hours(int number) => number == 1 ? "1 heure" : $"{number} heures";

    public override string Minutes(int number) => $"{number} min";

    public override string Request(string id) => $"Demande {id}";

    public override string PleaseCheck(string id) => $"À vérifier\u00A0: demande {id}";

    public override string ShownIn(string time, string zone) => $"{time} (fuseau horaire {zone})";
}
