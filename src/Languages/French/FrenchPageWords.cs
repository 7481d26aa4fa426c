using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchPageWords : PageWords
{
    public override string Skip => "Aller au contenu";

    public override string Pages => "Les pages";

    public override string Way => "Où en est la demande";

    public override IReadOnlyList<string> Steps { get; } = ["Demandée", "Approuvée", "Créée", "Prête"];

    public override string WaitsForApproval => "Attend une approbation";

    public override string WaitsForTurn => "Attend son tour";

    public override string StepDone => "(fait)";

    public override string UnderAMinute => "moins d’une minute";

    public override string Submit => "Envoyer";

    public override string BadLink => "Ce lien ne fonctionne pas";

    public override string SignIn => "Se connecter";

    public override string SignInFailed =>
        "Cela n’a pas marché\u00A0: aucune session n’est ouverte. Veuillez réessayer.";

    public override string SignInEnded =>
        "Votre session a pris fin. Veuillez vous reconnecter\u00A0; ce que vous avez écrit est conservé.";

    public override string NeedsScript => "Cette page a besoin de JavaScript.";

    public override string SignedIn => "Votre session est ouverte";

    public override string SignedInHint =>
        "Cette fenêtre se ferme d’elle-même. Sinon, fermez-la et revenez à la page d’où vous venez.";

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
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
        };

    public override string Days(int number) => number == 1 ? "1 jour" : $"{number} jours";

    public override string Hours(int number) => number == 1 ? "1 heure" : $"{number} heures";

    public override string Minutes(int number) => $"{number} min";

    public override string Request(string id) => $"Demande {id}";

    public override string PleaseCheck(string id) => $"À vérifier\u00A0: demande {id}";

    public override string ShownIn(string time, string zone) => $"{time} (affiché dans le fuseau {zone})";
}
