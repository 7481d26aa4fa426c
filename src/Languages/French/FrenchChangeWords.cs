using ChatOps.Domain.Requests;

namespace ChatOps.Languages.French;

internal sealed class FrenchChangeWords : ChangeWords
{
    private const string Again = "il me faut un oui ou un non. ";

    public override (string Label, string Text) Mind =>
        ("Attention", "Si AWS ne peut pas modifier un élément sur place, il le remplace, et son contenu est perdu");

    public override (string EndsNow, string WouldEnd, string Lost) Labels =>
        ("Prend fin le", "Nouvelle échéance", "Ce qui est perdu");

    public override string UnderWay => "est en cours d’exécution";

    public override string Done => "est exécutée";

    public override string NoDay => "aucune date";

    public override string AnotherHidden => "une nouvelle valeur (masquée)";

    public override string Hidden => "(masqué)";

    public override string AnotherOnPage => "une nouvelle valeur, à saisir sur une page privée";

    public override string AccountsDoNotChange =>
        "les comptes ne peuvent pas être modifiés ici. Votre équipe plateforme peut déplacer un compte "
        + "vers une autre OU.";

    public override string NoSuchParameter => "aucun paramètre de ce nom ne peut être modifié.";

    public override string SecretSaid =>
        "les valeurs confidentielles n’ont pas leur place dans le chat. Donnez seulement le nom\u202F; "
        + "vous saisirez la valeur sur une page privée.";

    public override string NothingWouldChange => "cela ne changerait rien.";

    private static FrenchWords Words => FrenchWords.Instance;

    public override string Noun(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "modification",
            ChangeAction.Extend => "prolongation",
            _ => "résiliation",
        };

    public override string Title(ChangeAction action, string thing) => $"{Noun(action)} de «\u202F{thing}\u202F»";

    public override string TheTitle(string title) => $"la {title}";

    public override string TitleUntil(string title, DateTimeOffset? until) => $"{title} jusqu’au {Day(until)}";

    public override string PolicySubject(ChangeAction action, string subject) => $"la {Noun(action)} de {subject}";

    public override string EndsOn(DateTimeOffset? day) => $"la nouvelle échéance est le {Day(day)}.";

    public override string NotManaged(string accountName) =>
        $"AWS Control Tower ne gère plus le compte {accountName}. Il n’est pas fermé\u00A0: seule votre "
        + "équipe plateforme peut le faire.";

    public override string Gone(string thing) => $"«\u202F{thing}\u202F» n’existe plus.";

    public override string Nothing(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "rien n’est modifié",
            ChangeAction.Extend => "l’échéance reste la même",
            _ => "rien n’est résilié",
        };

    public override string Want(ChangeAction action, string id) => $"{Command(action)} {id}";

    public override string Until(DateTimeOffset day) => $"jusqu’au {Words.Day(day)}";

    public override string TimeEnded(DateTimeOffset day) => $"échéance dépassée depuis le {Words.Day(day)}";

    public override string LostAccount(string account, string rootEmail) =>
        $"AWS Control Tower cesse de gérer le compte {account} et le sort de son OU pour le placer à la "
        + "racine de l’organisation, où les garde-fous de l’OU ne s’appliquent pas. "
        + "Le compte lui-même n’est PAS fermé\u00A0: ce qui y tourne continue de tourner et de coûter, et "
        + $"son e-mail racine {rootEmail} reste pris. Le fermer est une étape à part, que votre équipe "
        + "plateforme effectue dans AWS Organizations";

    public override string LostProduct(string product, IReadOnlyList<string> outputs) =>
        $"AWS supprime tout ce qui compose «\u202F{product}\u202F», avec toutes ses "
        + $"données{(outputs.Count > 0 ? $" ({Words.And(outputs)})" : string.Empty)}, sauf ce que son "
        + "modèle conserve. C’est irréversible";

    public override string Approvals(int approvals, bool needsOperator)
    {
        var needed = approvals switch
        {
            0 => string.Empty,
            1 => "Une approbation est nécessaire.",
            _ => $"{approvals} approbations sont nécessaires.",
        };
        return string.Join(
            ' ',
            new[] { needed, needsOperator ? "Un opérateur doit confirmer." : string.Empty }.Where(text =>
                text.Length > 0
            )
        );
    }

    public override string NoCandidate(string name, ChangeAction action, string? product) =>
        $"{name}, vous n’avez rien{(product is null ? string.Empty : $" de «\u202F{product}\u202F»")} que "
        + $"je puisse {Verb(action)}. Demandez «\u202FQu’ai-je commandé\u202F?\u202F» pour voir ce que vous "
        + "avez.";

