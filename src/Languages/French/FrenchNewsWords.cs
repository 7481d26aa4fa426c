namespace ChatOps.Languages.French;

internal sealed class FrenchNewsWords : NewsWords
{
    public override string Request => "Demande";

    public override string AskedFor => "demande enregistrée";

    public override string ApprovedByPolicy => "approuvée\u00A0: aucun accord n’est nécessaire";

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
        var notes = string.Join("\u00A0; ", new[] { reason, open }.Where(note => note is not null));
        return notes.Length == 0 ? $"approuvée par {by}" : $"approuvée par {by} ({notes})";
    }

    public override string Confirmed(string by) => $"confirmée par un opérateur\u00A0: {by}";

    public override string DeniedBy(string by, string reason) => $"refusée par {by}\u00A0: {reason}";

    public override string NotDecided(int hours) => $"expirée\u00A0: pas de décision en {hours} heures";

    public override string CancelledBy(string by) => $"annulée par {by}";

    public override string CancelledFor(string reason) => $"annulée\u00A0: {reason}";

    public override string Ordered(string supplier, string usualTime) =>
        $"commande passée à {supplier}\u00A0; {usualTime}";

    public override string HasToWait(string name, string id) =>
        $"{name}, {id} doit attendre\u00A0: AWS est occupé par une autre opération. Je continue d’essayer et je vous préviendrai dès que ce sera fait. Vous n’avez rien à faire.";

    public override string Ready(string what) => $"prête\u00A0: {what}";

    public override string Done(string what) => $"terminée\u00A0: {what}";

    public override string FailedFor(string reason) => $"échec\u00A0: {reason}";

    public override string AccountReady(string name) => $"{name}, votre compte est prêt.";

    public override string ProductReady(string name, string product) =>
        $"{name}, «\u00A0{product}\u00A0» est à votre disposition.";

    public override string ChangeDone(string name, string change) => $"{name}, {change} est terminée.";

    public override string Account(string id, string accountId, string accountName, string ou, string? signInUrl) =>
        $"{id}\u00A0: compte {accountId} ({accountName}) dans {ou}.{(signInUrl is null ? string.Empty : $" Connectez-vous sur {signInUrl}")}";

    public override string Result(string id, string result) => $"{id}\u00A0: {result}";

    public override string Failed(string name, string id, string reason, string howToAsk) =>
        $"{name}, je suis désolé\u00A0: {id} a échoué. AWS indique\u00A0: {reason}\nLes opérateurs sont prévenus et peuvent réessayer\u00A0; vous n’avez rien à faire. S’il vous faut autre chose, dites «\u00A0{howToAsk}\u00A0».";

    public override string Denied(string name, string by, string id, string reason, string howToAsk) =>
        $"{name}, {by} a refusé {id}\u00A0: {reason}\nSi vous pouvez y remédier, dites «\u00A0{howToAsk}\u00A0» et refaites votre demande.";

    public override string Expired(string name, string id, int hours, string howToAsk) =>
        $"{name}, {id} a expiré\u00A0: personne ne s’est prononcé en {hours} heures. Vous pouvez refaire votre demande\u00A0: dites «\u00A0{howToAsk}\u00A0».";

    public override string Cancelled(string name, string id, string by) =>
        $"{name}, {id} a été annulée par {by}. Rien n’a été commandé.";

    public override string TimeEnded(string name, string what, string id) =>
        $"{name}, «\u00A0{what}\u00A0» ({id}) est arrivé à échéance. Un opérateur décide de la suite\u00A0; pour le garder, dites «\u00A0prolonge {id}\u00A0».";

    public override string SecretsNeeded(string name, string wish, string id, DateTimeOffset until, string link) =>
        $"{name}, pour {wish} ({id}), il manque une information qui n’a pas sa place dans le chat. Saisissez-la sur cette page, accessible à vous seul, au plus tard le {Words.Moment(until)}\u00A0: {link}";
}
