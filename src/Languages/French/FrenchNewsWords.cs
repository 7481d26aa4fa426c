namespace ChatOps.Languages.French;

internal sealed class FrenchNewsWords : NewsWords
{
    public override string Request => "Demande";

    public override string AskedFor => "demande enregistrée";

    public override string ApprovedByPolicy => "approuvée\u00A0: aucune approbation nécessaire";

    public override string AnotherAttempt => "un opérateur a lancé une nouvelle tentative";

    public override string Waiting => "en attente\u00A0: AWS est occupé par une autre opération";

    private static FrenchWords Words => FrenchWords.Instance;

    public override string Step(DateTimeOffset at, string step) => $"{at.UtcDateTime:HH:mm} UTC\u00A0: {step}";

    public override string Approved(string by, string? reason, int missing, bool awaitsOperator)
    {
        var open = missing switch
        {
            > 1 => $"il en faut encore {missing}",
            1 => "il en faut encore une",
            _ => awaitsOperator ? "un opérateur doit encore la confirmer" : null,
        };
        var notes = string.Join("\u202F; ", new[] { reason, open }.Where(note => note is not null));
        return notes.Length == 0 ? $"approuvée par {by}" : $"approuvée par {by} ({notes})";
    }

    public override string Confirmed(string by) => $"confirmée par un opérateur\u00A0: {by}";

    public override string DeniedBy(string by, string reason) => $"refusée par {by}\u00A0: {reason}";

    public override string NotDecided(int hours) => $"expirée\u00A0: pas de décision en {hours} heures";

    public override string CancelledBy(string by) => $"annulée par {by}";

    public override string CancelledFor(string reason) => $"annulée\u00A0: {reason}";

    public override string Ordered(string supplier, string usualTime) =>
        $"commande passée à {supplier}\u202F; {usualTime}";

    public override string HasToWait(string name, string id) =>
        $"{name}, {id} doit attendre\u00A0: AWS est occupé par une autre opération. Je continue d’essayer "
        + "et je vous préviendrai dès que ce sera fait. Vous n’avez rien à faire.";

    public override string Ready(string what) => $"prête\u00A0: {what}";

    public override string Done(string what) => $"terminée\u00A0: {what}";

    public override string FailedFor(string reason) => $"échec\u00A0: {reason}";

    public override string AccountReady(string name) => $"{name}, votre compte est prêt.";

    public override string ProductReady(string name, string product) =>
        $"{name}, «\u202F{product}\u202F» est à votre disposition.";

    public override string ChangeDone(string name, string change) => $"{name}, {change} est terminée.";

    public override string Account(string id, string accountId, string accountName, string ou, string? signInUrl) =>
        $"{id}\u00A0: compte {accountId} ({accountName}) dans "
        + $"{ou}.{(signInUrl is null ? string.Empty : $" Connectez-vous sur {signInUrl}")}";

    public override string Result(string id, string result) => $"{id}\u00A0: {result}";

    public override string Failed(string name, string id, string reason, string howToAsk) =>
        $"Désolé, {name}, {id} a échoué. AWS indique\u00A0: {reason}\nLes opérateurs sont prévenus et "
        + "peuvent réessayer. Vous n’avez rien à faire. S’il vous faut autre chose, dites "
        + $"«\u202F{howToAsk}\u202F».";

    public override string Denied(string name, string by, string id, string reason, string howToAsk) =>
        $"{name}, {by} a refusé {id}\u00A0: {reason}\nSi vous pouvez y remédier, dites "
        + $"«\u202F{howToAsk}\u202F» pour refaire votre demande.";

    public override string Expired(string name, string id, int hours, string howToAsk) =>
        $"{name}, {id} a expiré, faute de décision en {hours} heures. Pour refaire votre demande, dites "
        + $"«\u202F{howToAsk}\u202F».";

    public override string Cancelled(string name, string id, string by) =>
        $"{name}, {by} a annulé {id}. Rien n’a été commandé.";

    public override string TimeEnded(string name, string what, string id) =>
        $"{name}, «\u202F{what}\u202F» ({id}) est arrivé à échéance. Un opérateur décidera de la suite. "
        + $"Pour le garder, dites «\u202Fprolonge {id}\u202F».";

    public override string SecretsNeeded(string name, string wish, string id, DateTimeOffset until, string link) =>
        $"{name}, il manque à {id} ({wish}) des valeurs confidentielles, qui n’ont pas leur place dans le "
        + $"chat. Veuillez les saisir au plus tard le {Words.Moment(until)} sur cette page, qui vous est "
        + $"réservée\u00A0: {link}";
}