    public override string Which(
        string name,
        ChangeAction action,
        IReadOnlyList<string> things,
        int more,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? "je ne sais pas de quoi vous parlez. Q" : "q")}ue dois-je "
        + $"{Verb(action)}\u202F? Donnez son identifiant.\n"
        + $"{string.Join('\n', things)}{(more > 0 ? $"\n… et {more} de plus." : string.Empty)}";

    public override string Forgotten(string name, ChangeAction action) =>
        $"{name}, je ne sais plus de quoi il s’agissait. Dites "
        + $"«\u202F{Command(action)}\u202F» suivi de l’identifiant.";

    public override string ShallTerminate(string name, string thing, string lost, string approvals, bool isAgain) =>
        $"{name}, {(isAgain ? $"{Again}D" : "d")}ois-je résilier «\u202F{thing}\u202F»\u202F?\n"
        + $"{lost}.{Line(approvals)}";

    public override string ShallExtend(
        string name,
        string thing,
        DateTimeOffset? now,
        DateTimeOffset? then,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, {(isAgain ? Again : string.Empty)}«\u202F{thing}\u202F» prend fin le {Day(now)}. "
        + $"Dois-je demander une prolongation jusqu’au {Day(then)}\u202F?{Line(approvals)}";

    public override string ShallChange(
        string name,
        string thing,
        IReadOnlyList<string> differences,
        string approvals,
        bool isAgain
    ) =>
        $"{name}, "
        + $"{(isAgain ? $"{Again}Dois-je" : "dois-je")} "
        + $"modifier «\u202F{thing}\u202F»\u202F?\n{string.Join('\n', differences)}\n"
        + "Le reste ne change pas. Si AWS ne peut pas modifier un élément sur place, il le remplace, et "
        + $"son contenu est perdu.{Line(approvals)}";

    public override string NothingToChange(string name, string thing) =>
        $"{name}, il n’y a rien que vous puissiez modifier dans «\u202F{thing}\u202F».";

    public override string WhatElse(string name, IReadOnlyList<string> labels) =>
        WhatElse(name, $"jusqu’ici vous modifiez {Words.And(labels)}.");

    public override string WhatElse(string name, string note) =>
        $"{name}, {note} Autre chose\u202F? Dites «\u202Fterminé\u202F» si c’est tout.";

    public override string WhatToChange(string name, string note, string thing, IReadOnlyList<string> lines) =>
        $"{name}, {note}{(note.Length > 0 ? " Q" : "q")}ue dois-je modifier dans "
        + $"«\u202F{thing}\u202F»\u202F? Valeurs actuelles\u00A0:\n{string.Join('\n', lines)}";

    public override string UnknownParameter(string name, IReadOnlyList<string> labels) =>
        $"{name}, je ne sais pas duquel vous parlez\u00A0: "
        + $"{Words.Or(labels.Select(label => $"«\u202F{label}\u202F»"))}\u202F? Dites «\u202Fterminé\u202F» "
        + "si c’est tout, ou «\u202Fstop\u202F» pour ne rien changer.";

    public override string NotAskedHere(string label) =>
        $"vous saisirez «\u202F{label}\u202F» sur une page privée, pas ici.";

    public override string Question(string label, IReadOnlyList<string> values, string limits, string now)
    {
        var choices =
            values.Count > 0 ? $" {Words.Or(values)}\u202F?"
            : limits.Length > 0 ? $" ({limits})"
            : string.Empty;
        return $"quelle valeur pour «\u202F{label}\u202F»\u202F?{choices} Actuellement\u00A0: {now}. Dites "
            + "«\u202Fgarder\u202F» pour ne rien changer.";
    }

    public override string Stays(string label, string now) => $"«\u202F{label}\u202F» reste à {now}.";

    public override string Noted(string difference) => $"c’est noté\u00A0: {difference}.";

    public override string NothingChanged(string name, string thing) =>
        $"D’accord, {name}. Rien n’a été demandé\u00A0: «\u202F{thing}\u202F» ne change pas.";

    public override string NoRequest(string id) => $"il n’y a pas de demande {id}.";

    public override string NotYours(string id) => $"je ne trouve aucune demande {id} à votre nom.";

    public override string IsAChange(string id, string of) =>
        $"{id} n’est qu’une demande au sujet de {of}. Donnez plutôt {of}.";

    public override string HasEnded(string id) => $"{id} a été résilié, il n’y a donc plus rien à modifier.";

    public override string NotInCatalog(string id) =>
        $"je ne trouve pas {id} dans Service Catalog. Adressez-vous à votre équipe plateforme.";

    public override string NothingThere(string id, string standing, ChangeAction action, bool canCancel) =>
        $"{id} {standing}, il n’y a donc rien à "
        + $"{Verb(action)}.{(canCancel ? $" Pour la retirer, dites «\u202Fannule {id}\u202F»." : string.Empty)}";

    public override string Busy(string id, string? holder) =>
        "une autre demande est déjà en cours au sujet de "
        + $"{id}{(holder is null ? string.Empty : $"\u00A0: {holder}")}.";

    public override string NotOffered(string product, string id) =>
        $"«\u202F{product}\u202F» ne vous est plus proposé, {id} ne peut donc pas être modifié. Une "
        + "résiliation reste possible.";

    public override string ProductNotInCatalog(string product) =>
        $"le produit {product} n’est pas dans le catalogue pour l’instant. Réessayez plus tard.";

    public override string NoEnd(string id) => $"{id} n’a pas d’échéance, il n’y a donc rien à prolonger.";

    public override string NotExtendable(string id) =>
        $"l’échéance de {id} ne peut pas être repoussée par chat. Adressez-vous à votre équipe plateforme.";

    private static string Verb(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "modifier",
            ChangeAction.Extend => "prolonger",
            _ => "résilier",
        };

    private static string Command(ChangeAction action) =>
        action switch
        {
            ChangeAction.Update => "modifie",
            ChangeAction.Extend => "prolonge",
            _ => "résilie",
        };

    private string Day(DateTimeOffset? day) => day is { } at ? Words.Day(at) : NoDay;

    private static string Line(string text) => text.Length > 0 ? $"\n{text}" : string.Empty;
}
